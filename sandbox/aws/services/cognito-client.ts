import type { Cloud } from "../cloud.ts";
import { Refused, type Problem, type ResourceDefinition } from "../definition.ts";
import { record, text, texts, type Properties } from "../property-values.ts";
import { base36, clientType, identityProviderType, requirePool, resourceServerType, service } from "./cognito-names.ts";

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
  problems.push(
    ...range(inputs.authSessionValidity, "authSessionValidity", 3, 15),
    ...range(record(inputs.refreshTokenRotation).retryGracePeriodSeconds, "refreshTokenRotation", 0, 60),
  );
  return problems;
}

function range(value: unknown, property: string, least: number, most: number): Problem[] {
  return typeof value !== "number" || (value >= least && value <= most)
    ? []
    : [{ property, reason: `value must be between ${least} and ${most}, got: ${value}` }];
}

const ownScopes = ["openid", "email", "phone", "profile", "aws.cognito.signin.user.admin"];

/** What CreateUserPoolClient and UpdateUserPoolClient refuse. */
function refuseClient(cloud: Cloud, inputs: Properties, what: string, operation: string): void {
  const refuse = (reason: string, kind = "InvalidParameterException"): never => {
    throw new Refused(`${what}: ${service} ${operation}, ${kind}: ${reason}`);
  };
  const flows = texts(inputs.allowedOauthFlows);
  const scopes = texts(inputs.allowedOauthScopes);
  const isMachine = flows.includes("client_credentials");
  if (inputs.allowedOauthFlowsUserPoolClient === true && (flows.length === 0 || scopes.length === 0)) {
    refuse("AllowedOAuthFlows and AllowedOAuthScopes are required if user pool client is allowed to use OAuth flows.");
  }
  if (isMachine && inputs.generateSecret !== true) {
    refuse(
      "client_credentials flow can not be selected if client does not have a client secret.",
      "InvalidOAuthFlowException",
    );
  }
  if (isMachine && scopes.some((scope) => ownScopes.includes(scope))) {
    refuse("client_credentials flow can not be selected with OIDC scopes.", "InvalidOAuthFlowException");
  }
  const known = new Set([
    ...ownScopes,
    ...cloud
      .all(resourceServerType)
      .filter(({ properties }) => properties.userPoolId === inputs.userPoolId)
      .flatMap(({ properties }) => texts(properties.scopeIdentifiers)),
  ]);
  const missing = scopes.find((scope) => !known.has(scope));
  if (missing !== undefined) refuse(`Scope does not exist: ${missing}`, "ScopeDoesNotExistException");
  const providers = cloud
    .all(identityProviderType)
    .filter(({ properties }) => properties.userPoolId === inputs.userPoolId)
    .map(({ properties }) => text(properties.providerName));
  const stranger = texts(inputs.supportedIdentityProviders).find((name) => !["COGNITO", ...providers].includes(name));
  if (stranger !== undefined)
    refuse(`The provider ${stranger} does not exist for User Pool ${text(inputs.userPoolId)}.`);
  const urls = texts(inputs.callbackUrls);
  if (flows.some((flow) => flow !== "client_credentials") && urls.length === 0) {
    refuse("CallbackURLs can not be empty for the code and implicit flows.");
  }
  const redirect = text(inputs.defaultRedirectUri);
  if (redirect !== "" && !urls.includes(redirect)) refuse(`Invalid DefaultRedirectURI: ${redirect} is no callback URL`);
  // Without a list Cognito chooses, and the refresh flow is among its choices.
  const explicit = texts(inputs.explicitAuthFlows);
  const refreshes = explicit.length === 0 || explicit.includes("ALLOW_REFRESH_TOKEN_AUTH");
  if (record(inputs.refreshTokenRotation).feature === "ENABLED" && refreshes) {
    refuse("Refresh token rotation can not be enabled with ALLOW_REFRESH_TOKEN_AUTH in ExplicitAuthFlows.");
  }
  if (inputs.enablePropagateAdditionalUserContextData === true && inputs.generateSecret !== true) {
    refuse("EnablePropagateAdditionalUserContextData needs a client secret.");
  }
  if (texts(inputs.writeAttributes).some((name) => /_verified$|^sub$/.test(name))) {
    refuse("Invalid write attributes specified while creating a client");
  }
}

export const client: ResourceDefinition = {
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
    refuseClient(cloud, inputs, `creating ${what}`, "CreateUserPoolClient");
    return {
      id: base36(fingerprint, 26),
      outputs: { clientSecret: inputs.generateSecret === true ? base36(`${fingerprint}${fingerprint}`, 51) : "" },
    };
  },
  update({ cloud, current, inputs }) {
    refuseClient(cloud, inputs, `updating Cognito User Pool Client (${current.id})`, "UpdateUserPoolClient");
    return {};
  },
};
