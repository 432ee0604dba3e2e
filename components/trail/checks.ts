import { type ArnKind, checkArn, parseArn } from "../validation/arn";
import { known } from "../validation/input";
import { checkRange, checkText } from "../validation/limits";
import { under } from "../validation/path";
import type { Problem } from "../validation/problem";
import { checkRegion } from "../validation/region";
import { checkTags } from "../validation/tags";
import type { AuditTrailArgs, TrailSettings } from "./args";

/** CloudTrail user guide, "Naming requirements". */
const NAME = {
  range: { min: 3, max: 128, unit: "characters" },
  pattern: /^[a-zA-Z0-9](?:[._-]?[a-zA-Z0-9])*$/,
  allowed: "letters, digits, and single dots, hyphens and underscores between them",
} as const;

/** Amazon S3 user guide, "General purpose bucket naming rules". */
const BUCKET = {
  range: { min: 3, max: 63, unit: "characters" },
  pattern: /^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])$/,
  allowed: "lower-case letters, digits, dots and hyphens, with a letter or digit first and last",
} as const;

/** CloudTrail API reference, CreateTrail.S3KeyPrefix, and what an object's key may safely have. */
const PREFIX = {
  range: { min: 1, max: 200, unit: "characters" },
  pattern: /^[^\s/](?:\S*[^\s/])?$/,
  allowed: "what is no space, without a slash first or last",
} as const;

/** Amazon S3 API reference, LifecycleExpiration.Days. */
const RETENTION = { min: 1, max: 2_147_483_647, unit: "days" } as const;

/** CloudTrail API reference, CreateTrail.KmsKeyId; the provider takes ARNs. */
const KEY: ArnKind = {
  what: "a KMS key",
  service: "kms",
  resource: /^key\/[\w-]+$/,
  example: "arn:aws:kms:eu-central-1:123456789012:key/0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9",
};

/** What AWS would refuse of a trail, in a region that may be known. */
export function checkTrail(settings: TrailSettings, at: string, region?: string): Problem[] {
  const { name, bucketName, prefix, retentionDays, kmsKeyArn } = settings;
  const unused: Problem = {
    path: under(at, "retentionDays"),
    rule: `is for a bucket that is made, and ${under(at, "bucketName")} says where the trail goes`,
    got: known(retentionDays),
    remedy: "leave it out, and set it there",
    isWarning: true,
  };
  return [
    ...checkText(name, under(at, "name"), NAME),
    ...checkText(bucketName, under(at, "bucketName"), BUCKET),
    ...checkText(prefix, under(at, "prefix"), PREFIX),
    ...(bucketName !== undefined && retentionDays !== undefined
      ? [unused]
      : checkRange(retentionDays, under(at, "retentionDays"), RETENTION)),
    ...checkArn(kmsKeyArn, under(at, "kmsKeyArn"), KEY),
    ...(region === undefined ? [] : checkKeyHome(settings, region, under(at, "kmsKeyArn"))),
  ];
}

/** CloudTrail API reference, CreateTrail.KmsKeyId: the key is in the region of the bucket, of which one of yours has its own. */
export function checkKeyHome({ bucketName, kmsKeyArn }: TrailSettings, home: string, path: string): Problem[] {
  const key = parseArn(known(kmsKeyArn) ?? "");
  return bucketName !== undefined || key?.service !== KEY.service || key.region === home
    ? []
    : [
        {
          path,
          rule: `must be a key in ${home}, the region of the bucket that is made`,
          got: known(kmsKeyArn),
          remedy: "name one there, or leave it out and S3 encrypts with keys of its own",
        },
      ];
}

/** The same for the component by itself. */
export function checkAuditTrail(args: AuditTrailArgs, at: string): Problem[] {
  return [
    ...checkTrail(args, at, known(args.region)),
    ...checkRegion(args.region, under(at, "region")),
    ...checkTags(args.tags, under(at, "tags")),
  ];
}
