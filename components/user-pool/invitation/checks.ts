import { under } from "../../validation/path";
import type { Problem } from "../../validation/problem";
import type { UserPoolSettings } from "../args";
import { checkOwnMail } from "../email/own-mail";
import { checkMessage, MESSAGES } from "../message-text";
import { firstFactors } from "../sign-in/sign-in";

/** What AWS would refuse of the invitations. */
export function checkInvitation(settings: UserPoolSettings, at: string): Problem[] {
  const { emailSubject, emailMessage, smsMessage } = settings.invitation ?? {};
  const path = under(at, "invitation");
  const passwordless = firstFactors(settings).some((way) => way !== "password");
  const body = passwordless ? MESSAGES.passwordlessInvitation : MESSAGES.mailInvitation;
  return [
    ...checkMessage(emailSubject, under(path, "emailSubject"), MESSAGES.subject),
    ...checkMessage(emailMessage, under(path, "emailMessage"), body),
    ...checkMessage(smsMessage, under(path, "smsMessage"), MESSAGES.smsInvitation),
    ...checkOwnMail(settings, { emailSubject, emailMessage }, path),
  ];
}
