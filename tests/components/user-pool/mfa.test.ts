import * as pulumi from "@pulumi/pulumi";
import { checkMfa } from "../../../components/user-pool/mfa/checks";
import { table } from "../problem-table";

const SES = { sesIdentityArn: "arn:aws:ses:eu-west-1:123456789012:identity/example.com", from: "a@example.com" };

describe("checks of the second factor", () => {
  table(checkMfa, "userPool", [
    ["nothing given", {}],
    ["an authenticator app and text messages", { mfa: { totp: true, sms: true, smsMessage: "Your code: {####}" } }],
    ["text messages alone", { mfa: { totp: false, sms: true } }],
    ["mail alone, through SES", { mfa: { totp: false, email: true }, email: SES }],
    ["mail, with texts", { mfa: { email: true, emailSubject: "Hi", emailMessage: "{####}!" }, email: SES }],
    ["factors that don't matter, since there is none", { mfa: { mode: "off", totp: false, sms: true, email: true } }],
    ["a factor that comes later", { mfa: { totp: false, email: pulumi.output(true) } }],
    [
      "no factor",
      { mfa: { totp: false, sms: false, email: false } },
      "userPool.mfa.totp: is the only second factor and cannot be false while the mode is required (got false); leave it out, set userPool.mfa.sms to true, or set userPool.mfa.mode to off",
    ],
    [
      "mail without SES",
      { mfa: { mode: "optional", email: true }, email: { replyTo: "help@example.com" } },
      "userPool.mfa.email: needs mail through Amazon SES, and this pool's mail goes through Cognito's own sender (got true); set userPool.email.sesIdentityArn",
    ],
    [
      "text messages for something else",
      { verification: { attributes: ["phone_number"] }, accountRecovery: "phone" },
      "userPool.mfa.sms: will be on all the same, because the pool sends text messages for verified phone numbers and accountRecovery; set it to true if that is fine, or do without the other text messages; the AWS provider offers no third way",
    ],
    [
      "text messages refused, and for something else",
      { mfa: { sms: false }, invitation: { smsMessage: "{username} {####}" } },
      "userPool.mfa.sms: will be on all the same, because the pool sends text messages for invitation.smsMessage (got false); set it to true if that is fine, or do without the other text messages; the AWS provider offers no third way",
    ],
    [
      "a text message that has no code and is too short",
      { mfa: { sms: true, smsMessage: "code" } },
      'userPool.mfa.smsMessage: must have 6 to 140 characters (got "code"); it has 4, so write a longer one',
      'userPool.mfa.smsMessage: must contain {####} (got "code"); put it where the code belongs',
    ],
    [
      "a text message that is too long",
      { mfa: { sms: true, smsMessage: `{####}${"a".repeat(135)}` } },
      `userPool.mfa.smsMessage: must have 6 to 140 characters (got "{####}${"a".repeat(54)}…"); it has 141, so write a shorter one`,
    ],
    [
      "a mail without subject and code, for a user by name",
      { mfa: { email: true, emailSubject: "", emailMessage: "Hello {username}" }, email: SES },
      'userPool.mfa.emailSubject: must have 1 to 140 characters (got ""); it has 0, so write a longer one',
      'userPool.mfa.emailMessage: must contain {####} (got "Hello {username}"); put it where the code belongs',
      "userPool.mfa.emailMessage: should not contain {username}, which Cognito replaces in invitations only; leave it out, or people read the placeholder itself",
    ],
    [
      "a text message for a user by name",
      { mfa: { sms: true, smsMessage: "{username}: {####}" } },
      "userPool.mfa.smsMessage: should not contain {username}, which Cognito replaces in invitations only; leave it out, or people read the placeholder itself",
    ],
    [
      "messages without a factor",
      { mfa: { mode: "off", smsMessage: "Your code: {####}", emailSubject: "Code" } },
      "userPool.mfa.smsMessage: is never sent: the mode is off; leave it out, or set another mode",
      "userPool.mfa.emailSubject: is never sent: the mode is off; leave it out, or set another mode",
    ],
    [
      "messages for other factors",
      { mfa: { smsMessage: "Your code: {####}", emailMessage: "{####}!" } },
      "userPool.mfa.smsMessage: is never sent: no second factor goes by text message; set userPool.mfa.sms to true",
      "userPool.mfa.emailMessage: is never sent: no second factor goes by mail; set userPool.mfa.email to true",
    ],
    ["messages for a factor that may come later", { mfa: { email: pulumi.output(true), emailMessage: "{####}!" } }],
    ["a mode that comes later", { mfa: { mode: pulumi.output("off" as const), totp: false, email: true } }],
  ]);
});
