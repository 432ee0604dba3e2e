import type { Cloud } from "../cloud.ts";
import { Refused, type Problem, type ResourceDefinition } from "../definition.ts";
import { record, records, text, texts, type Json, type Properties } from "../property-values.ts";
import { findPool, identityProviderType, requirePool, service } from "./cognito-names.ts";

const types = ["SAML", "Facebook", "Google", "LoginWithAmazon", "SignInWithApple", "OIDC"];
const social = ["Facebook", "Google", "LoginWithAmazon", "SignInWithApple"];

/** What each type cannot be without. */
const needed: Readonly<Record<string, readonly string[]>> = {
  Facebook: ["client_id", "client_secret", "authorize_scopes"],
  Google: ["client_id", "client_secret", "authorize_scopes"],
  LoginWithAmazon: ["client_id", "client_secret", "authorize_scopes"],
  SignInWithApple: ["client_id", "team_id", "key_id", "private_key", "authorize_scopes"],
  OIDC: ["client_id", "client_secret", "authorize_scopes", "oidc_issuer", "attributes_request_method"],
  SAML: [],
};

function checkProvider(inputs: Properties): Problem[] {
  const type = text(inputs.providerType);
  const name = text(inputs.providerName);
  const problems: Problem[] = [];
  if ("providerType" in inputs && !types.includes(type)) {
    problems.push({ property: "providerType", reason: `expected provider_type to be one of ${types.join(", ")}` });
  }
  if ("providerName" in inputs && (name.length < 1 || name.length > 32 || name.startsWith("_"))) {
    problems.push({ property: "providerName", reason: "cannot be longer than 32 characters, nor start with _" });
  }
  if (texts(inputs.idpIdentifiers).length > 50) {
    problems.push({ property: "idpIdentifiers", reason: "Too many list items: attribute supports 50 item maximum" });
  }
  return problems;
}

/** What AWS fills in for the details of a type, or finds out by itself (CreateIdentityProvider.ProviderDetails). */
function filledIn(type: string, details: Properties): Properties {
  switch (type) {
    case "Google":
      return {
        attributes_url: "https://people.googleapis.com/v1/people/me?personFields=",
        attributes_url_add_attributes: "true",
        authorize_url: "https://accounts.google.com/o/oauth2/v2/auth",
        oidc_issuer: "https://accounts.google.com",
        token_request_method: "POST",
        token_url: "https://www.googleapis.com/oauth2/v4/token",
      };
    case "Facebook": {
      const version = text(details.api_version) || "v17.0";
      return {
        api_version: version,
        attributes_url: `https://graph.facebook.com/${version}/me?fields=`,
        attributes_url_add_attributes: "true",
        authorize_url: `https://www.facebook.com/${version}/dialog/oauth`,
        token_request_method: "GET",
        token_url: `https://graph.facebook.com/${version}/oauth/access_token`,
      };
    }
    case "LoginWithAmazon":
      return {
        attributes_url: "https://api.amazon.com/user/profile",
        attributes_url_add_attributes: "false",
        authorize_url: "https://www.amazon.com/ap/oa",
        token_request_method: "POST",
        token_url: "https://api.amazon.com/auth/o2/token",
      };
    case "SignInWithApple":
      return {
        attributes_url_add_attributes: "false",
        authorize_url: "https://appleid.apple.com/auth/authorize",
        oidc_issuer: "https://appleid.apple.com",
        token_request_method: "POST",
        token_url: "https://appleid.apple.com/auth/token",
      };
    case "OIDC": {
      const issuer = text(details.oidc_issuer);
      return {
        attributes_url: `${issuer}/userinfo`,
        attributes_url_add_attributes: "false",
        authorize_url: `${issuer}/authorize`,
        jwks_uri: `${issuer}/.well-known/jwks.json`,
        token_url: `${issuer}/token`,
      };
    }
    default:
      return {
        ActiveEncryptionCertificate: "MIISANDBOXONLY",
        SLORedirectBindingURI: "https://idp.example.test/slo",
        SSORedirectBindingURI: "https://idp.example.test/sso",
      };
  }
}

/** DescribeIdentityProvider: with what AWS filled in, and without the private key, which it never tells. */
function describedDetails(inputs: Properties): Json {
  const details = record(inputs.providerDetails);
  const all = { ...filledIn(text(inputs.providerType), details), ...details };
  return Object.fromEntries(Object.entries(all).filter(([key]) => key !== "private_key"));
}

function refuseProvider(cloud: Cloud, inputs: Properties, what: string, operation: string): void {
  const refuse = (reason: string): never => {
    throw new Refused(`${what}: ${service} ${operation}, InvalidParameterException: ${reason}`);
  };
  const type = text(inputs.providerType);
  const name = text(inputs.providerName);
  const details = record(inputs.providerDetails);
  if (social.includes(type) && name !== type) refuse(`Provider ${name} cannot be of type ${type}.`);
  if (!social.includes(type) && (["COGNITO", ...social].includes(name) || name.length < 3)) {
    refuse(`${name} is not a name for a provider of type ${type}.`);
  }
  const missing = (needed[type] ?? []).find((key) => text(details[key]) === "");
  if (missing !== undefined) refuse(`Missing ${missing} in the details of ${type}.`);
  if (type === "SAML" && (text(details.MetadataURL) === "") === (text(details.MetadataFile) === "")) {
    refuse("Either MetadataURL or MetadataFile is required for SAML.");
  }
  if ("ActiveEncryptionCertificate" in details) refuse("ActiveEncryptionCertificate can not be set.");
  const custom = records(findPool(cloud, text(inputs.userPoolId))?.properties.schemas).map(({ name: own }) =>
    text(own),
  );
  const unknown = Object.keys(record(inputs.attributeMapping)).find(
    (target) => target.startsWith("custom:") && !custom.includes(target.slice("custom:".length)),
  );
  if (unknown !== undefined) refuse(`Invalid attribute mapping: ${unknown} is not in the schema.`);
  for (const other of cloud.all(identityProviderType)) {
    const { properties } = other;
    if (properties.userPoolId !== inputs.userPoolId || properties.providerName === name) continue;
    const shared = texts(properties.idpIdentifiers).find((id) => texts(inputs.idpIdentifiers).includes(id));
    if (shared !== undefined) refuse(`Identifier ${shared} is already in use.`);
  }
}

export const identityProvider: ResourceDefinition = {
  tokens: [identityProviderType],
  required: ["providerDetails", "providerName", "providerType", "userPoolId"],
  replaces: ["providerName", "providerType", "userPoolId"],
  computed: [],
  readBack: { providerDetails: describedDetails },
  check: checkProvider,
  create({ cloud, inputs, region }) {
    const [pool, name] = [text(inputs.userPoolId), text(inputs.providerName)];
    const id = `${pool}:${name}`;
    const what = `Cognito Identity Provider (${id})`;
    requirePool(cloud, pool, region, what, "CreateIdentityProvider");
    if (cloud.find(identityProviderType, id) !== undefined) {
      throw new Refused(
        `creating ${what}: ${service} CreateIdentityProvider, DuplicateProviderException: A provider with the name ` +
          `${name} already exists.`,
      );
    }
    refuseProvider(cloud, inputs, `creating ${what}`, "CreateIdentityProvider");
    return { id, outputs: {} };
  },
  update({ cloud, current, inputs }) {
    refuseProvider(cloud, inputs, `updating Cognito Identity Provider (${current.id})`, "UpdateIdentityProvider");
    return {};
  },
};
