import type * as pulumi from "@pulumi/pulumi";

/** Whose identities a provider brings. */
export const IdentityProviderType = {
  /** Google accounts. */
  google: "google",
  /** Facebook accounts. */
  facebook: "facebook",
  /** Amazon accounts, by Login with Amazon. */
  amazon: "amazon",
  /** Apple accounts, by Sign in with Apple. */
  apple: "apple",
  /** An organisation's own directory, by SAML 2.0. */
  saml: "saml",
  /** Any provider that speaks OpenID Connect. */
  oidc: "oidc",
} as const;
export type IdentityProviderType = (typeof IdentityProviderType)[keyof typeof IdentityProviderType];

/** How Cognito asks an OIDC provider for what it knows of a person. */
export const AttributesRequestMethod = {
  /** By GET. */
  get: "get",
  /** By POST. */
  post: "post",
} as const;
export type AttributesRequestMethod = (typeof AttributesRequestMethod)[keyof typeof AttributesRequestMethod];

/** What can be set on an identity provider. Which words belong to it follows from its type. Cognito: CreateIdentityProvider. */
export interface IdentityProviderSettings {
  /** Whose identities it brings: google, facebook, amazon, apple, saml or oidc. Changing it replaces the provider. */
  type: IdentityProviderType;
  /** For all but saml: the id of the application at the provider; for apple the Services ID. */
  clientId?: pulumi.Input<string>;
  /** For google, facebook, amazon and oidc: the secret of the application at the provider. A secret. */
  clientSecret?: pulumi.Input<string>;
  /**
   * For all but saml: what is asked of the provider. Default: openid, email and profile for google and oidc, public_profile
   * and email for facebook, profile for amazon, email and name for apple.
   */
  scopes?: pulumi.Input<pulumi.Input<string>[]>;
  /**
   * Where attributes of the pool come from, at every sign-in anew: the attribute, such as given_name or custom:team, and
   * the name that the provider has for it. What is written here is added to the default, and an empty text takes away
   * from it. Every attribute that the pool requires has to be here, and whatever is here has to be mutable and among the
   * writeAttributes of the clients. Default: email, the user name from what the provider identifies people by, and
   * email_verified where the provider tells it, which are google, apple and oidc; nothing for saml.
   */
  attributeMapping?: Record<string, pulumi.Input<string>>;
  /**
   * Other names that an application can ask for the provider by, up to 50 of 1 to 40 characters. The domains of e-mail
   * addresses lead people to their saml provider from the address that they type. Default: none.
   */
  identifiers?: pulumi.Input<pulumi.Input<string>[]>;
  /** For apple: the id of the team. */
  teamId?: pulumi.Input<string>;
  /** For apple: the id of the private key. A new private key has a new id. */
  keyId?: pulumi.Input<string>;
  /** For apple: the private key, which is the text of the .p8 file. A secret. */
  privateKey?: pulumi.Input<string>;
  /** For facebook: the version of its Graph API, such as v17.0. Default: v17.0. */
  apiVersion?: pulumi.Input<string>;
  /**
   * For saml: where the provider publishes its metadata, https. Cognito reads it again by itself, so that new signing
   * certificates are found. Give this or metadataXml.
   */
  metadataUrl?: pulumi.Input<string>;
  /**
   * For saml: the metadata as text, at most 131072 characters. New signing certificates reach Cognito only by a new text.
   * Give this or metadataUrl.
   */
  metadataXml?: pulumi.Input<string>;
  /** For saml: whether Cognito signs what it asks, with RSA and SHA-256. Default: false. */
  signRequests?: pulumi.Input<boolean>;
  /** For saml: whether the provider has to encrypt its answers, with the certificate of the outputs. Default: false. */
  encryptAssertions?: pulumi.Input<boolean>;
  /**
   * For saml: whether people may come from the provider's own pages, without having been sent there. Such answers are
   * asked for by nobody and can be planted on a person, so leave it out unless it is needed. Default: false.
   */
  idpInitiated?: pulumi.Input<boolean>;
  /** For saml: whether who signs out of Cognito is signed out at the provider too. Default: false. */
  signOut?: pulumi.Input<boolean>;
  /**
   * For oidc: the issuer as it stands in its tokens, https and without a slash at its end. Cognito finds the endpoints
   * from it, unless they are given.
   */
  issuerUrl?: pulumi.Input<string>;
  /** For oidc: where people sign in. Give all four endpoints or none. Default: what the issuer publishes. */
  authorizeUrl?: pulumi.Input<string>;
  /** For oidc: where codes are exchanged for tokens. Give all four endpoints or none. Default: what the issuer publishes. */
  tokenUrl?: pulumi.Input<string>;
  /** For oidc: where the attributes are. Give all four endpoints or none. Default: what the issuer publishes. */
  attributesUrl?: pulumi.Input<string>;
  /** For oidc: where the keys of its tokens are. Give all four endpoints or none. Default: what the issuer publishes. */
  jwksUri?: pulumi.Input<string>;
  /** For oidc: how the attributes are asked for, get or post. Default: get. */
  attributesRequestMethod?: pulumi.Input<AttributesRequestMethod>;
  /**
   * For google, apple, oidc and saml: whether somebody who comes through this provider for the first time is joined to the
   * one confirmed account of the pool that has the same verified e-mail address. Then the provider decides who gets into
   * such an account, without its password and its second factor, so trust it with that. The first three have to say of
   * each address that it is verified; saml can not, so it needs linkEmailDomains. A provider that stands alone is named in
   * trustedProviders of UserPool instead. Default: false.
   */
  linkVerifiedEmail?: boolean;
  /** The domains whose addresses this provider is trusted with, for linkVerifiedEmail. Default: every domain. */
  linkEmailDomains?: pulumi.Input<pulumi.Input<string>[]>;
  /**
   * The attribute of attributeMapping that has what the provider identifies people by, letter for letter: its sub, or for saml
   * the same value as the NameID. Pools that are not case-sensitive tell it to the function in lower case alone, so that
   * without this nobody is joined there who may have capitals in it: only numbers, UUIDs and the people of Google and Apple
   * are. For linkVerifiedEmail. Default: none.
   */
  linkSubjectAttribute?: pulumi.Input<string>;
}

/** The arguments of IdentityProvider. */
export interface IdentityProviderArgs extends IdentityProviderSettings {
  /** The id of the user pool. Changing it replaces the provider. */
  userPoolId: pulumi.Input<string>;
  /**
   * For saml and oidc: what AWS calls it, 3 to 32 characters without spaces and underscores. The others are called Google,
   * Facebook, LoginWithAmazon and SignInWithApple. Changing it replaces the provider, and makes its people new ones.
   */
  providerName?: string;
  /** The host name of the sign-in pages, for the outputs alone. Default: none, and so no URLs. */
  domainName?: pulumi.Input<string>;
  /** The AWS region of the pool. Default: that of the provider. Changing it replaces the provider. */
  region?: pulumi.Input<string>;
}
