import type * as pulumi from "@pulumi/pulumi";
import type { FrontSettings } from "./front/args";
import type { Route } from "./routes/args";
import type { LogoutSettings } from "./logout/args";
import type { Session } from "./session/args";

/** The sign-in in front of an HTTPS listener: one by its ARN, or by load balancer name and port, or one that is made. */
export interface ListenerSettings {
  /** The ARN of the HTTPS listener. Give this, name or front. Changing it replaces the rules. */
  listenerArn?: pulumi.Input<string>;
  /** The name of the load balancer, which is looked up. Give this, listenerArn or front. Changing it replaces the rules. */
  name?: pulumi.Input<string>;
  /** The port of the listener of the named load balancer. Default: 443. */
  port?: pulumi.Input<number>;
  /** A load balancer that is made for all hosts of the routes, for those who have none. Give this, listenerArn or name. */
  front?: FrontSettings;
  /**
   * The id of a security group of the load balancer that gets the rule which it needs to exchange tokens with the sign-in
   * domain: out to port 443 of every IPv4 address. AWS refuses it where the group has that very rule. Default: none gets it.
   */
  securityGroupId?: pulumi.Input<string>;
  /** The hosts for routes that name none, and the real hosts behind wildcard ones. Each gets its callback URL. */
  hosts?: pulumi.Input<pulumi.Input<string>[]>;
  /**
   * Whether people reach the application under the load balancer's own DNS name too: it is then among the hosts, and gets
   * its callback URL. Its certificate is yours to see to. Default: false.
   */
  includeDnsName?: boolean;
  /** The routes, by a name of your choice; a name keeps its rule when others come and go. */
  routes: Record<string, Route>;
  /** How long the load balancer remembers who is signed in. */
  session?: Session;
  /** The way out, on every host that people sign in at. Default: none; the outputs tell what an application has to do. */
  logout?: LogoutSettings;
  /** The OAuth 2.0 scopes that the load balancer asks for; the client must allow them. Default: openid. */
  scopes?: pulumi.Input<pulumi.Input<string>[]>;
  /**
   * Parameters for the sign-in page, up to 10, by the protocol's own names of letters, digits and underscores, such as
   * prompt, login_hint and identity_provider. Default: none.
   */
  extraParams?: pulumi.Input<Record<string, pulumi.Input<string>>>;
}

/** The arguments of AuthenticatedListener. */
export interface AuthenticatedListenerArgs extends ListenerSettings {
  /** The ARN of the user pool. Needed by all routes but those with the access public or token. */
  userPoolArn?: pulumi.Input<string>;
  /**
   * The id of an app client with a secret, the code grant, and the callback URLs of all hosts. Needed by all routes but
   * those with the access public or token.
   */
  userPoolClientId?: pulumi.Input<string>;
  /**
   * The sign-in domain: the prefix alone, or the host name of your own. Needed by all routes but those with the access
   * public or token.
   */
  userPoolDomain?: pulumi.Input<string>;
  /** The host name of the sign-in pages. Needed by logout. */
  domainName?: pulumi.Input<string>;
  /** The issuer of the pool's tokens, an https URL of up to 256 characters. Needed by routes with the access token. */
  issuer?: pulumi.Input<string>;
  /** The URL of the keys that the tokens are signed with, up to 256 characters. Needed by routes with the access token. */
  jwksUri?: pulumi.Input<string>;
  /** The ids of the clients that routes with the access token name, by the key that they name them by. Default: none. */
  tokenClientIds?: Record<string, pulumi.Input<string>>;
  /** The DNS name of the load balancer, for includeDnsName. Default: it is looked up through the listener. */
  dnsName?: pulumi.Input<string>;
  /** The AWS region of the load balancer. Default: that of the provider. */
  region?: pulumi.Input<string>;
  /** Tags for the rules. Default: none but the provider's. */
  tags?: pulumi.Input<Record<string, pulumi.Input<string>>>;
}
