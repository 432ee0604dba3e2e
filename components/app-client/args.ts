import type * as pulumi from "@pulumi/pulumi";

/** What an app client is for. */
export const ClientKind = {
  /** The client with which an Application Load Balancer signs people in. Its callback URLs follow from the hosts. */
  loadBalancer: "loadBalancer",
  /** A server-side web application, which keeps a secret and handles the OAuth 2.0 code grant itself. */
  web: "web",
} as const;
export type ClientKind = (typeof ClientKind)[keyof typeof ClientKind];

/** What can be set on an app client. Every kind has a secret and the code grant. */
export interface ClientSettings {
  /** What the client is for: loadBalancer or web. */
  kind: ClientKind;
  /**
   * Where Cognito may send people after they have signed in, up to 100 URLs of at most 1024 characters: https, or http
   * for localhost. A client of kind web needs one at least; for kind loadBalancer they come on top of those of its hosts.
   */
  callbackUrls?: pulumi.Input<pulumi.Input<string>[]>;
  /** Where Cognito may send people after they have signed out, by the rules of the callback URLs. Default: none. */
  logoutUrls?: pulumi.Input<pulumi.Input<string>[]>;
  /** The OAuth 2.0 scopes that may be asked for, up to 50. Default: openid. */
  scopes?: pulumi.Input<pulumi.Input<string>[]>;
  /** How long an access token is valid, 5 to 1440 minutes. Default: 60. */
  accessTokenMinutes?: pulumi.Input<number>;
  /** How long an ID token is valid, 5 to 1440 minutes. Default: 60. */
  idTokenMinutes?: pulumi.Input<number>;
  /** How long a refresh token is valid, 1 to 3650 days. Default: 1. */
  refreshTokenDays?: pulumi.Input<number>;
}

/** The arguments of AppClient. */
export interface AppClientArgs extends ClientSettings {
  /** The id of the user pool. Changing it replaces the client. */
  userPoolId: pulumi.Input<string>;
  /** The AWS region of the pool. Default: that of the provider. */
  region?: pulumi.Input<string>;
  /** For kind loadBalancer: the hosts behind the load balancer, in any case. Each gets its callback URL. */
  hosts?: pulumi.Input<pulumi.Input<string>[]>;
}
