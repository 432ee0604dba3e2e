import { defaults } from "../../defaults";
import { known } from "../../validation/input";
import { under } from "../../validation/path";
import type { Problem } from "../../validation/problem";
import type { UserPoolSettings } from "../args";
import { checkOwnMail } from "../email/own-mail";
import { checkMessage, checkNoUserName, MESSAGES, unsent } from "../message-text";
import { usesSms } from "../sms/usage";
import { verifiedAttributes } from "./verification";

/** Cognito API reference, CreateUserPool.AutoVerifiedAttributes. */
const VERIFIABLE = ["email", "phone_number"];

/** What AWS would refuse of the verification, and of its messages. */
export function checkVerification(settings: UserPoolSettings, at: string): Problem[] {
  const { verification = {} } = settings;
  const { attributes = [], emailSubject, emailMessage, smsMessage } = verification;
  const path = under(at, "verification");
  const style = known(verification.style ?? defaults.userPool.verification.style);
  const body = style === "link" ? MESSAGES.mailLink : MESSAGES.mailCode;
  return [
    ...attributes.flatMap((attribute, index) => checkAttribute(attribute, under(path, "attributes", index))),
    ...checkMessage(emailSubject, under(path, "emailSubject"), MESSAGES.subject),
    ...(style === undefined ? [] : checkMessage(emailMessage, under(path, "emailMessage"), body)),
    ...checkNoUserName(emailMessage, under(path, "emailMessage")),
    ...checkMessage(smsMessage, under(path, "smsMessage"), MESSAGES.smsCode),
    ...checkNoUserName(smsMessage, under(path, "smsMessage")),
    ...checkOwnMail(settings, { emailSubject, emailMessage }, path),
    ...checkUse(settings, path),
  ];
}

function checkAttribute(attribute: string, path: string): Problem[] {
  if (VERIFIABLE.includes(attribute)) {
    return [];
  }
  const meant = /phone/i.test(attribute) ? "phone_number" : /mail/i.test(attribute) ? "email" : undefined;
  return [
    {
      path,
      rule: "must be email or phone_number",
      got: attribute,
      remedy: meant === undefined ? "AWS verifies nothing else" : `write ${meant}`,
    },
  ];
}

function checkUse(settings: UserPoolSettings, path: string): Problem[] {
  const { style, emailSubject, emailMessage, smsMessage } = settings.verification ?? {};
  const pathOf = (key: string) => under(path, key);
  const remedy = (attribute: string) => `add ${attribute} to ${under(path, "attributes")}`;
  return [
    ...(verifiedAttributes(settings).includes("email")
      ? []
      : unsent({ style, emailSubject, emailMessage }, pathOf, "no e-mail address is verified", remedy("email"))),
    ...(usesSms(settings) ? [] : unsent({ smsMessage }, pathOf, "no phone number is verified", remedy("phone_number"))),
  ];
}
