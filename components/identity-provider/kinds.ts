import type { IdentityProviderSettings, IdentityProviderType } from "./args";

/** A word of the settings that belongs to some types alone. */
export type Word = Exclude<keyof IdentityProviderSettings, "type" | "attributeMapping" | "identifiers">;

/** What distinguishes one type of provider from the others. */
export interface Kind {
  /** Cognito's ProviderType, which is the name of a social provider too. */
  readonly awsType: string;
  /** True for the providers of which a pool has one at most, under a name that AWS chose. */
  readonly isSocial: boolean;
  readonly required: readonly Word[];
  readonly optional: readonly Word[];
  /** The pool's attributes and what the provider calls them. */
  readonly mapping: Readonly<Record<string, string>>;
  /** True if it says of an address whether it is verified. */
  readonly tellsVerified: boolean;
}

const LINKING = ["linkVerifiedEmail", "linkEmailDomains", "linkSubjectAttribute"] as const;
const SECRET = ["clientId", "clientSecret"] as const;
export const ENDPOINTS = ["authorizeUrl", "tokenUrl", "attributesUrl", "jwksUri"] as const;

/** Cognito API reference, CreateIdentityProvider.ProviderDetails and AttributeMapping. */
export const KINDS: Record<IdentityProviderType, Kind> = {
  google: {
    awsType: "Google",
    isSocial: true,
    required: SECRET,
    optional: ["scopes", ...LINKING],
    mapping: { email: "email", email_verified: "email_verified", username: "sub" },
    tellsVerified: true,
  },
  facebook: {
    awsType: "Facebook",
    isSocial: true,
    required: SECRET,
    optional: ["scopes", "apiVersion"],
    mapping: { email: "email", username: "id" },
    tellsVerified: false,
  },
  amazon: {
    awsType: "LoginWithAmazon",
    isSocial: true,
    required: SECRET,
    optional: ["scopes"],
    mapping: { email: "email", username: "user_id" },
    tellsVerified: false,
  },
  apple: {
    awsType: "SignInWithApple",
    isSocial: true,
    required: ["clientId", "teamId", "keyId", "privateKey"],
    optional: ["scopes", ...LINKING],
    mapping: { email: "email", email_verified: "email_verified", username: "sub" },
    tellsVerified: true,
  },
  saml: {
    awsType: "SAML",
    isSocial: false,
    required: [],
    optional: [
      ...["metadataUrl", "metadataXml", "signRequests", "encryptAssertions", "idpInitiated", "signOut"],
      ...LINKING,
    ] as Word[],
    // The user name is the NameID, always.
    mapping: {},
    tellsVerified: false,
  },
  oidc: {
    awsType: "OIDC",
    isSocial: false,
    required: [...SECRET, "issuerUrl"],
    optional: ["scopes", ...ENDPOINTS, "attributesRequestMethod", ...LINKING],
    mapping: { email: "email", email_verified: "email_verified", username: "sub" },
    tellsVerified: true,
  },
};

/** The names of AWS's own that no other provider can have; COGNITO is the pool itself. */
export const AWS_NAMES = [
  "COGNITO",
  ...Object.values(KINDS)
    .filter(({ isSocial }) => isSocial)
    .map(({ awsType }) => awsType),
];

/** What AWS calls a provider: the social ones by their type, the others as they are called here. */
export function awsName({ type }: IdentityProviderSettings, name: string): string {
  const kind = KINDS[type];
  return kind.isSocial ? kind.awsType : name;
}

/** The default mapping with what was given on top; an empty text takes away. */
export function mappingOf({ type, attributeMapping = {} }: IdentityProviderSettings) {
  const all = { ...KINDS[type].mapping, ...attributeMapping };
  return Object.fromEntries(Object.entries(all).filter(([, source]) => source !== ""));
}
