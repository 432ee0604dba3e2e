import * as s3 from "@pulumi/aws/s3";
import * as pulumi from "@pulumi/pulumi";
import { defaults } from "../defaults";
import { map } from "../validation/input";
import type { AuditTrailArgs } from "./args";

/** A bucket that a trail can be written to. */
export interface TrailBucket {
  readonly name: pulumi.Input<string>;
  /** What has to be there before the trail. */
  readonly before: pulumi.Resource[];
}

/** A bucket for one trail: encrypted, versioned, closed to the public, over TLS alone, emptied as time goes by. */
export function trailBucket(
  name: string,
  { kmsKeyArn, prefix, retentionDays, region, tags }: AuditTrailArgs,
  trail: { arn: pulumi.Output<string>; account: pulumi.Input<string> },
  opts: pulumi.CustomResourceOptions,
): TrailBucket {
  const bucket = new s3.Bucket(`${name}-trail`, { region, tags }, opts);
  const of = { bucket: bucket.bucket, region };
  // They go with the bucket. Deleted by themselves they would leave it open, for AWS keeps a bucket that something is in.
  const setting = pulumi.mergeOptions(opts, { deletedWith: bucket });
  const days = retentionDays ?? defaults.trail.retentionDays;
  const access = new s3.BucketPublicAccessBlock(
    `${name}-trail-access`,
    { ...of, blockPublicAcls: true, blockPublicPolicy: true, ignorePublicAcls: true, restrictPublicBuckets: true },
    setting,
  );
  // S3 refuses some of these settings while it is busy with others of the same bucket, and rules for old versions where
  // there are none.
  const after = (earlier: pulumi.Resource) => pulumi.mergeOptions(setting, { dependsOn: earlier });
  const ownership = new s3.BucketOwnershipControls(
    `${name}-trail-ownership`,
    { ...of, rule: { objectOwnership: "BucketOwnerEnforced" } },
    after(access),
  );
  const encryption = new s3.BucketServerSideEncryptionConfiguration(
    `${name}-trail-encryption`,
    {
      ...of,
      rules: [
        {
          applyServerSideEncryptionByDefault:
            kmsKeyArn === undefined
              ? { sseAlgorithm: "AES256" }
              : { sseAlgorithm: "aws:kms", kmsMasterKeyId: kmsKeyArn },
          bucketKeyEnabled: kmsKeyArn !== undefined,
        },
      ],
    },
    setting,
  );
  const versioning = new s3.BucketVersioning(
    `${name}-trail-versions`,
    { ...of, versioningConfiguration: { status: "Enabled" } },
    setting,
  );
  const retention = new s3.BucketLifecycleConfiguration(
    `${name}-trail-retention`,
    {
      ...of,
      rules: [
        {
          id: "retention",
          status: "Enabled",
          // All of the bucket.
          filter: { prefix: "" },
          expiration: { days },
          noncurrentVersionExpiration: { noncurrentDays: days },
          abortIncompleteMultipartUpload: { daysAfterInitiation: defaults.trail.abortUploadDays },
        },
      ],
    },
    after(versioning),
  );
  const folder = prefix === undefined ? "" : map(prefix, (given) => `${given}/`);
  const policy = new s3.BucketPolicy(
    `${name}-trail-policy`,
    {
      ...of,
      policy: pulumi
        .output({ bucketArn: bucket.arn, trailArn: trail.arn, account: trail.account, folder })
        .apply(bucketPolicy),
    },
    after(ownership),
  );
  return { name: bucket.bucket, before: [policy, encryption, retention] };
}

/** CloudTrail user guide, "Amazon S3 bucket policy for CloudTrail", and Amazon S3 user guide, "Enforce encryption". */
export function bucketPolicy(of: { bucketArn: string; trailArn: string; account: string; folder: string }): string {
  const byTrail = { "aws:SourceArn": of.trailArn };
  return JSON.stringify({
    Version: "2012-10-17",
    Statement: [
      {
        Sid: "TrailLooks",
        Effect: "Allow",
        Principal: { Service: "cloudtrail.amazonaws.com" },
        Action: "s3:GetBucketAcl",
        Resource: of.bucketArn,
        Condition: { StringEquals: byTrail },
      },
      {
        Sid: "TrailWrites",
        Effect: "Allow",
        Principal: { Service: "cloudtrail.amazonaws.com" },
        Action: "s3:PutObject",
        Resource: `${of.bucketArn}/${of.folder}AWSLogs/${of.account}/*`,
        Condition: { StringEquals: { "s3:x-amz-acl": "bucket-owner-full-control", ...byTrail } },
      },
      {
        Sid: "TlsOnly",
        Effect: "Deny",
        Principal: "*",
        Action: "s3:*",
        Resource: [of.bucketArn, `${of.bucketArn}/*`],
        Condition: { Bool: { "aws:SecureTransport": "false" } },
      },
    ],
  });
}
