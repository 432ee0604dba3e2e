import type { Cloud, CloudObject } from "../cloud.ts";
import { Refused, type FunctionDefinition } from "../definition.ts";
import { text, texts } from "../property-values.ts";

export const keyType = "aws:kms/key:Key";
const keyId = "mrk-1234abcd12ab34cd56ef1234567890ab";

/** A multi-Region key: one object for each region that it is in, the first of which is the primary. */
export function multiRegionKey(partition: string, accountId: string, regions: readonly string[]): CloudObject[] {
  const arns = regions.map((region) => `arn:${partition}:kms:${region}:${accountId}:key/${keyId}`);
  return regions.map((region, index) => ({
    type: keyType,
    id: arns[index] ?? "",
    region,
    properties: { arn: arns[index] ?? "", enabled: true, keyId, multiRegion: true, regions: [...regions] },
  }));
}

/** The key with that ARN or id, as far as the region has it. */
export function findKey(cloud: Cloud, region: string, arnOrId: string): CloudObject | undefined {
  return cloud
    .all(keyType)
    .find((key) => key.region === region && (key.properties.arn === arnOrId || key.properties.keyId === arnOrId));
}

const getKey: FunctionDefinition = {
  tokens: ["aws:kms/getKey:getKey"],
  invoke({ account, cloud, inputs, region }) {
    const asked = text(inputs.keyId);
    const key = findKey(cloud, region, asked);
    if (key === undefined) {
      throw new Refused(
        `reading KMS Key (${asked}): operation error KMS: DescribeKey, NotFoundException: Key does not exist`,
      );
    }
    const { arn = "", enabled = false, multiRegion = false } = key.properties;
    const regions = texts(key.properties.regions);
    const [primary, ...replicas] = regions.map((place) => ({ arn: text(arn).replace(region, place), region: place }));
    return {
      arn,
      awsAccountId: account,
      enabled,
      id: text(key.properties.keyId),
      keyId: asked,
      keyManager: "CUSTOMER",
      keySpec: "SYMMETRIC_DEFAULT",
      keyState: enabled === true ? "Enabled" : "Disabled",
      keyUsage: "ENCRYPT_DECRYPT",
      multiRegion,
      multiRegionConfigurations:
        primary === undefined
          ? []
          : [
              {
                multiRegionKeyType: primary.region === region ? "PRIMARY" : "REPLICA",
                primaryKeys: [primary],
                replicaKeys: replicas,
              },
            ],
      region,
    };
  },
};

export const functions: readonly FunctionDefinition[] = [getKey];
