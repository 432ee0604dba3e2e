import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import fc from "fast-check";
import type { UserPoolSettings } from "../../../components";
import { checkInvitation } from "../../../components/user-pool/invitation/checks";
import { checkMessage, MESSAGES } from "../../../components/user-pool/message-text";
import { checkVerification } from "../../../components/user-pool/verification/checks";
import { table } from "../problem-table";

const SES = { sesIdentityArn: "arn:aws:ses:eu-west-1:123456789012:identity/example.com", from: "a@example.com" };
const OWN_MAIL =
  "may not be sent: AWS documents mail texts of your own only for mail through Amazon SES; set email.sesIdentityArn of the user pool, or try that it arrives";

describe("checks of the verification", () => {
  table(checkVerification, "userPool", [
    ["nothing given", {}],
    ["both attributes", { verification: { attributes: ["phone_number", "email"], smsMessage: "Code: {####}" } }],
    ["a code", { verification: { emailSubject: "Hi", emailMessage: "<b>{####}</b>" }, email: SES }],
    ["a link", { verification: { style: "link", emailMessage: "Please {##Verify Email##}." }, email: SES }],
    [
      "a style that comes later",
      { verification: { style: pulumi.output("link" as const), emailMessage: "Hi" }, email: SES },
    ],
    ["a text that comes later", { verification: { emailMessage: pulumi.output("Hi") }, email: SES }],
    [
      "attributes in other words",
      { verification: { attributes: ["phoneNumber", "E-mail", "address"] } },
      'userPool.verification.attributes[0]: must be email or phone_number (got "phoneNumber"); write phone_number',
      'userPool.verification.attributes[1]: must be email or phone_number (got "E-mail"); write email',
      'userPool.verification.attributes[2]: must be email or phone_number (got "address"); AWS verifies nothing else',
    ],
    [
      "a code in the mail with a link",
      { verification: { style: "link", emailMessage: "Your code is {####}" }, email: SES },
      'userPool.verification.emailMessage: must contain {##Verify my address##} (got "Your code is {####}"); put it where the link belongs',
    ],
    [
      "a link in the mail with a code",
      { verification: { emailMessage: "Please {##Verify##}" }, email: SES },
      'userPool.verification.emailMessage: must contain {####} (got "Please {##Verify##}"); put it where the code belongs',
    ],
    [
      "a subject that is too long",
      { verification: { emailSubject: "a".repeat(141) }, email: SES },
      `userPool.verification.emailSubject: must have 1 to 140 characters (got "${"a".repeat(60)}…"); it has 141, so write a shorter one`,
    ],
    [
      "a user by name",
      { verification: { emailMessage: "{username}: {####}" }, email: SES },
      "userPool.verification.emailMessage: should not contain {username}, which Cognito replaces in invitations only; leave it out, or people read the placeholder itself",
    ],
    [
      "mail texts on Cognito's own sender, told once",
      { verification: { emailSubject: "Hi", emailMessage: "{####}!" } },
      `userPool.verification.emailSubject: ${OWN_MAIL}`,
    ],
    [
      "a text message to nobody",
      { verification: { smsMessage: "Code: {####}" } },
      "userPool.verification.smsMessage: is never sent: no phone number is verified; add phone_number to userPool.verification.attributes",
    ],
  ]);
});

describe("checks of the invitations", () => {
  table(checkInvitation, "userPool", [
    ["nothing given", {}],
    ["a mail", { invitation: { emailSubject: "Hi", emailMessage: "{username} {####}" }, email: SES }],
    ["a text message", { invitation: { smsMessage: "{username} {####}" } }],
    [
      "nothing of what has to be told",
      { invitation: { emailMessage: "Welcome!", smsMessage: "Welcome!" }, email: SES },
      'userPool.invitation.emailMessage: must contain {username} (got "Welcome!"); put it where the user name belongs',
      'userPool.invitation.emailMessage: must contain {####} (got "Welcome!"); put it where the temporary password belongs',
      'userPool.invitation.smsMessage: must contain {username} (got "Welcome!"); put it where the user name belongs',
      'userPool.invitation.smsMessage: must contain {####} (got "Welcome!"); put it where the temporary password belongs',
    ],
    [
      "a mail on Cognito's own sender",
      { invitation: { emailMessage: "{username} {####}" } },
      `userPool.invitation.emailMessage: ${OWN_MAIL}`,
    ],
  ]);

  it("need no password where the first factor can be another", () => {
    const settings: UserPoolSettings = {
      invitation: { emailMessage: "Hi {username}" },
      email: SES,
      firstFactors: ["password", "emailOtp"],
    };
    assert.deepEqual(checkInvitation(settings, ""), []);
  });
});

describe("message texts", () => {
  it("are accepted in exactly the lengths that AWS documents", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300 }), (more) => {
        const text = `{####}${"a".repeat(more)}`;
        assert.equal(checkMessage(text, "", MESSAGES.smsCode).length === 0, text.length <= 140);
        assert.equal(checkMessage("a".repeat(more), "", MESSAGES.subject).length === 0, more >= 1 && more <= 140);
      }),
    );
    assert.deepEqual(checkMessage(`{####}${"a".repeat(19_994)}`, "", MESSAGES.mailCode), []);
    assert.equal(checkMessage(`{####}${"a".repeat(19_995)}`, "", MESSAGES.mailCode).length, 1);
  });
});
