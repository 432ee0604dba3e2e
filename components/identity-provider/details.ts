import type * as pulumi from "@pulumi/pulumi";
import { defaults } from "../defaults";
import { map, mapList } from "../validation/input";
import { type AttributesRequestMethod, type IdentityProviderSettings, type IdentityProviderType } from "./args";
import { ENDPOINTS } from "./kinds";

type Details = Record<string, pulumi.Input<string>>;

const METHOD: Record<AttributesRequestMethod, string> = { get: "GET", post: "POST" };

/** OIDC's endpoints as Cognito calls them. */
const ENDPOINT: Record<(typeof ENDPOINTS)[number], string> = {
  authorizeUrl: "authorize_url",
  tokenUrl: "token_url",
  attributesUrl: "attributes_url",
  jwksUri: "jwks_uri",
};

/**
 * What Cognito has to know of the provider.
 *
 * AWS fills in the endpoints of the social providers, and the AWS provider takes what it reads for a change: so they are
 * all written, as AWS answers them (Cognito API reference, CreateIdentityProvider.ProviderDetails).
 */
export function providerDetails(settings: IdentityProviderSettings): pulumi.Input<Details> {
  switch (settings.type) {
    case "google":
      return {
        ...application(settings),
        attributes_url: "https://people.googleapis.com/v1/people/me?personFields=",
        attributes_url_add_attributes: "true",
        authorize_url: "https://accounts.google.com/o/oauth2/v2/auth",
        oidc_issuer: "https://accounts.google.com",
        token_request_method: "POST",
        token_url: "https://www.googleapis.com/oauth2/v4/token",
      };
    case "facebook": {
      const version = settings.apiVersion ?? defaults.identityProvider.apiVersion;
      const below = (host: string, path: string) => map(version, (given) => `https://${host}/${given}/${path}`);
      return {
        ...application(settings),
        api_version: version,
        attributes_url: below("graph.facebook.com", "me?fields="),
        attributes_url_add_attributes: "true",
        authorize_url: below("www.facebook.com", "dialog/oauth"),
        token_request_method: "GET",
        token_url: below("graph.facebook.com", "oauth/access_token"),
      };
    }
    case "amazon":
      return {
        ...application(settings),
        attributes_url: "https://api.amazon.com/user/profile",
        attributes_url_add_attributes: "false",
        authorize_url: "https://www.amazon.com/ap/oa",
        token_request_method: "POST",
        token_url: "https://api.amazon.com/auth/o2/token",
      };
    case "apple":
      return {
        ...application(settings),
        ...given({ team_id: settings.teamId, key_id: settings.keyId }),
        private_key: map(settings.privateKey ?? "", bareKey),
        attributes_url_add_attributes: "false",
        authorize_url: "https://appleid.apple.com/auth/authorize",
        oidc_issuer: "https://appleid.apple.com",
        token_request_method: "POST",
        token_url: "https://appleid.apple.com/auth/token",
      };
    case "oidc":
      return {
        ...application(settings),
        ...given({ oidc_issuer: settings.issuerUrl }),
        ...given(Object.fromEntries(ENDPOINTS.map((word) => [ENDPOINT[word], settings[word]]))),
        attributes_request_method: map(
          settings.attributesRequestMethod ?? defaults.identityProvider.attributesRequestMethod,
          (method) => METHOD[method],
        ),
      };
    case "saml":
      return samlDetails(settings);
  }
}

function application({ type, clientId, clientSecret, scopes }: IdentityProviderSettings): Details {
  const wanted = scopes ?? [...defaultScopes(type)];
  // Facebook alone sets its scopes off by commas.
  const between = type === "facebook" ? "," : " ";
  return {
    ...given({ client_id: clientId, client_secret: clientSecret }),
    authorize_scopes: mapList(wanted, (list) => [...new Set(list)].sort().join(between)),
  };
}

/** The scopes that are asked for where nothing is said. */
export function defaultScopes(type: IdentityProviderType): readonly string[] {
  return type === "saml" ? [] : defaults.identityProvider.scopes[type];
}

function samlDetails(settings: IdentityProviderSettings): pulumi.Input<Details> {
  const standard = defaults.identityProvider;
  const details = {
    ...given({ MetadataURL: settings.metadataUrl, MetadataFile: settings.metadataXml }),
    EncryptedResponses: map(settings.encryptAssertions ?? standard.encryptAssertions, String),
    IDPInit: map(settings.idpInitiated ?? standard.idpInitiated, String),
    IDPSignout: map(settings.signOut ?? standard.signOut, String),
  };
  return map(settings.signRequests ?? standard.signRequests, (isOn) =>
    isOn ? { ...details, RequestSigningAlgorithm: "rsa-sha256" } : details,
  );
}

/** The key alone, which AWS wants in one line and without what stands around it in the file. */
export function bareKey(text: string): string {
  return text.replace(/-----(BEGIN|END) PRIVATE KEY-----/g, "").replace(/\s+/g, "");
}

function given(details: Record<string, pulumi.Input<string> | undefined>): Details {
  return Object.fromEntries(
    Object.entries(details).filter((entry): entry is [string, pulumi.Input<string>] => entry[1] !== undefined),
  );
}
