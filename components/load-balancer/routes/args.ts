import type * as pulumi from "@pulumi/pulumi";

/** Who gets through on a route. */
export const Access = {
  /** People sign in; whoever has not yet is sent to the sign-in page. */
  signIn: "signIn",
  /** Everybody; the load balancer looks at no session. */
  public: "public",
  /** Whoever has signed in elsewhere on the host; others get 401 and no redirect, as calls from scripts need it. */
  deny: "deny",
  /** Everybody; the target learns who it is where somebody has signed in. */
  anonymous: "anonymous",
  /** Programs with an access token of the pool in the Authorization header; others get 401. */
  token: "token",
} as const;
export type Access = (typeof Access)[keyof typeof Access];

/** A target group with its share of the requests. ELB: TargetGroupTuple. */
export interface WeightedTarget {
  /** The ARN of the target group. Give this or targetGroupName. */
  targetGroupArn?: pulumi.Input<string>;
  /** The name of the target group, which is looked up. Give this or targetGroupArn. */
  targetGroupName?: pulumi.Input<string>;
  /** Its share beside the weights of the others, 0 to 999. Default: 1. */
  weight?: pulumi.Input<number>;
}

/** Where a request is sent instead; what is left out stays as it was. ELB: RedirectActionConfig. */
export interface Redirect {
  /** The protocol: HTTPS, or #{protocol} for that of the request. There is no way back to HTTP. Default: #{protocol}. */
  protocol?: pulumi.Input<string>;
  /** The host, 1 to 128 characters, which may contain #{host}. Default: #{host}. */
  host?: pulumi.Input<string>;
  /** The port, 1 to 65535 as a text, or #{port}. Default: #{port}. */
  port?: pulumi.Input<string>;
  /** The path from its slash on, 1 to 128 characters, which may contain #{host}, #{path} and #{port}. Default: /#{path}. */
  path?: pulumi.Input<string>;
  /** The query without its question mark, up to 128 characters. Default: #{query}. */
  query?: pulumi.Input<string>;
  /** Whether browsers remember it: 301 if true, 302 if false. Default: false. */
  permanent?: pulumi.Input<boolean>;
}

/** An answer that the load balancer gives by itself. ELB: FixedResponseActionConfig. */
export interface FixedResponse {
  /** The status: 200 to 299, or 400 to 599. */
  statusCode: pulumi.Input<number>;
  /**
   * The type of the body: text/plain, text/css, text/html, application/javascript or application/json.
   * Default: text/plain.
   */
  contentType?: pulumi.Input<string>;
  /** The body, up to 1024 characters. Default: none. */
  body?: pulumi.Input<string>;
}

/** What an access token must say, beyond being valid and of the pool. ELB: JwtValidationActionConfig. */
export interface TokenRequirements {
  /** The keys of the clients whose tokens are let through, up to 10. Default: every client of the pool. */
  clients?: string[];
  /**
   * The scopes that the token must have, written as resourceServer/scope, up to 10. AWS does not tell whether one of several
   * is enough, so name one where it matters. Default: any.
   */
  scopes?: pulumi.Input<pulumi.Input<string>[]>;
  /** The values that other claims must have, each claim a text, up to 10 values a claim and 256 characters a value. */
  claims?: pulumi.Input<Record<string, pulumi.Input<pulumi.Input<string>[]>>>;
}

/**
 * One way through the load balancer: which requests it is for, who gets through, and what then becomes of them. The values
 * of all conditions are five at most, hosts included, with five wildcards at most.
 */
export interface Route {
  /**
   * The place of the rule among all rules of the listener, 1 to 50000, each used once; lower ones are looked at first.
   * Default: a number from 1000 on that follows from the route alone, so that others may come and go: named hosts before
   * wildcard ones, longer paths before shorter ones, and a route with more conditions before one of the same paths.
   */
  priority?: pulumi.Input<number>;
  /**
   * The hosts that the route is for, in any case, up to 128 characters, with the wildcards * and ?. Default: the hosts of
   * the load balancer.
   */
  hosts?: pulumi.Input<pulumi.Input<string>[]>;
  /** The paths that the route is for, case-sensitive, up to 128 characters, with wildcards. Default: every path. */
  paths?: pulumi.Input<pulumi.Input<string>[]>;
  /** The methods that the route is for, in capitals, such as GET. Default: every method. */
  methods?: pulumi.Input<pulumi.Input<string>[]>;
  /**
   * The values that a header must have, by the header's name of up to 40 characters: in any case, up to 128 characters, with
   * wildcards. One of several is enough; of several headers each must fit. Default: none.
   */
  headers?: pulumi.Input<Record<string, pulumi.Input<pulumi.Input<string>[]>>>;
  /**
   * The values that a parameter of the query must have, by its key: in any case, up to 128 characters, with wildcards. One
   * of several is enough; of several keys each must fit. Default: none.
   */
  queryStrings?: pulumi.Input<Record<string, pulumi.Input<pulumi.Input<string>[]>>>;
  /** The addresses that requests come from, as ranges in CIDR notation. Default: every address. */
  sourceIps?: pulumi.Input<pulumi.Input<string>[]>;
  /** Who gets through: signIn, public, deny, anonymous or token. Default: signIn. */
  access?: Access;
  /** What the access token must say, with the access token. Default: that it is an access token of the pool. */
  token?: TokenRequirements;
  /** The ARN of the target group. Give this, or another of the targets, redirect and fixedResponse. */
  targetGroupArn?: pulumi.Input<string>;
  /** The name of the target group, which is looked up. Give this, or another of the targets, redirect and fixedResponse. */
  targetGroupName?: pulumi.Input<string>;
  /** Up to 5 target groups that share the requests. */
  targets?: WeightedTarget[];
  /** How long a browser stays with one of several targets, 1 to 604800 seconds. Default: for no time. */
  stickinessSeconds?: pulumi.Input<number>;
  /** Where the request is sent instead of a target group. */
  redirect?: Redirect;
  /** The answer that the load balancer gives instead of a target group. */
  fixedResponse?: FixedResponse;
}
