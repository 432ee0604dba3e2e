import { partition } from "../account.ts";
import type { Cloud, CloudObject } from "../cloud.ts";
import { Refused, type Problem, type ResourceDefinition } from "../definition.ts";
import { equal, record, records, text, texts, type Json, type Properties } from "../property-values.ts";
import { refuseMessages } from "./cognito-messages.ts";
import { base36, clientType, domainType, nativePoolType, poolType, preparationType, service } from "./cognito-names.ts";
import { refuseAboveTier, refuseTriggers } from "./cognito-tiers.ts";

function checkPool(inputs: Properties): Problem[] {
  const problems: Problem[] = [];
  const length = record(inputs.passwordPolicy).minimumLength;
  if (typeof length === "number" && (length < 6 || length > 99)) {
    problems.push({
      property: "passwordPolicy.minimumLength",
      reason: `expected password_policy.0.minimum_length to be in the range (6 - 99), got ${length}`,
    });
  }
  if (inputs.usernameAttributes !== undefined && inputs.aliasAttributes !== undefined) {
    problems.push({ property: "usernameAttributes", reason: '"username_attributes": conflicts with alias_attributes' });
  }
  return problems;
}

/** What CreateUserPool and UpdateUserPool refuse of the first factors. */
function refuseFirstFactors(inputs: Properties, what: string): void {
  const factors = texts(record(inputs.signInPolicy).allowedFirstAuthFactors);
  const others = factors.filter((factor) => factor !== "PASSWORD");
  if (factors.length > 0 && others.length === factors.length) {
    throw new Refused(`${what}: ${service} InvalidParameterException: PASSWORD must be an allowed first auth factor.`);
  }
  if (others.length > 0 && text(inputs.mfaConfiguration) === "ON") {
    throw new Refused(
      `${what}: ${service} InvalidParameterException: ${others.join(", ")} cannot be used with MFA ON.`,
    );
  }
}

function schemaNames(value: Json | undefined): string[] {
  return records(value).map((schema) => text(schema.name));
}

/** AWS chooses it for a new pool alone: one that is there keeps its own when nothing is asked for. */
const newPoolTier = "ESSENTIALS";

export const pool: ResourceDefinition = {
  tokens: [poolType],
  required: [],
  replaces: ["aliasAttributes", "usernameAttributes", "usernameConfiguration"],
  nameLength: 128,
  tagged: true,
  sets: ["aliasAttributes", "autoVerifiedAttributes", "schemas", "usernameAttributes"],
  defaults: {
    adminCreateUserConfig: { allowAdminCreateUserOnly: false },
    deletionProtection: "INACTIVE",
    mfaConfiguration: "OFF",
    passwordPolicy: {
      minimumLength: 8,
      passwordHistorySize: 0,
      requireLowercase: true,
      requireNumbers: true,
      requireSymbols: true,
      requireUppercase: true,
      temporaryPasswordValidityDays: 7,
    },
    signInPolicy: { allowedFirstAuthFactors: ["PASSWORD"] },
    verificationMessageTemplate: { defaultEmailOption: "CONFIRM_WITH_CODE" },
  },
  computed: [
    "arn",
    "creationDate",
    "customDomain",
    "domain",
    "emailVerificationMessage",
    "emailVerificationSubject",
    "endpoint",
    "estimatedNumberOfUsers",
    "lastModifiedDate",
    "smsConfiguration",
    "smsVerificationMessage",
    "userPoolTier",
  ],
  check: checkPool,
  create({ account, cloud, fingerprint, inputs, region }) {
    refuseMessages(cloud, inputs, `creating Cognito User Pool (${text(inputs.name)})`);
    refuseAboveTier(inputs, newPoolTier, `creating Cognito User Pool (${text(inputs.name)})`);
    refuseTriggers(inputs, `creating Cognito User Pool (${text(inputs.name)})`);
    refuseFirstFactors(inputs, `creating Cognito User Pool (${text(inputs.name)})`);
    const id = `${region}_${base36(fingerprint, 9)}`;
    return {
      id,
      outputs: {
        arn: `arn:${partition}:cognito-idp:${region}:${account}:userpool/${id}`,
        creationDate: "2026-01-01T00:00:00Z",
        customDomain: "",
        domain: "",
        emailVerificationMessage: "",
        emailVerificationSubject: "",
        endpoint: `cognito-idp.${region}.amazonaws.com/${id}`,
        estimatedNumberOfUsers: 0,
        lastModifiedDate: "2026-01-01T00:00:00Z",
        smsVerificationMessage: "",
        userPoolTier: newPoolTier,
        usernameConfiguration: { caseSensitive: false },
      },
    };
  },
  update({ cloud, current, inputs }) {
    refuseMessages(cloud, inputs, `updating Cognito User Pool (${current.id})`);
    refuseAboveTier(inputs, current.properties.userPoolTier, `updating Cognito User Pool (${current.id})`);
    refuseTriggers(inputs, `updating Cognito User Pool (${current.id})`);
    refuseFirstFactors(inputs, `updating Cognito User Pool (${current.id})`);
    const now = schemaNames(inputs.schemas);
    const lost = schemaNames(current.properties.schemas).filter((name) => !now.includes(name));
    const altered = records(current.properties.schemas).filter((old) =>
      records(inputs.schemas).some((schema) => schema.name === old.name && !equal(schema, old)),
    );
    if (lost.length > 0 || altered.length > 0) {
      throw new Refused(`updating Cognito User Pool (${current.id}): cannot modify or remove schema items`);
    }
    return {};
  },
  remove({ cloud, current }) {
    refusePoolRemoval(cloud, current);
  },
};

function refusePoolRemoval(cloud: Cloud, current: CloudObject): void {
  const refusal = `deleting Cognito User Pool (${current.id}): ${service} DeleteUserPool, InvalidParameterException:`;
  if ((current.properties.deletionProtection ?? "INACTIVE") === "ACTIVE") {
    throw new Refused(
      `${refusal} The user pool cannot be deleted because deletion protection is activated. Deletion protection must ` +
        "be inactivated first.",
    );
  }
  if (cloud.all(domainType).some(({ properties }) => properties.userPoolId === current.id)) {
    throw new Refused(
      `${refusal} User pool cannot be deleted. It has a domain configured that should be deleted first.`,
    );
  }
  cloud.remove(preparationType, current.id);
  for (const client of cloud.all(clientType)) {
    if (client.properties.userPoolId === current.id) cloud.remove(clientType, client.id);
  }
}

/** The same service through Cloud Control, whose properties are named otherwise. */
export const nativePool: ResourceDefinition = {
  tokens: [nativePoolType],
  required: [],
  replaces: ["aliasAttributes", "usernameAttributes", "usernameConfiguration"],
  // Cloud Control takes the region from the provider alone.
  global: true,
  sets: ["aliasAttributes", "autoVerifiedAttributes", "schema", "usernameAttributes"],
  defaults: { deletionProtection: "INACTIVE", mfaConfiguration: "OFF", userPoolTier: "ESSENTIALS" },
  computed: ["arn", "providerName", "providerUrl", "userPoolId"],
  create({ account, fingerprint, region }) {
    const id = `${region}_${base36(fingerprint, 9)}`;
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
    refusePoolRemoval(cloud, current);
  },
};
