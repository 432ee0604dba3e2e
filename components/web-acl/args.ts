import type * as pulumi from "@pulumi/pulumi";

/** Which web ACL of AWS WAF guards a user pool. */
export interface WebAclSettings {
  /**
   * The ARN of a web ACL of AWS WAF in the region of the pool, which then guards the sign-in pages and the public API.
   * Give this or webAclName. Default: none. Changing it is an update in place.
   */
  webAclArn?: pulumi.Input<string>;
  /** The name of a regional web ACL, which is looked up. Give this or webAclArn. Default: none. */
  webAclName?: pulumi.Input<string>;
}

/** The arguments of WebAclProtection. */
export interface WebAclProtectionArgs extends WebAclSettings {
  /** The ARN of the user pool. Changing it replaces the association. */
  userPoolArn: pulumi.Input<string>;
  /** The AWS region of the pool. Default: that of the provider. */
  region?: pulumi.Input<string>;
}
