import type * as pulumi from "@pulumi/pulumi";

/**
 * What people type to say who they are. AWS fixes all of it when the pool is made: a later change is refused, because it
 * would make another pool without the users.
 */
export interface SignIn {
  /**
   * Whether people have a user name of their own choice, which the other ways are then aliases of. Default: false.
   * Fixed when the pool is made.
   */
  username?: boolean;
  /**
   * Whether people sign in with their e-mail address. Default: true, or false where username or phoneNumber is true.
   * Fixed when the pool is made.
   */
  email?: boolean;
  /** Whether people sign in with their phone number. Default: false. Fixed when the pool is made. */
  phoneNumber?: boolean;
  /**
   * Whether people also sign in with a second user name that they can change, the attribute preferred_username. Needs
   * username. Default: false. Fixed when the pool is made.
   */
  preferredUsername?: boolean;
  /** Whether Ann and ann are two people. Default: false. Fixed when the pool is made. */
  caseSensitive?: pulumi.Input<boolean>;
}

/** What a person can prove first when signing in. */
export const FirstFactor = {
  /** The password. */
  password: "password",
  /** A one-time code that comes by e-mail. */
  emailOtp: "emailOtp",
  /** A one-time code that comes by text message. */
  smsOtp: "smsOtp",
  /** A passkey on a device of the person. */
  passkey: "passkey",
} as const;
export type FirstFactor = (typeof FirstFactor)[keyof typeof FirstFactor];

/** Whether a passkey proves the person or the device alone. */
export const UserVerification = {
  /** Only devices that ask for a fingerprint, a face or a PIN. */
  required: "required",
  /** Other devices too. */
  preferred: "preferred",
} as const;
export type UserVerification = (typeof UserVerification)[keyof typeof UserVerification];

/** Passkeys. Cognito: WebAuthnConfigurationType. */
export interface Passkey {
  /**
   * The domain that passkeys are bound to, 1 to 127 characters. For the sign-in pages of a domain of your own it has to be
   * that one. Default: the sign-in domain. After a change the passkeys that exist work no longer.
   */
  relyingPartyId?: pulumi.Input<string>;
  /** Whether the device has to verify the person: required or preferred. Default: required. */
  userVerification?: pulumi.Input<UserVerification>;
}
