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
  /** Whether users need a second factor: required, optional or off. Default: required. */
  mode?: pulumi.Input<MfaMode>;
  /** Whether users may use an authenticator app (TOTP) as the factor. Default: true. Ignored where the mode is off. */
  totp?: pulumi.Input<boolean>;
}

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
}

/** Who may create an account. Cognito: AdminCreateUserConfigType. */
export interface SelfSignUp {
  /** Whether people may create their own account. Default: false, only an administrator can. */
  enabled?: pulumi.Input<boolean>;
}

/** What can be set on a user pool. Users sign in with their e-mail address, in whatever case they type it. */
export interface UserPoolSettings {
  /**
   * The name that AWS shows, 1 to 128 letters, digits, spaces and the characters _ + = , . @ -. Default: the name of the
   * component with a random suffix. Changing it is an update in place.
   */
  name?: pulumi.Input<string>;
  /** Who may create an account. */
  selfSignUp?: SelfSignUp;
  /** What a password has to look like. */
  passwordPolicy?: PasswordPolicy;
  /** The second factor. */
  mfa?: Mfa;
  /**
   * Whether AWS refuses to delete the pool and Pulumi protects it too. Default: true. To delete a pool, set this to
   * false, deploy, and destroy then. The component's own protect option, where it is given, decides Pulumi's part.
   */
  deletionProtection?: boolean;
}

/** The arguments of UserPool. */
export interface UserPoolArgs extends UserPoolSettings {
  /** The AWS region. Default: that of the provider. Changing it replaces the pool. */
  region?: pulumi.Input<string>;
  /** Tags for the pool; the key has 1 to 128 characters, the value up to 256. Default: none but the provider's. */
  tags?: pulumi.Input<Record<string, pulumi.Input<string>>>;
}
