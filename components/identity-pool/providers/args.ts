import type * as pulumi from "@pulumi/pulumi";

/** Providers whose tokens an identity pool takes directly, each by the id of the application there, up to 128 characters. */
export interface LoginProviders {
  /** The client id at Google. */
  google?: pulumi.Input<string>;
  /** The id of the application at Facebook. */
  facebook?: pulumi.Input<string>;
  /** The id of the application at Login with Amazon, amzn1.application and so on. */
  amazon?: pulumi.Input<string>;
  /** The Services ID at Apple. */
  apple?: pulumi.Input<string>;
}
