import type * as pulumi from "@pulumi/pulumi";

/** The form of the event that Cognito sends to a pre-token trigger. */
export const TriggerVersion = {
  /** Changes the claims of the ID token. */
  v1: "v1",
  /** Changes ID and access tokens of users; from the plan essentials on. */
  v2: "v2",
  /** Changes the access tokens of machines too; from the plan essentials on. */
  v3: "v3",
} as const;
export type TriggerVersion = (typeof TriggerVersion)[keyof typeof TriggerVersion];

/**
 * A Lambda function that Cognito calls. The pool gets the permission to call it by itself, pinned to the pool. The function
 * may not wait for the pool in its own arguments, or the two wait for each other: it finds the pool's id in event.userPoolId.
 */
export interface Trigger {
  /**
   * The ARN of the Lambda function, without an alias or version. It lies in the pool's region, and answers within five
   * seconds.
   */
  functionArn: pulumi.Input<string>;
  /** The alias or the version of the function that is called. Default: the latest code, which has neither. */
  qualifier?: pulumi.Input<string>;
  /**
   * The form of the event, for preTokenGeneration alone: v1, or v2 and v3 from the plan essentials on. Default: v1. Every
   * other trigger has one form only.
   */
  version?: pulumi.Input<TriggerVersion>;
}

/**
 * The functions that Cognito calls while people sign up and in. A trigger that is taken away is called no longer; only
 * preTokenGeneration stays at Cognito as long as the pool has another trigger, since the AWS provider does not notice.
 */
export interface Triggers {
  /**
   * Called before an account is made, by whomever; it may refuse. Default: none, or ours for allowedEmailDomains and
   * linkVerifiedEmail.
   */
  preSignUp?: Trigger;
  /** Called before a person signs in; it may refuse. Default: none. */
  preAuthentication?: Trigger;
  /** Called after a person has signed in. Default: none. */
  postAuthentication?: Trigger;
  /** Called after an account or a new password is confirmed. Default: none. */
  postConfirmation?: Trigger;
  /** Called before a message is sent; it may change its text. Default: none. */
  customMessage?: Trigger;
  /** Called when an unknown person signs in or has forgotten the password; it may bring the account along. Default: none. */
  userMigration?: Trigger;
  /** Called in a custom sign-in to choose the next challenge. Default: none. */
  defineAuthChallenge?: Trigger;
  /** Called in a custom sign-in to make a challenge. It needs defineAuthChallenge. Default: none. */
  createAuthChallenge?: Trigger;
  /** Called in a custom sign-in to judge an answer. It needs defineAuthChallenge. Default: none. */
  verifyAuthChallengeResponse?: Trigger;
  /** Called before tokens are issued; it may change their claims. Default: none. */
  preTokenGeneration?: Trigger;
  /** Called instead of sending an e-mail. It needs senderKmsKeyArn. Default: none. */
  customEmailSender?: Trigger;
  /** Called instead of sending an SMS. It needs senderKmsKeyArn. Default: none. */
  customSmsSender?: Trigger;
}
