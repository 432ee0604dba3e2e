import { partition } from "../account.ts";
import type { Cloud } from "../cloud.ts";
import { Refused, type Problem, type ResourceDefinition } from "../definition.ts";
import { records, text, texts, type Properties } from "../property-values.ts";
import { allows } from "./policies.ts";
import { bucketByName, policyOfBucket } from "./s3-buckets.ts";

const trailType = "aws:cloudtrail/trail:Trail";
const service = "cloudtrail.amazonaws.com";

function check(inputs: Properties): Problem[] {
  const name = text(inputs.name);
  return "name" in inputs && !/^(?=.{3,128}$)[a-zA-Z0-9](?:[._-]?[a-zA-Z0-9])*$/.test(name)
    ? [{ property: "name", reason: `invalid value for name: ${name}` }]
    : [];
}

function refuse(cloud: Cloud, inputs: Properties, operation: string): void {
  const refusal = `${operation === "CreateTrail" ? "creating" : "updating"} CloudTrail Trail (${text(inputs.name)}): operation error CloudTrail: ${operation},`;
  const name = text(inputs.s3BucketName);
  if (bucketByName(cloud, name) === undefined) {
    throw new Refused(`${refusal} S3BucketDoesNotExistException: S3 bucket ${name} does not exist!`);
  }
  const policy = policyOfBucket(cloud, name);
  if (!allows(policy, service, "s3:GetBucketAcl") || !allows(policy, service, "s3:PutObject")) {
    throw new Refused(
      `${refusal} InsufficientS3BucketPolicyException: Incorrect S3 bucket policy is detected for bucket: ${name}`,
    );
  }
  if (inputs.isMultiRegionTrail === true && inputs.includeGlobalServiceEvents === false) {
    throw new Refused(
      `${refusal} InvalidParameterCombinationException: Multi-Region trail must include global service events.`,
    );
  }
  for (const selector of records(inputs.advancedEventSelectors)) {
    for (const field of records(selector.fieldSelectors).filter((found) => found.field === "eventSource")) {
      const others = texts(field.notEquals).filter((source) => !/^(kms|rdsdata)\.amazonaws\.com$/.test(source));
      if ("equals" in field || others.length > 0) {
        throw new Refused(
          `${refusal} InvalidEventSelectorsException: eventSource can only be NotEquals kms.amazonaws.com or rdsdata.amazonaws.com.`,
        );
      }
    }
  }
}

const trail: ResourceDefinition = {
  tokens: [trailType],
  required: ["s3BucketName"],
  replaces: ["name"],
  nameLength: 128,
  tagged: true,
  defaults: {
    enableLogFileValidation: false,
    enableLogging: true,
    includeGlobalServiceEvents: true,
    isMultiRegionTrail: false,
    isOrganizationTrail: false,
  },
  computed: ["arn", "homeRegion", "snsTopicArn"],
  check,
  create({ account, cloud, inputs, region }) {
    refuse(cloud, inputs, "CreateTrail");
    const arn = `arn:${partition}:cloudtrail:${region}:${account}:trail/${text(inputs.name)}`;
    if (cloud.find(trailType, arn) !== undefined) {
      throw new Refused(
        `creating CloudTrail Trail (${text(inputs.name)}): operation error CloudTrail: CreateTrail, ` +
          `TrailAlreadyExistsException: Trail ${text(inputs.name)} already exists`,
      );
    }
    return { id: arn, outputs: { arn, homeRegion: region, snsTopicArn: "" } };
  },
  update({ cloud, inputs }) {
    refuse(cloud, inputs, "UpdateTrail");
    return {};
  },
};

export const resources: readonly ResourceDefinition[] = [trail];
