import type * as pulumi from "@pulumi/pulumi";

/** How long the load balancer remembers who is signed in. */
export interface Session {
  /**
   * The name of the session cookie, which the load balancer numbers from -0: letters, digits, hyphens and underscores.
   * Default: AWSELBAuthSessionCookie followed by project, stack and component name, so that two of them on one host stay
   * apart. Changing it signs everybody out of the load balancer.
   */
  cookieName?: pulumi.Input<string>;
  /** How long a session lasts, 1 to 604800 seconds. Default: 28800, eight hours. */
  timeoutSeconds?: pulumi.Input<number>;
}
