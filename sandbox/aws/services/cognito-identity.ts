import type { Cloud, CloudObject } from "../cloud.ts";
import { Refused, type Problem, type ResourceDefinition } from "../definition.ts";
import { record, records, text, texts, type Properties } from "../property-values.ts";
import { accountId, partition } from "../account.ts";
import { roleByArn } from "./iam.ts";

export const identityPoolType = "aws:cognito/identityPool:IdentityPool";
const service = "operation error Cognito Identity:";
const mostMappings = 10;
const mostRules = 25;

const pool: ResourceDefinition = {
  tokens: [identityPoolType],
  required: ["identityPoolName"],
  replaces: ["developerProviderName", "identityPoolName"],
  tagged: true,
  sets: ["cognitoIdentityProviders", "openidConnectProviderArns"],
  defaults: { allowClassicFlow: false, allowUnauthenticatedIdentities: false },
  computed: ["arn"],
  check(inputs) {
    const name = text(inputs.identityPoolName);
    return "identityPoolName" in inputs && !/^[\w\s+=,.@-]+$/.test(name)
      ? [
          {
            property: "identityPoolName",
            reason: '"identity_pool_name" must contain only alphanumeric characters and spaces',
          },
        ]
      : [];
  },
  create({ fingerprint, region }) {
    const [a, b, c, d, e] = [0, 8, 12, 16, 20].map((start, index) =>
      fingerprint.slice(start, start + ([8, 4, 4, 4, 12][index] ?? 0)),
    );
    const id = `${region}:${[a, b, c, d, e].join("-")}`;
    return { id, outputs: { arn: `arn:${partition}:cognito-identity:${region}:${accountId}:identitypool/${id}` } };
  },
  update: () => ({}),
};

function requireIdentityPool(cloud: Cloud, id: string, what: string, operation: string): CloudObject {
  const found = cloud.find(identityPoolType, id);
  if (found === undefined) {
    throw new Refused(`${what}: ${service} ${operation}, ResourceNotFoundException: IdentityPool '${id}' not found.`);
  }
  return found;
}

/** The names by which mappings can mean the providers of an identity pool. */
function providersOf({ properties }: CloudObject): string[] {
  return [
    ...records(properties.cognitoIdentityProviders).map(
      ({ clientId, providerName }) => `${text(providerName)}:${text(clientId)}`,
    ),
    ...Object.keys(record(properties.supportedLoginProviders)),
    ...texts(properties.samlProviderArns),
    ...texts(properties.openidConnectProviderArns),
  ];
}

function checkMappings(inputs: Properties): Problem[] {
  return records(inputs.roleMappings).flatMap((mapping, index) => {
    const property = `roleMappings[${index}]`;
    const rules = records(mapping.mappingRules);
    return [
      ...(rules.length > mostRules
        ? [{ property, reason: `Too many mapping_rule blocks: no more than ${mostRules} allowed` }]
        : []),
      ...(mapping.ambiguousRoleResolution === undefined
        ? [{ property, reason: 'Ambiguous Role Resolution must be defined when "type" equals "Token" or "Rules"' }]
        : []),
      ...(mapping.type === "Rules" && rules.length === 0
        ? [{ property, reason: "mapping_rule is required for Rules" }]
        : []),
      ...(mapping.type === "Token" && rules.length > 0
        ? [{ property, reason: "mapping_rule must not be set for Token based role mapping" }]
        : []),
    ];
  });
}

function refuseRoles(cloud: Cloud, inputs: Properties): void {
  const id = text(inputs.identityPoolId);
  const what = `setting Cognito Identity Pool Roles (${id})`;
  const owner = requireIdentityPool(cloud, id, what, "SetIdentityPoolRoles");
  const mappings = records(inputs.roleMappings);
  const refuse = (reason: string): never => {
    throw new Refused(`${what}: ${service} SetIdentityPoolRoles, InvalidParameterException: ${reason}`);
  };
  if (mappings.length > mostMappings) refuse(`Role mappings must have at most ${mostMappings} items.`);
  for (const { identityProvider } of mappings) {
    if (!providersOf(owner).includes(text(identityProvider)))
      refuse(`${text(identityProvider)} is not a provider of the identity pool.`);
  }
  const roles = [
    ...Object.values(record(inputs.roles)).map((role) => text(role)),
    ...mappings.flatMap(({ mappingRules }) => records(mappingRules).map(({ roleArn }) => text(roleArn))),
  ];
  for (const role of roles) {
    // Of roles of other accounts nothing is known here.
    if (role.includes(`:${accountId}:`) && roleByArn(cloud, role) === undefined) refuse(`Role ${role} does not exist.`);
  }
}

/** An identity pool has one. Deleting it takes all roles away, whoever set them. */
const roles: ResourceDefinition = {
  tokens: ["aws:cognito/identityPoolRoleAttachment:IdentityPoolRoleAttachment"],
  required: ["identityPoolId", "roles"],
  replaces: ["identityPoolId", "roles"],
  sets: ["roleMappings"],
  computed: [],
  check: checkMappings,
  create({ cloud, inputs }) {
    refuseRoles(cloud, inputs);
    return { id: text(inputs.identityPoolId), outputs: {} };
  },
  update({ cloud, inputs }) {
    refuseRoles(cloud, inputs);
    return {};
  },
};

const principalTags: ResourceDefinition = {
  tokens: ["aws:cognito/identityPoolProviderPrincipalTag:IdentityPoolProviderPrincipalTag"],
  required: ["identityPoolId", "identityProviderName"],
  replaces: ["identityPoolId", "identityProviderName"],
  defaults: { useDefaults: true },
  computed: [],
  create({ cloud, inputs }) {
    const [id, provider] = [text(inputs.identityPoolId), text(inputs.identityProviderName)];
    const what = "creating Cognito Identity Provider Principal Tags";
    const owner = requireIdentityPool(cloud, id, what, "SetPrincipalTagAttributeMap");
    const known = records(owner.properties.cognitoIdentityProviders).map(({ providerName }) => text(providerName));
    if (![...known, ...providersOf(owner)].includes(provider)) {
      throw new Refused(
        `${what}: ${service} SetPrincipalTagAttributeMap, InvalidParameterException: ${provider} is not a provider of ` +
          "the identity pool.",
      );
    }
    return { id: `${id}:${provider}`, outputs: {} };
  },
  update: () => ({}),
};

export const resources: readonly ResourceDefinition[] = [pool, roles, principalTags];
