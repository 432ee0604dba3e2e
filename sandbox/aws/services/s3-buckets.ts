import { partition } from "../account.ts";
import type { Cloud, CloudObject } from "../cloud.ts";
import { Refused, type Problem, type ResourceDefinition } from "../definition.ts";
import { records, text, type Properties } from "../property-values.ts";
import { isJson } from "./policies.ts";

export const bucketType = "aws:s3/bucket:Bucket";
const policyType = "aws:s3/bucketPolicy:BucketPolicy";

export function bucketByName(cloud: Cloud, name: string): CloudObject | undefined {
  return cloud.all(bucketType).find(({ properties }) => properties.bucket === name);
}

/** Something that lies in a bucket, which its owner puts there or takes out by hand. */
export const objectType = "by-hand:s3/object";

export function policyOfBucket(cloud: Cloud, name: string): string {
  return text(cloud.find(policyType, name)?.properties.policy);
}

const bucket: ResourceDefinition = {
  tokens: [bucketType],
  required: [],
  replaces: ["bucket", "bucketPrefix", "objectLockEnabled"],
  nameLength: 63,
  nameProperty: "bucket",
  tagged: true,
  defaults: { forceDestroy: false },
  computed: ["arn", "bucketDomainName", "bucketRegion", "bucketRegionalDomainName", "hostedZoneId"],
  check(inputs): Problem[] {
    const name = text(inputs.bucket);
    const reason = "only lowercase alphanumeric characters, periods and hyphens allowed in bucket";
    return "bucket" in inputs && !/^(?=.{3,63}$)[a-z0-9][a-z0-9.-]*[a-z0-9]$/.test(name)
      ? [{ property: "bucket", reason }]
      : [];
  },
  create({ cloud, inputs, region }) {
    const name = text(inputs.bucket);
    if (bucketByName(cloud, name) !== undefined) {
      throw new Refused(
        `creating S3 Bucket (${name}): operation error S3: CreateBucket, BucketAlreadyOwnedByYou: Your previous request ` +
          "to create the named bucket succeeded and you already own it.",
      );
    }
    return {
      id: name,
      outputs: {
        arn: `arn:${partition}:s3:::${name}`,
        bucketDomainName: `${name}.s3.amazonaws.com`,
        bucketRegion: region,
        bucketRegionalDomainName: `${name}.s3.${region}.amazonaws.com`,
        hostedZoneId: "Z21DNDUVLTQW6Q",
      },
    };
  },
  remove({ cloud, current: { id } }) {
    if (cloud.all(objectType).some(({ properties }) => properties.bucket === id)) {
      throw new Refused(
        `deleting S3 Bucket (${id}): operation error S3: DeleteBucket, BucketNotEmpty: The bucket you tried to delete is ` +
          "not empty. You must delete all versions in the bucket.",
      );
    }
    // A bucket's settings go with it.
    for (const type of buckets.flatMap(({ tokens }) => tokens)) {
      cloud.remove(type, id);
    }
  },
};

/** A setting of a bucket, of which it has one each; named by the bucket. */
function settingOf(
  type: string,
  what: string,
  required: readonly string[],
  more: Pick<ResourceDefinition, "check" | "defaults" | "sets"> = {},
): ResourceDefinition {
  return {
    tokens: [`aws:s3/${type.charAt(0).toLowerCase()}${type.slice(1)}:${type}`],
    required: ["bucket", ...required],
    replaces: ["bucket", "expectedBucketOwner"],
    computed: [],
    ...more,
    create({ cloud, inputs }) {
      const name = text(inputs.bucket);
      if (bucketByName(cloud, name) === undefined) {
        throw new Refused(`creating S3 Bucket (${name}) ${what}: NoSuchBucket: The specified bucket does not exist`);
      }
      return { id: name, outputs: {} };
    },
  };
}

function checkPolicy(inputs: Properties): Problem[] {
  return "policy" in inputs && !isJson(inputs.policy)
    ? [{ property: "policy", reason: '"policy" contains an invalid JSON policy' }]
    : [];
}

function checkRules(inputs: Properties): Problem[] {
  const bare = records(inputs.rules).findIndex(
    (rule) =>
      !["expiration", "noncurrentVersionExpiration", "abortIncompleteMultipartUpload", "transitions"].some(
        (action) => action in rule,
      ),
  );
  return bare < 0 ? [] : [{ property: `rules[${bare}]`, reason: "at least one action is required" }];
}

export const buckets: readonly ResourceDefinition[] = [
  bucket,
  settingOf("BucketPolicy", "Policy", ["policy"], { check: checkPolicy }),
  settingOf("BucketVersioning", "Versioning", ["versioningConfiguration"]),
  settingOf("BucketServerSideEncryptionConfiguration", "Server-side Encryption Configuration", ["rules"]),
  settingOf("BucketOwnershipControls", "Ownership Controls", ["rule"]),
  settingOf("BucketLifecycleConfiguration", "Lifecycle Configuration", [], {
    check: checkRules,
    defaults: { transitionDefaultMinimumObjectSize: "all_storage_classes_128K" },
  }),
  settingOf("BucketPublicAccessBlock", "Public Access Block", [], {
    defaults: {
      blockPublicAcls: false,
      blockPublicPolicy: false,
      ignorePublicAcls: false,
      restrictPublicBuckets: false,
    },
  }),
];
