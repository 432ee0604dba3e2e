import type * as pulumi from "@pulumi/pulumi";

/** What a password has to look like. Cognito: PasswordPolicyType. */
export interface PasswordPolicy {
  /** The least number of characters, 6 to 99. Default: 14. */
  minimumLength?: pulumi.Input<number>;
  /** Whether a password needs a lower-case letter. Default: true. */
  requireLowercase?: pulumi.Input<boolean>;
  /** Whether a password needs an upper-case letter. Default: true. */
  requireUppercase?: pulumi.Input<boolean>;
  /** Whether a password needs a digit. Default: true. */
  requireNumbers?: pulumi.Input<boolean>;
  /** Whether a password needs a symbol. Default: true. */
  requireSymbols?: pulumi.Input<boolean>;
  /** How many days a temporary password lasts, 1 to 365. Default: 7. */
  temporaryPasswordValidityDays?: pulumi.Input<number>;
  /**
   * How many of a user's former passwords may not come back, 0 to 24. Needs the plan essentials or plus. Default: none
   * are remembered.
   */
  historySize?: pulumi.Input<number>;
}
