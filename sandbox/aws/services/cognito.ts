import { partition } from "../account.ts";
import type { Cloud, CloudObject } from "../cloud.ts";
import { Refused, type Problem, type ResourceDefinition } from "../definition.ts";
import { record, records, text, texts, type Json, type Properties } from "../property-values.ts";
import { nativePool } from "./cognito-native.ts";
import { certificateType } from "./acm.ts";
import { refuseMessages } from "./cognito-messages.ts";

const service = "operation error Cognito Identity Provider:";
const poolType = "aws:cognito/userPool:UserPool";
const clientType = "aws:cognito/userPoolClient:UserPoolClient";
const domainType = "aws:cognito/userPoolDomain:UserPoolDomain";

/** CloudFront's hosted zone, the same for every distribution. */
const cloudFrontZone = "Z2FDTNDATAQYW2";

function findPool(cloud: Cloud, id: string): CloudObject | undefined {
  return cloud.find(poolType, id) ?? cloud.find("aws-native:cognito:UserPool", id);
}

function requirePool(cloud: Cloud, id: string, region: string, what: string, operation: string): void {
  if (findPool(cloud, id)?.region !== region) {
    throw new Refused(
      `creating ${what}: ${service} ${operation}, ResourceNotFoundException: User pool ${id} does not exist.`,
    );
  }
}

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

function schemaNames(value: Json | undefined): string[] {
  return records(value).map((schema) => text(schema.name));
}

const pool: ResourceDefinition = {
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
    userPoolTier: "ESSENTIALS",
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
    "usernameConfiguration",
  ],
  check: checkPool,
  create({ account, cloud, fingerprint, inputs, region }) {
    refuseMessages(cloud, inputs, `creating Cognito User Pool (${text(inputs.name)})`);
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
        usernameConfiguration: { caseSensitive: false },
      },
    };
  },
  update({ cloud, current, inputs }) {
    refuseMessages(cloud, inputs, `updating Cognito User Pool (${current.id})`);
    const now = schemaNames(inputs.schemas);
    const lost = schemaNames(current.properties.schemas).filter((name) => !now.includes(name));
    const altered = records(current.properties.schemas).filter((old) =>
      records(inputs.schemas).some(
        (schema) => schema.name === old.name && JSON.stringify(schema) !== JSON.stringify(old),
      ),
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
  for (const client of cloud.all(clientType)) {
    if (client.properties.userPoolId === current.id) cloud.remove(clientType, client.id);
  }
}

/** Ids of Cognito are digits and letters; hexadecimal alone would look unlike them. */
export function base36(hexadecimal: string, length: number): string {
  return BigInt(`0x${hexadecimal}`).toString(36).slice(0, length);
}

function checkClient(inputs: Properties): Problem[] {
  const problems: Problem[] = [];
  const oauth = inputs.allowedOauthFlowsUserPoolClient === true;
  const flows = texts(inputs.allowedOauthFlows);
  for (const property of ["allowedOauthFlows", "allowedOauthScopes"]) {
    if (!oauth && "allowedOauthFlowsUserPoolClient" in inputs && texts(inputs[property]).length > 0) {
      problems.push({ property, reason: "requires allowed_oauth_flows_user_pool_client to be true" });
    }
  }
  if (flows.includes("client_credentials") && flows.length > 1) {
    problems.push({
      property: "allowedOauthFlows",
      reason: "client_credentials flow can not be selected along with code flow or implicit flow.",
    });
  }
  return problems;
}

const client: ResourceDefinition = {
  tokens: [clientType],
  required: ["userPoolId"],
  replaces: ["userPoolId", "generateSecret"],
  nameLength: 128,
  secrets: ["clientSecret"],
  sets: [
    "allowedOauthFlows",
    "allowedOauthScopes",
    "callbackUrls",
    "explicitAuthFlows",
    "logoutUrls",
    "readAttributes",
    "supportedIdentityProviders",
    "writeAttributes",
  ],
  defaults: {
    accessTokenValidity: 0,
    allowedOauthFlows: [],
    allowedOauthFlowsUserPoolClient: false,
    allowedOauthScopes: [],
    authSessionValidity: 3,
    callbackUrls: [],
    defaultRedirectUri: "",
    enablePropagateAdditionalUserContextData: false,
    enableTokenRevocation: true,
    explicitAuthFlows: [],
    idTokenValidity: 0,
    logoutUrls: [],
    preventUserExistenceErrors: "",
    readAttributes: [],
    refreshTokenValidity: 30,
    supportedIdentityProviders: [],
    writeAttributes: [],
  },
  computed: ["clientSecret"],
  check: checkClient,
  create({ cloud, fingerprint, inputs, region }) {
    const what = `Cognito User Pool Client (${text(inputs.name)})`;
    requirePool(cloud, text(inputs.userPoolId), region, what, "CreateUserPoolClient");
    return {
      id: base36(fingerprint, 26),
      outputs: { clientSecret: inputs.generateSecret === true ? base36(`${fingerprint}${fingerprint}`, 51) : "" },
    };
  },
};

const reserved = ["aws", "amazon", "cognito"];

function checkDomain(inputs: Properties): Problem[] {
  const domain = text(inputs.domain);
  if (!("domain" in inputs) || (domain.length >= 1 && domain.length <= 63)) return [];
  return [{ property: "domain", reason: `expected length of domain to be in the range (1 - 63), got ${domain}` }];
}

const domain: ResourceDefinition = {
  tokens: [domainType],
  required: ["domain", "userPoolId"],
  replaces: ["domain", "userPoolId"],
  deleteBeforeReplace: true,
  defaults: { managedLoginVersion: 1 },
  computed: [
    "awsAccountId",
    "cloudfrontDistribution",
    "cloudfrontDistributionArn",
    "cloudfrontDistributionZoneId",
    "s3Bucket",
    "version",
  ],
  check: checkDomain,
  create({ account, cloud, fingerprint, inputs, region }) {
    const name = text(inputs.domain);
    const isCustom = inputs.certificateArn !== undefined;
    requirePool(cloud, text(inputs.userPoolId), region, `Cognito User Pool Domain (${name})`, "CreateUserPoolDomain");
    refuseDomain(cloud, inputs, region);
    const distribution = `d${base36(fingerprint, 13)}`;
    return {
      id: name,
      outputs: {
        awsAccountId: account,
        cloudfrontDistribution: `${distribution}.cloudfront.net`,
        cloudfrontDistributionArn: isCustom ? `${distribution}.cloudfront.net` : "",
        cloudfrontDistributionZoneId: cloudFrontZone,
        s3Bucket: `aws-cognito-prod-${region}-assets`,
        version: "20260101000000",
      },
    };
  },
  update({ cloud, inputs }) {
    refuseCertificate(cloud, text(inputs.domain), inputs.certificateArn, "updating");
    return {};
  },
};

function refuseDomain(cloud: Cloud, inputs: Properties, region: string): void {
  const name = text(inputs.domain);
  const isCustom = inputs.certificateArn !== undefined;
  const refusal = `creating Cognito User Pool Domain (${name}): ${service} CreateUserPoolDomain, InvalidParameterException:`;
  if (!isCustom) {
    const word = reserved.find((candidate) => name.includes(candidate));
    if (word !== undefined) throw new Refused(`${refusal} Domain cannot contain reserved word: ${word}`);
    if (!/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/.test(name)) {
      throw new Refused(`${refusal} Domain prefix "${name}" must match [a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?`);
    }
  }
  const others = cloud.all(domainType);
  if (others.some((other) => other.id === name && (isCustom || other.region === region))) {
    throw new Refused(`${refusal} Domain already associated with another user pool.`);
  }
  const ofPool = others.filter(({ properties }) => properties.userPoolId === inputs.userPoolId);
  if (ofPool.some(({ properties }) => (properties.certificateArn !== undefined) === isCustom)) {
    throw new Refused(`${refusal} User pool already has a ${isCustom ? "custom " : ""}domain configured.`);
  }
  refuseCertificate(cloud, name, inputs.certificateArn, "creating");
}

function refuseCertificate(cloud: Cloud, name: string, arn: Json | undefined, verb: string): void {
  if (arn === undefined) return;
  const certificate = cloud.find(certificateType, text(arn));
  if (certificate?.region === "us-east-1" && certificate.properties.status === "ISSUED") return;
  throw new Refused(
    `${verb} Cognito User Pool Domain (${name}): ${service} InvalidParameterException: Invalid certificate ARN ` +
      `${text(arn)}: the certificate must exist, be issued, and be in us-east-1 (N. Virginia).`,
  );
}

export const resources: readonly ResourceDefinition[] = [pool, client, domain, nativePool(refusePoolRemoval)];
