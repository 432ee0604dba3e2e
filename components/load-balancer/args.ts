import type * as pulumi from "@pulumi/pulumi";

/** One way through the load balancer: who asks for these hosts and paths signs in and is then sent to the target group. */
export interface Route {
  /** The place of the rule among all rules of the listener, 1 to 50000, each used once; lower ones are looked at first. */
  priority: pulumi.Input<number>;
  /**
   * The hosts that the route is for, in any case, with the wildcards * and ?. Default: the hosts of the load balancer.
   * Hosts and paths of a route are five values at most, with five wildcards at most.
   */
  hosts?: pulumi.Input<pulumi.Input<string>[]>;
  /** The paths that the route is for, case-sensitive, up to 128 characters, with wildcards. Default: every path. */
  paths?: pulumi.Input<pulumi.Input<string>[]>;
  /** The ARN of the target group. Give this or targetGroupName. */
  targetGroupArn?: pulumi.Input<string>;
  /** The name of the target group, which is looked up. Give this or targetGroupArn. */
  targetGroupName?: pulumi.Input<string>;
}

/** How long the load balancer remembers who is signed in. */
export interface Session {
  /**
   * The name of the session cookie, which the load balancer numbers from -0: letters, digits, hyphens and underscores.
   * Default: AWSELBAuthSessionCookie followed by stack and component name, so that two of them on one host stay apart.
   */
  cookieName?: pulumi.Input<string>;
  /** How long a session lasts, 1 to 604800 seconds. Default: 28800, eight hours. */
  timeoutSeconds?: pulumi.Input<number>;
}

/** The sign-in in front of an HTTPS listener that exists: the listener by its ARN, or by load balancer name and port. */
export interface ListenerSettings {
  /** The ARN of the HTTPS listener. Give this or name. Changing it replaces the rules. */
  listenerArn?: pulumi.Input<string>;
  /** The name of the load balancer, which is looked up. Give this or listenerArn. Changing it replaces the rules. */
  name?: pulumi.Input<string>;
  /** The port of the listener of the named load balancer. Default: 443. */
  port?: pulumi.Input<number>;
  /** The hosts for routes that name none, and the real hosts behind wildcard ones. Each gets its callback URL. */
  hosts?: pulumi.Input<pulumi.Input<string>[]>;
  /** The routes, by a name of your choice; a name keeps its rule when others come and go. */
  routes: Record<string, Route>;
  /** How long the load balancer remembers who is signed in. */
  session?: Session;
  /** The OAuth 2.0 scopes that the load balancer asks for; the client must allow them. Default: openid. */
  scopes?: pulumi.Input<pulumi.Input<string>[]>;
}

/** The arguments of AuthenticatedListener. */
export interface AuthenticatedListenerArgs extends ListenerSettings {
  /** The ARN of the user pool. */
  userPoolArn: pulumi.Input<string>;
  /** The id of an app client with a secret, the code grant, and the callback URLs of all hosts. */
  userPoolClientId: pulumi.Input<string>;
  /** The sign-in domain: the prefix alone, or the host name of your own. */
  userPoolDomain: pulumi.Input<string>;
  /** The AWS region of the load balancer. Default: that of the provider. */
  region?: pulumi.Input<string>;
  /** Tags for the rules. Default: none but the provider's. */
  tags?: pulumi.Input<Record<string, pulumi.Input<string>>>;
}
