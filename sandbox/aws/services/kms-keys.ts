import { partition } from "../account.ts";
import type { Cloud } from "../cloud.ts";
import { Refused, type Problem, type ResourceDefinition } from "../definition.ts";
import { text, type Properties } from "../property-values.ts";
import { keyType } from "./kms.ts";
import { allows, isJson } from "./policies.ts";

function check(inputs: Properties): Problem[] {
  const problems: Problem[] = [];
  const days = inputs.deletionWindowInDays;
  if (typeof days === "number" && (days < 7 || days > 30)) {
    const reason = `expected deletion_window_in_days to be in the range (7 - 30), got ${days}`;
    problems.push({ property: "deletionWindowInDays", reason });
  }
  if ("policy" in inputs && !isJson(inputs.policy)) {
    problems.push({ property: "policy", reason: '"policy" contains an invalid JSON policy' });
  }
  return problems;
}

/** Whether a service may encrypt and decrypt with a key, which is named by its ARN. */
export function mayUseKey(cloud: Cloud, arn: string, service: string): boolean {
  const key = cloud.all(keyType).find(({ properties }) => properties.arn === arn);
  const document = text(key?.properties.policy);
  return allows(document, service, "kms:GenerateDataKey*") && allows(document, service, "kms:Decrypt");
}

const key: ResourceDefinition = {
  tokens: [keyType],
  required: [],
  replaces: ["customKeyStoreId", "customerMasterKeySpec", "keyUsage", "multiRegion", "xksKeyId"],
  tagged: true,
  defaults: {
    bypassPolicyLockoutSafetyCheck: false,
    customerMasterKeySpec: "SYMMETRIC_DEFAULT",
    enableKeyRotation: false,
    isEnabled: true,
    keyUsage: "ENCRYPT_DECRYPT",
    multiRegion: false,
    rotationPeriodInDays: 365,
  },
  computed: ["arn", "keyId"],
  check,
  create({ account, fingerprint, inputs, region }) {
    const given = text(inputs.policy);
    if (given !== "" && !allows(given, `arn:${partition}:iam::${account}:root`, "kms:PutKeyPolicy")) {
      throw new Refused(
        "creating KMS Key: operation error KMS: CreateKey, MalformedPolicyDocumentException: The new key policy will not " +
          "allow you to update the key policy in the future.",
      );
    }
    const parts = [
      [0, 8],
      [8, 12],
      [12, 16],
      [16, 20],
      [20, 32],
    ].map(([from, to]) => fingerprint.slice(from, to));
    const id = parts.join("-");
    return { id, outputs: { arn: `arn:${partition}:kms:${region}:${account}:key/${id}`, keyId: id } };
  },
};

export const resources: readonly ResourceDefinition[] = [key];
