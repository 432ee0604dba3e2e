import type { Cloud, CloudObject } from "../cloud.ts";
import { Refused, type FunctionDefinition, type Problem, type ResourceDefinition } from "../definition.ts";
import { record, text, type Json, type Properties } from "../property-values.ts";
import { findPool, preparationType } from "./cognito-names.ts";
import { findKey } from "./kms.ts";

const replicaType = "aws-native:cognito:UserPoolReplica";
const settingsType = "aws-native:cognito:UserPoolRegionalConfigurationAttachment";

/** What is set of a pool by hand, because no type of the classic provider can: its key and its issuer. */
export function preparePool(cloud: Cloud, pool: string, region: string, kmsKeyArn: string, issuer = "UPDATED"): void {
  const properties = {
    keyConfiguration: { keyType: "CUSTOMER_MANAGED_KEY", kmsKeyArn },
    issuerConfiguration: { type: issuer },
  };
  cloud.put({ type: preparationType, id: pool, region, properties });
}

function preparation(cloud: Cloud, pool: string): Properties {
  return (
    cloud.find(preparationType, pool)?.properties ?? {
      keyConfiguration: { keyType: "AWS_OWNED_KEY" },
      issuerConfiguration: { type: "ORIGINAL" },
    }
  );
}

function refusal(operation: string, error: string, reason: string): Refused {
  return new Refused(`operation ${operation} failed with "${error}": ${reason}`);
}

function requireHome(cloud: Cloud, pool: string, region: string, type: string): CloudObject {
  const found = findPool(cloud, pool);
  if (found?.region !== region) throw refusal("CREATE", "NotFound", `User pool ${pool} does not exist. (${type})`);
  return found;
}

const replica: ResourceDefinition = {
  tokens: [replicaType],
  required: ["regionName", "userPoolId"],
  replaces: ["regionName", "userPoolId", "userPoolTagsAtCreate"],
  // Cloud Control takes the region from the provider alone.
  global: true,
  computed: [],
  create({ cloud, inputs, region }) {
    const [pool, place] = [text(inputs.userPoolId), text(inputs.regionName)];
    const found = requireHome(cloud, pool, region, replicaType);
    if (found.properties.userPoolTier === "LITE") {
      throw refusal("CREATE", "InvalidRequest", "FeatureUnavailableInTierException: not available in the LITE tier.");
    }
    if (place === region) throw refusal("CREATE", "InvalidRequest", `The user pool is in ${place} already.`);
    const { keyType, kmsKeyArn } = record(preparation(cloud, pool).keyConfiguration);
    const keyId = text(kmsKeyArn).split("/").at(-1) ?? "";
    if (keyType !== "CUSTOMER_MANAGED_KEY" || findKey(cloud, place, keyId)?.properties.multiRegion !== true) {
      throw refusal(
        "CREATE",
        "InvalidRequest",
        `OperationNotEnabledException: The user pool needs a customer managed multi-Region key that is in ${place}.`,
      );
    }
    const id = `${pool}|${place}`;
    if (cloud.find(replicaType, id) !== undefined) throw refusal("CREATE", "AlreadyExists", `replica in ${place}`);
    return { id, outputs: {} };
  },
  remove({ cloud, current }) {
    // Its settings go with it, as far as they are there still.
    cloud.remove(settingsType, current.id);
  },
};

function checkSettings(inputs: Properties): Problem[] {
  const status = inputs.status ?? "INACTIVE";
  return status === "ACTIVE" || status === "INACTIVE"
    ? []
    : [{ property: "status", reason: `expected ACTIVE or INACTIVE, got ${text(status)}` }];
}

function refuseFunctions(inputs: Properties, region: string, operation: string): void {
  const arns = Object.values(record(inputs.lambdaConfig)).flatMap((value): Json[] => [
    value,
    record(value).lambdaArn ?? null,
  ]);
  const strange = arns.map((arn) => text(arn)).find((arn) => arn.includes(":lambda:") && arn.split(":")[3] !== region);
  if (strange !== undefined) {
    throw refusal(
      operation,
      "InvalidRequest",
      `Lambda function ${strange} is not in the region of the replica, ${region}.`,
    );
  }
}

const settings: ResourceDefinition = {
  tokens: [settingsType],
  required: ["userPoolId"],
  replaces: ["userPoolId"],
  global: true,
  computed: [],
  check: checkSettings,
  create({ cloud, inputs, region }) {
    // AWS knows it by the pool's id alone, once in each region; here the region tells them apart.
    const id = `${text(inputs.userPoolId)}|${region}`;
    if (cloud.find(replicaType, id) === undefined) {
      throw refusal("CREATE", "NotFound", `User pool ${text(inputs.userPoolId)} has no replica in ${region}.`);
    }
    refuseFunctions(inputs, region, "CREATE");
    return { id, outputs: {} };
  },
  update({ current, inputs }) {
    refuseFunctions(inputs, current.region, "UPDATE");
    return {};
  },
};

const getUserPool: FunctionDefinition = {
  tokens: ["aws-native:cognito:getUserPool"],
  invoke({ cloud, inputs, region }) {
    const pool = text(inputs.userPoolId);
    const found = findPool(cloud, pool);
    if (found?.region !== region) throw new Refused(`reading user pool ${pool}: ResourceNotFoundException`);
    const { arn = "", userPoolTier = "ESSENTIALS" } = found.properties;
    return { ...preparation(cloud, pool), arn, userPoolId: pool, userPoolTier };
  },
};

export const resources: readonly ResourceDefinition[] = [replica, settings];
export const functions: readonly FunctionDefinition[] = [getUserPool];
