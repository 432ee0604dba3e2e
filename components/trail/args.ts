import type * as pulumi from "@pulumi/pulumi";

/**
 * A CloudTrail trail of who called Cognito, and what else was managed in the account: CloudTrail cannot leave other
 * services out, but those of KMS and of the RDS Data API. An organisation mostly has one already, and needs no other.
 */
export interface TrailSettings {
  /**
   * Its name, 3 to 128 letters, digits, dots, hyphens and underscores, unique in account and region. Changing it replaces
   * the trail. Default: made of project, stack and component.
   */
  name?: pulumi.Input<string>;
  /**
   * The name of a bucket of yours that lets CloudTrail write. Default: one is made, encrypted, versioned, closed to the
   * public, for this trail alone.
   */
  bucketName?: pulumi.Input<string>;
  /** A folder of the bucket, up to 200 characters. Default: none. */
  prefix?: pulumi.Input<string>;
  /**
   * For how many days the bucket that is made keeps what is written, 1 or more, and what was deleted or overwritten in it
   * for as many more. Default: 365.
   */
  retentionDays?: pulumi.Input<number>;
  /**
   * The ARN of a KMS key in the region of the bucket that encrypts what is written; its policy lets CloudTrail use it.
   * Default: S3 encrypts with keys of its own.
   */
  kmsKeyArn?: pulumi.Input<string>;
  /** Whether the calls in all regions of the account are recorded, not only those in the pool's. Default: false. */
  allRegions?: pulumi.Input<boolean>;
}

/** The arguments of AuditTrail. */
export interface AuditTrailArgs extends TrailSettings {
  /** The AWS region whose calls are recorded. Default: that of the provider. */
  region?: pulumi.Input<string>;
  /** Tags for the trail and the bucket. Default: none but the provider's. */
  tags?: pulumi.Input<Record<string, pulumi.Input<string>>>;
}
