import type * as pulumi from "@pulumi/pulumi";

/** A group of users. Cognito: CreateGroup. */
export interface UserGroupSettings {
  /** What the group is for, up to 2048 characters. Default: none. */
  description?: pulumi.Input<string>;
  /**
   * The group whose number is lowest decides the preferred role of a user in several, 0 to 2147483647. Default: none,
   * which comes after every number.
   */
  precedence?: pulumi.Input<number>;
  /** The ARN of the IAM role that users of the group get from an identity pool. Default: none. */
  roleArn?: pulumi.Input<string>;
}

/** The arguments of UserGroup. */
export interface UserGroupArgs extends UserGroupSettings {
  /** The name of the group, 1 to 128 characters without spaces, as tokens carry it. Changing it replaces the group. */
  groupName: pulumi.Input<string>;
  /** The id of the user pool. Changing it replaces the group. */
  userPoolId: pulumi.Input<string>;
  /** The AWS region of the pool. Default: that of the provider. Changing it replaces the group. */
  region?: pulumi.Input<string>;
}
