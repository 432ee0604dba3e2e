import { type ArnKind, checkArn } from "../../validation/arn";
import { known, knownItems } from "../../validation/input";
import { checkText } from "../../validation/limits";
import { under } from "../../validation/path";
import type { Problem } from "../../validation/problem";
import type { IdentityPoolArgs } from "../args";
import { LOGIN_PROVIDERS } from "./names";

/** Cognito Federated Identities API reference, CognitoIdentityProvider. */
const PROVIDER = {
  range: { min: 1, max: 128, unit: "characters" },
  pattern: /^[\w.:/-]+$/,
  allowed: "letters, digits and _ . : / -",
} as const;
const CLIENT = {
  range: { min: 1, max: 128, unit: "characters" },
  pattern: /^\w+$/,
  allowed: "letters, digits and underscores",
} as const;

/** CreateIdentityPool.SupportedLoginProviders. */
const APPLICATION = {
  range: { min: 1, max: 128, unit: "characters" },
  pattern: /^[\w.;/-]+$/,
  allowed: "letters, digits and _ . ; / -",
} as const;

export const SAML: ArnKind = {
  what: "a SAML provider in IAM",
  service: "iam",
  resource: /^saml-provider\/[\w.-]{1,128}$/,
  example: "arn:aws:iam::123456789012:saml-provider/example",
  isGlobal: true,
};

export const OIDC: ArnKind = {
  what: "an OpenID Connect provider in IAM",
  service: "iam",
  resource: /^oidc-provider\/\S+$/,
  example: "arn:aws:iam::123456789012:oidc-provider/login.example.com",
  isGlobal: true,
};

/** What AWS would refuse of the providers whose tokens an identity pool takes. */
export function checkProviders(args: IdentityPoolArgs, at: string): Problem[] {
  return [...checkUserPoolProvider(args, at), ...checkDirectProviders(args, at)];
}

function checkUserPoolProvider({ providerName, clientIds = [] }: IdentityPoolArgs, at: string): Problem[] {
  const path = under(at, "providerName");
  const text = known(providerName);
  if (clientIds.length > 0 && providerName === undefined) {
    const remedy = "write the endpoint of the user pool";
    return [{ path, rule: "must be given with clientIds", remedy }];
  }
  if (clientIds.length === 0 && providerName !== undefined) {
    const rule = "must be given with providerName";
    return [{ path: under(at, "clientIds"), rule, remedy: "name at least one app client of the user pool" }];
  }
  if (text?.startsWith("https://") === true) {
    const rule = "must be the endpoint of a user pool, without https://";
    return [{ path, rule, got: text, remedy: `write "${text.slice("https://".length)}"` }];
  }
  return [
    ...checkText(providerName, path, PROVIDER),
    ...clientIds.flatMap((id, index) => checkText(id, under(at, "clientIds", index), CLIENT)),
  ];
}

/** What the settings alone say of providers beside the user pool. */
export function checkDirectProviders(
  {
    loginProviders = {},
    samlProviderArns,
    openidConnectProviderArns,
  }: Pick<IdentityPoolArgs, "loginProviders" | "samlProviderArns" | "openidConnectProviderArns">,
  at: string,
): Problem[] {
  const words = Object.keys(LOGIN_PROVIDERS) as (keyof typeof LOGIN_PROVIDERS)[];
  return [
    ...words.flatMap((word) => checkText(loginProviders[word], under(at, "loginProviders", word), APPLICATION)),
    ...knownItems(samlProviderArns).flatMap(([index, arn]) =>
      checkArn(arn, under(at, "samlProviderArns", index), SAML),
    ),
    ...knownItems(openidConnectProviderArns).flatMap(([index, arn]) =>
      checkArn(arn, under(at, "openidConnectProviderArns", index), OIDC),
    ),
  ];
}
