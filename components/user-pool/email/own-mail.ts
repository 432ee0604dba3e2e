import { under } from "../../validation/path";
import type { Problem } from "../../validation/problem";
import type { UserPoolSettings } from "../args";

/**
 * Warns, once a room, of mail texts of one's own on Cognito's own sender: AWS documents them for mail through SES only
 * (Cognito API reference, VerificationMessageTemplateType and MessageTemplateType), though it has been seen to send them.
 */
export function checkOwnMail(
  { email = {} }: UserPoolSettings,
  texts: Record<string, unknown>,
  path: string,
): Problem[] {
  const [given] = Object.keys(texts).filter((key) => texts[key] !== undefined);
  return given === undefined || email.sesIdentityArn !== undefined
    ? []
    : [
        {
          path: under(path, given),
          rule: "may not be sent: AWS documents mail texts of your own only for mail through Amazon SES",
          remedy: "set email.sesIdentityArn of the user pool, or try that it arrives",
          isWarning: true,
        },
      ];
}
