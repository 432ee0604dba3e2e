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
}
