import type * as pulumi from "@pulumi/pulumi";

/**
 * The way out: a path of every host that people sign in at. It deletes the load balancer's session cookies and sends the
 * browser to Cognito's logout endpoint, which ends the session there, and from there to a page of yours. A session at an
 * identity provider outside Cognito may live on.
 */
export interface LogoutSettings {
  /** The path, 1 to 128 characters from its slash on, case-sensitive and without wildcards. Default: /logout. */
  path?: pulumi.Input<string>;
  /**
   * The page where people arrive at last, an https URL; the client's logout URLs then have it. On a page that asks for a
   * sign-in they are asked for one at once, so choose a public one to show them that they are out.
   */
  redirectUrl: pulumi.Input<string>;
  /**
   * The place of the rule among all rules of the listener, 1 to 50000; it has to come before those that sign people in. For
   * more than four hosts there is a rule for every four, and the others take the numbers below. Default: 999, which comes
   * before all numbers that routes are assigned, or else the next free one below the routes that ask for a sign-in.
   */
  priority?: pulumi.Input<number>;
  /**
   * For how many days the function's log group keeps what goes wrong, one of 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365,
   * 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653, and 0 for ever. Default: 365.
   */
  retentionDays?: pulumi.Input<number>;
}

/** The arguments of LogoutRoute. */
export interface LogoutRouteArgs extends LogoutSettings {
  /** The ARN of the HTTPS listener. Changing it replaces the rules. */
  listenerArn: pulumi.Input<string>;
  /**
   * The hosts that people sign in at. Where there are more than four, previews need to know how many, as they need several
   * rules.
   */
  hosts: pulumi.Input<pulumi.Input<string>[]>;
  /** The name of the session cookie, without its number. */
  cookieName: pulumi.Input<string>;
  /** The host name of the sign-in pages. */
  domainName: pulumi.Input<string>;
  /** The id of the app client that the load balancer uses, whose logout URLs have the redirectUrl. */
  userPoolClientId: pulumi.Input<string>;
  /** The AWS region of the load balancer. Default: that of the provider. */
  region?: pulumi.Input<string>;
  /** Tags for everything that can have some. Default: none but the provider's. */
  tags?: pulumi.Input<Record<string, pulumi.Input<string>>>;
}
