import type * as pulumi from "@pulumi/pulumi";

/** How people show that an e-mail address is theirs. */
export const VerificationStyle = {
  /** They type a code. */
  code: "code",
  /** They follow a link, which leads to the sign-in domain. */
  link: "link",
} as const;
export type VerificationStyle = (typeof VerificationStyle)[keyof typeof VerificationStyle];

/** What is verified of a user, and by which messages. Cognito: VerificationMessageTemplateType. */
export interface Verification {
  /**
   * The attributes that Cognito verifies at sign-up and before a change takes effect, email and phone_number, beside those
   * that people sign in with. Default: email.
   */
  attributes?: string[];
  /**
   * How people show that an e-mail address is theirs: code or link. Default: code. A link needs a sign-in domain, which
   * CognitoAuth always makes; a pool made alone needs one beside it.
   */
  style?: pulumi.Input<VerificationStyle>;
  /** The subject of the mail, 1 to 140 characters. Default: that of AWS. */
  emailSubject?: pulumi.Input<string>;
  /**
   * The text of the mail, HTML or plain, 6 to 20000 characters: with {####} for the code, or, for the style link, with
   * {##Verify my address##} around the text of the link. Default: that of AWS. AWS documents texts of your own for mail
   * through Amazon SES only.
   */
  emailMessage?: pulumi.Input<string>;
  /** The text message, 6 to 140 characters with {####} for the code. Default: that of AWS. */
  smsMessage?: pulumi.Input<string>;
}
