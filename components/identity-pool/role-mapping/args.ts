import type * as pulumi from "@pulumi/pulumi";

/** What decides which role somebody gets. */
export const RoleChoice = {
  /** The roles that the token names, which are those of the user's groups. */
  token: "token",
  /** The first rule that fits the claims of the token. */
  rules: "rules",
} as const;
export type RoleChoice = (typeof RoleChoice)[keyof typeof RoleChoice];

/** What somebody gets whom no role or no single role is found for. */
export const AmbiguousRole = {
  /** No credentials. */
  deny: "deny",
  /** The role of signedIn. */
  signedInRole: "signedInRole",
} as const;
export type AmbiguousRole = (typeof AmbiguousRole)[keyof typeof AmbiguousRole];

/** How a claim is compared with a value. */
export const ClaimMatch = {
  /** They are the same. */
  equals: "equals",
  /** The value is in the claim, which may be a list such as that of groups. */
  contains: "contains",
  /** The claim begins with the value. */
  startsWith: "startsWith",
  /** They differ. */
  notEqual: "notEqual",
} as const;
export type ClaimMatch = (typeof ClaimMatch)[keyof typeof ClaimMatch];

/** A rule by which people get a role. One of role and roleArn is given. */
export interface RoleRule {
  /** The claim, such as cognito:groups or custom:team, 1 to 64 characters without spaces. */
  claim: pulumi.Input<string>;
  /** How the claim is compared with the value: equals, contains, startsWith or notEqual. Default: equals. */
  match?: ClaimMatch;
  /** The value, 1 to 128 characters. */
  value: pulumi.Input<string>;
  /** The name of one of roles. */
  role?: string;
  /** The ARN of another role, whose trust policy names this identity pool. */
  roleArn?: pulumi.Input<string>;
}

/** Which role people get. Cognito: SetIdentityPoolRoles. */
export interface RoleMapping {
  /** What decides: token, for users of a user pool, or rules. */
  by: RoleChoice;
  /**
   * What somebody gets whom no rule fits, or who has several roles and no preferred one: deny, which is nothing, or
   * signedInRole. Default: deny.
   */
  ambiguous?: AmbiguousRole;
  /** The rules, 1 to 25, of which the first that fits decides. Needed where rules decide. */
  rules?: RoleRule[];
}
