import type * as pulumi from "@pulumi/pulumi";

/** How a new user learns of the account. */
export const Invite = {
  /** By e-mail. */
  email: "email",
  /** By text message. */
  sms: "sms",
  /** By both. */
  both: "both",
  /** Not from Cognito. */
  none: "none",
} as const;
export type Invite = (typeof Invite)[keyof typeof Invite];

/** An account that an administrator makes. Cognito: AdminCreateUser. */
export interface UserSettings {
  /**
   * What is known of the user, by the name of the attribute: email, given_name, custom:team and so on, up to 2048
   * characters each. Where users are named by their e-mail address or phone number, that one is there already. Addresses
   * count as verified unless email_verified or phone_number_verified says "false". Default: none.
   */
  attributes?: Record<string, pulumi.Input<string>>;
  /** The groups that the user is in, by their names, up to 100. Default: none. */
  groups?: string[];
  /**
   * How the invitation with the temporary password is sent: email, sms, both or none. Read only when the account is made.
   * Default: email.
   */
  invite?: pulumi.Input<Invite>;
  /**
   * The password of the first sign-in, 6 to 256 characters without spaces, by the pool's policy; the user then chooses
   * another. Changing it takes the user's own password away. Default: one that Cognito makes up for the invitation.
   * @secret
   */
  temporaryPassword?: pulumi.Input<string>;
  /**
   * Whether the user can sign in. A disabled account keeps everything and may be deleted: Pulumi protects only those
   * that are enabled. Default: true.
   */
  enabled?: boolean;
}

/** The arguments of User. */
export interface UserArgs extends UserSettings {
  /** What the user is called, 1 to 128 characters without spaces and slashes. Changing it makes another account. */
  userName: pulumi.Input<string>;
  /** The id of the user pool. Changing it makes another account. */
  userPoolId: pulumi.Input<string>;
  /** The AWS region of the pool. Default: that of the provider. Changing it makes another account. */
  region?: pulumi.Input<string>;
  /**
   * Whether Pulumi refuses to delete the account while it is enabled. The component's own protect option, where it is
   * given, decides instead. Default: true.
   */
  deletionProtection?: boolean;
}
