import type * as pulumi from "@pulumi/pulumi";

/** An API that clients get access tokens for. */
export interface ResourceServerSettings {
  /**
   * What stands before the slash in its scopes, 1 to 256 printable characters without spaces, quotes, backslashes and
   * bars, such as orders or https://orders.example.com. Changing it replaces the resource server.
   */
  identifier: pulumi.Input<string>;
  /**
   * The scopes, up to 100: by a name of 1 to 256 such characters without a slash, a description of 1 to 256 characters.
   * A client asks for one as identifier/name. Default: none.
   */
  scopes?: Record<string, pulumi.Input<string>>;
}

/** The arguments of ResourceServer. */
export interface ResourceServerArgs extends ResourceServerSettings {
  /** The id of the user pool. Changing it replaces the resource server. */
  userPoolId: pulumi.Input<string>;
  /** The AWS region of the pool. Default: that of the provider. Changing it replaces the resource server. */
  region?: pulumi.Input<string>;
}
