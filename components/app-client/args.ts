import type * as pulumi from "@pulumi/pulumi";

/** What an app client is for. Each kind has the settings that suit it, and what AWS allows can be set by hand. */
export const ClientKind = {
  /** The client with which an Application Load Balancer signs people in. Its callback URLs follow from the hosts. */
  loadBalancer: "loadBalancer",
  /** A server-side web application, which keeps a secret and handles the OAuth 2.0 code grant itself. */
  web: "web",
  /** An application in the browser: no secret, which anybody could read there, and the code grant with PKCE. */
  spa: "spa",
  /** An application on a phone or a desktop: no secret, which it could not keep, and the code grant with PKCE. */
  native: "native",
  /** A program without a person: client credentials, a secret, and scopes of resource servers. */
  machine: "machine",
} as const;
export type ClientKind = (typeof ClientKind)[keyof typeof ClientKind];

/** A way to get tokens from the token and authorization endpoints. */
export const Grant = {
  /** A code that the application exchanges for tokens, with a secret or PKCE. */
  code: "code",
  /** Tokens in the URL, for old applications only. */
  implicit: "implicit",
  /** An access token for the client itself; no other grant goes with it. */
  clientCredentials: "clientCredentials",
} as const;
export type Grant = (typeof Grant)[keyof typeof Grant];

/** A way to sign in through Cognito's API. */
export const AuthFlow = {
  /** The password never leaves the device. */
  srp: "srp",
  /** The password is sent to Cognito. */
  password: "password",
  /** The same, from a server with AWS credentials. */
  adminPassword: "adminPassword",
  /** The challenges of the pool's own functions. */
  custom: "custom",
  /** New tokens for a refresh token. */
  refreshToken: "refreshToken",
  /** The person chooses among the pool's first factors. */
  choice: "choice",
} as const;
export type AuthFlow = (typeof AuthFlow)[keyof typeof AuthFlow];

/** A new refresh token at each use. Cognito: RefreshTokenRotationType. */
export interface RefreshTokenRotation {
  /** Whether each use of a refresh token yields a new one. To end rotation set this to false. Default: true. */
  enabled?: pulumi.Input<boolean>;
  /** How many seconds the used token is still good, 0 to 60, for an answer that got lost. Default: 10. */
  graceSeconds?: pulumi.Input<number>;
}

/** What can be set on an app client. Everything but the kind follows from it, and can be set by hand where AWS allows it. */
export interface ClientSettings {
  /**
   * What the client is for: loadBalancer, web, spa, native or machine. The kinds loadBalancer, web and machine have a
   * secret; spa and native have none and use PKCE. All but machine, which has client credentials, have the code grant.
   */
  kind: ClientKind;
  /**
   * Where Cognito may send people after they have signed in, up to 100 URLs of at most 1024 characters: https, http for
   * localhost, or the scheme of a native application. The code and implicit grants need one at least; for kind
   * loadBalancer they come on top of those of its hosts.
   */
  callbackUrls?: pulumi.Input<pulumi.Input<string>[]>;
  /**
   * Where Cognito may send people after they have signed out, by the rules of the callback URLs. AWS keeps those that it
   * has when the list is left out later. Default: none.
   */
  logoutUrls?: pulumi.Input<pulumi.Input<string>[]>;
  /** The callback URL for requests that name none, which is one of callbackUrls. Default: none. */
  defaultRedirectUrl?: pulumi.Input<string>;
  /**
   * The OAuth 2.0 scopes that may be asked for, up to 50: openid, email, phone, profile, aws.cognito.signin.user.admin,
   * and those of resource servers, written as identifier/scope. Kind machine needs one of a resource server at least and
   * takes no others. Default: openid.
   */
  scopes?: pulumi.Input<pulumi.Input<string>[]>;
  /**
   * The OAuth 2.0 grants: code, implicit, clientCredentials. An empty list switches OAuth off, for an application with
   * its own sign-in pages. Default: code; for kind machine clientCredentials.
   */
  grants?: pulumi.Input<pulumi.Input<Grant>[]>;
  /**
   * The ways to sign in through Cognito's API: srp, password, adminPassword, custom, refreshToken, choice. Default: srp
   * and refreshToken, without refreshToken where those tokens rotate; for kind machine refreshToken, which lets nobody in.
   */
  authFlows?: pulumi.Input<pulumi.Input<AuthFlow>[]>;
  /**
   * Whether the client has a secret. Default: true for the kinds loadBalancer, which cannot be without, web and machine,
   * false for spa and native. Changing it replaces the client.
   */
  secret?: boolean;
  /**
   * Who may sign people in: COGNITO for the pool itself, the keys of identityProviders, or what AWS calls them, which is
   * Google, Facebook, LoginWithAmazon, SignInWithApple, or the name of a provider of your own. Default: COGNITO and all of
   * identityProviders; for kind machine, and for an AppClient by itself, COGNITO alone.
   */
  identityProviders?: pulumi.Input<pulumi.Input<string>[]>;
  /** How long an access token is valid, 5 to 1440 minutes. Default: 60. */
  accessTokenMinutes?: pulumi.Input<number>;
  /** How long an ID token is valid, 5 to 1440 minutes. Default: 60. */
  idTokenMinutes?: pulumi.Input<number>;
  /** How long a refresh token is valid, 1 to 3650 days. Default: 1. */
  refreshTokenDays?: pulumi.Input<number>;
  /** How long a person may take for one sign-in through Cognito's API, 3 to 15 minutes. Default: 3. */
  authSessionMinutes?: pulumi.Input<number>;
  /**
   * A new refresh token at each use. Once it was asked for, end it with enabled set to false rather than by leaving it
   * out. Applications then renew by GetTokensFromRefreshToken or the token endpoint. Default: none.
   */
  refreshTokenRotation?: RefreshTokenRotation;
  /** Whether tokens can be revoked before they expire. Default: true. */
  revocation?: pulumi.Input<boolean>;
  /** Whether the answers to a wrong name and to a wrong password are the same. Default: true. */
  hideUserExistence?: pulumi.Input<boolean>;
  /**
   * Whether a server may pass on the IP address of the person who signs in, for threat protection; needs a secret.
   * Default: false.
   */
  contextData?: pulumi.Input<boolean>;
  /**
   * The attributes that the client may read, such as email or custom:team. Default: those of Cognito, which are the
   * standard ones, email_verified and phone_number_verified.
   */
  readAttributes?: pulumi.Input<pulumi.Input<string>[]>;
  /**
   * The attributes that the client lets people change of themselves, such as given_name or custom:team. Default: all
   * standard attributes, and all custom ones but those whose name sounds like authorisation, such as role or tenant.
   */
  writeAttributes?: pulumi.Input<pulumi.Input<string>[]>;
  /**
   * Which client of these settings is in use, 1 to 1000. A higher number makes a new client with a new id and a new
   * secret, which everything then uses, and the one before goes unless keepPrevious is set. With keepPrevious go up one
   * step at a time: what is kept is the client whose number is one lower. Default: 1.
   */
  generation?: number;
  /**
   * Whether the client of the generation before stays alive, with the same settings, until nobody uses its id and secret
   * any more. Default: false.
   */
  keepPrevious?: boolean;
}

/** The arguments of AppClient. */
export interface AppClientArgs extends ClientSettings {
  /** The id of the user pool. Changing it replaces the client. */
  userPoolId: pulumi.Input<string>;
  /** The AWS region of the pool. Default: that of the provider. Changing it replaces the client. */
  region?: pulumi.Input<string>;
  /** For kind loadBalancer: the hosts behind the load balancer, in any case. Each gets its callback URL. */
  hosts?: pulumi.Input<pulumi.Input<string>[]>;
  /**
   * The custom attributes of the pool, without the prefix custom, that people may change by default, save those whose name
   * sounds like authorisation. Default: none.
   */
  customAttributes?: pulumi.Input<pulumi.Input<string>[]>;
}
