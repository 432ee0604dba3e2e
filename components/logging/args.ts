import type * as pulumi from "@pulumi/pulumi";

/** Where the log of user activity goes. */
export const LogDestination = {
  /** To a log group of CloudWatch Logs. */
  cloudWatch: "cloudWatch",
  /** To an S3 bucket. */
  s3: "s3",
  /** To a stream of Amazon Data Firehose. */
  firehose: "firehose",
} as const;
export type LogDestination = (typeof LogDestination)[keyof typeof LogDestination];

/** The errors of e-mails and SMS that did not reach their user. They go to CloudWatch Logs. */
export interface NotificationErrors {
  /**
   * For how many days the log group that is made keeps them, one of 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400,
   * 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653, and 0 for ever. Default: 365.
   */
  retentionDays?: pulumi.Input<number>;
  /**
   * The ARN of a log group of yours in the pool's account, without a key of KMS. Its name best starts with
   * /aws/vendedlogs/, so that the policy of CloudWatch Logs does not grow too long. Default: a log group is made.
   */
  logGroupArn?: pulumi.Input<string>;
}

/** What users do: sign-ins, sign-ups and the like, with their risk. It needs the plan plus and threat protection. */
export interface UserActivity {
  /** Where it goes: cloudWatch, s3 or firehose. Default: cloudWatch. */
  destination?: LogDestination;
  /**
   * The ARN of the log group, the bucket or the Firehose stream, in the pool's account. Needed for s3 and firehose. Default
   * for cloudWatch: a log group is made.
   */
  arn?: pulumi.Input<string>;
  /** For how many days the log group that is made keeps it, by the rule of notificationErrors. Default: 365. */
  retentionDays?: pulumi.Input<number>;
}

/**
 * What a user pool logs. Cognito: SetLogDeliveryConfiguration. At least one setting is given. Whoever deploys needs
 * logs:CreateLogDelivery, logs:PutResourcePolicy and their relatives, with which Cognito sets the delivery up.
 */
export interface LoggingSettings {
  /** The errors of e-mails and SMS that did not reach their user. Default: they are not logged. */
  notificationErrors?: NotificationErrors;
  /** What users do. Default: it is not logged. */
  userActivity?: UserActivity;
}

/** The arguments of UserPoolLogging. */
export interface UserPoolLoggingArgs extends LoggingSettings {
  /** The id of the user pool. Changing it replaces everything. */
  userPoolId: pulumi.Input<string>;
  /** The AWS region of the pool. Default: that of the provider. */
  region?: pulumi.Input<string>;
  /** Tags for the log groups. Default: none but the provider's. */
  tags?: pulumi.Input<Record<string, pulumi.Input<string>>>;
}
