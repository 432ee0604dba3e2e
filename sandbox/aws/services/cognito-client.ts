import { type Problem, type ResourceDefinition } from "../definition.ts";
import { text, texts, type Properties } from "../property-values.ts";
import { base36, clientType, requirePool } from "./cognito-names.ts";

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
    return {
      id: base36(fingerprint, 26),
      outputs: { clientSecret: inputs.generateSecret === true ? base36(`${fingerprint}${fingerprint}`, 51) : "" },
    };
  },
};
