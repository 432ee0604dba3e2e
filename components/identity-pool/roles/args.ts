import type * as pulumi from "@pulumi/pulumi";

/** What a role may do. AWS: CreateRole. */
export interface RolePermissions {
  /** The ARNs of policies in IAM, by a name of your choice, 20 at most; AWS allows 10 without being asked. Default: none. */
  policyArns?: Record<string, pulumi.Input<string>>;
  /**
   * Statements as IAM writes them, with Effect, Action, Resource and, if need be, Condition; together at most 10240
   * characters. Variables such as ${cognito-identity.amazonaws.com:sub} stand for the person. Default: none.
   */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- a document of IAM, as the schema knows documents
  statements?: pulumi.Input<pulumi.Input<Record<string, any>>[]>;
}

/** The role of guests. Whoever knows the id of the identity pool, which is no secret, has what it may do. */
export interface GuestRole extends RolePermissions {
  /** Whether guests get AWS credentials. Default: false. */
  enabled?: boolean;
}
