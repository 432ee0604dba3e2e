import type * as pulumi from "@pulumi/pulumi";

/**
 * How text messages are sent: through Amazon SNS, which charges for each. In use where the second factor, a first factor,
 * a verified phone number, the recovery by phone or an invitation needs it. AWS keeps these settings for the life of a
 * pool that had them once: where the last use goes, write an empty map here, which keeps the role.
 */
export interface Sms {
  /**
   * The AWS region of Amazon SNS, such as eu-west-1: that of the pool, or one that Cognito allows in its place. Default:
   * the choice of AWS.
   */
  region?: pulumi.Input<string>;
  /**
   * The ARN of a role that Cognito may take on and that may publish to Amazon SNS, 20 to 2048 characters. Default: a role
   * is made, which only the user pools of this account and region can take on.
   */
  roleArn?: pulumi.Input<string>;
  /**
   * What Cognito has to say to take on the role, 2 to 1224 letters, digits and characters of _ + = , . @ : / -. With
   * roleArn, that which the role's trust policy asks for. Default: project, stack and component name, joined by hyphens.
   */
  externalId?: pulumi.Input<string>;
}
