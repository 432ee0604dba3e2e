import { createHash } from "node:crypto";
import { partition } from "../account.ts";
import type { Cloud, CloudObject } from "../cloud.ts";
import type { ResourceDefinition } from "../definition.ts";

/** The same service through Cloud Control, whose properties are named otherwise. */
export function nativePool(refuseRemoval: (cloud: Cloud, current: CloudObject) => void): ResourceDefinition {
  return {
    tokens: ["aws-native:cognito:UserPool"],
    required: [],
    replaces: ["aliasAttributes", "usernameAttributes", "usernameConfiguration"],
    // Cloud Control takes the region from the provider alone.
    global: true,
    sets: ["aliasAttributes", "autoVerifiedAttributes", "schema", "usernameAttributes"],
    defaults: { deletionProtection: "INACTIVE", mfaConfiguration: "OFF", userPoolTier: "ESSENTIALS" },
    computed: ["arn", "providerName", "providerUrl", "userPoolId"],
    create({ account, fingerprint, region }) {
      const id = `${region}_${createHash("sha256").update(fingerprint).digest("hex").slice(0, 9)}`;
      const providerName = `cognito-idp.${region}.amazonaws.com/${id}`;
      return {
        id,
        outputs: {
          arn: `arn:${partition}:cognito-idp:${region}:${account}:userpool/${id}`,
          providerName,
          providerUrl: `https://${providerName}`,
          userPoolId: id,
        },
      };
    },
    remove({ cloud, current }) {
      refuseRemoval(cloud, current);
    },
  };
}
