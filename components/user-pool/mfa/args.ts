import type * as pulumi from "@pulumi/pulumi";

/** Whether users need a second factor. */
export const MfaMode = {
  /** Everybody sets one up at the first sign-in. */
  required: "required",
  /** Users may set one up. */
  optional: "optional",
  /** There is none. */
  off: "off",
} as const;
export type MfaMode = (typeof MfaMode)[keyof typeof MfaMode];

/** The second factor. Cognito: SetUserPoolMfaConfig. */
export interface Mfa {
  /**
   * Whether users need a second factor: required, optional or off. Default: required, or optional where firstFactors go
   * beyond the password, because AWS refuses those beside a required second factor.
   */
  mode?: pulumi.Input<MfaMode>;
  /** Whether users may use an authenticator app (TOTP) as the factor. Default: true. Ignored where the mode is off. */
  totp?: pulumi.Input<boolean>;
  /**
   * Whether users may get the code by text message. Default: false. Wherever the pool sends text messages for another
   * reason the factor is there too, because the AWS provider cannot leave it out. Ignored where the mode is off.
   */
  sms?: boolean;
  /**
   * Whether users may get the code by e-mail. Default: false. Needs email.sesIdentityArn and the plan essentials or plus.
   * Who uses it cannot recover the account by e-mail. Ignored where the mode is off.
   */
  email?: pulumi.Input<boolean>;
  /** The text message, 6 to 140 characters with {####} for the code. Default: that of AWS. */
  smsMessage?: pulumi.Input<string>;
  /** The subject of the mail, 1 to 140 characters. Default: Your sign-in code. */
  emailSubject?: pulumi.Input<string>;
  /**
   * The text of the mail, HTML or plain, 6 to 20000 characters with {####} for the code.
   * Default: {####} is your sign-in code.
   */
  emailMessage?: pulumi.Input<string>;
}
