import type { IdentityProviderType } from "./args";

/**
 * What AWS adds to a provider's details and nobody gave: read from the metadata or the issuer, or AWS's own certificate. The
 * AWS provider would take each for something to remove, in every run.
 */
const READ_BACK: Partial<Record<IdentityProviderType, readonly string[]>> = {
  saml: ["ActiveEncryptionCertificate", "SLORedirectBindingURI", "SSORedirectBindingURI"],
  oidc: ["attributes_url_add_attributes"],
};

/** What AWS reads from an issuer whose endpoints were not given. */
const DISCOVERED = ["attributes_url", "authorize_url", "jwks_uri", "token_url"];

/** The properties of a provider whose changes count for nothing. */
export function readBack(type: IdentityProviderType, hasEndpoints: boolean): string[] {
  const keys = [...(READ_BACK[type] ?? []), ...(type === "oidc" && !hasEndpoints ? DISCOVERED : [])];
  return keys.map((key) => `providerDetails.${key}`);
}
