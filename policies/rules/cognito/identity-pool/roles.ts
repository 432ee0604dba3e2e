import { type Inputs, Property } from "../../../definition/property";
import { resourceKind } from "../../../definition/resource-kind";
import type { Found, Stack } from "../../../definition/stack";
import { list } from "../../iam/policy-document";

/** Which roles an identity pool hands out. */
export interface RoleAttachment {
  readonly identityPoolId: Property<unknown>;
  /** By the kind of user: `authenticated`, `unauthenticated`. */
  readonly roles: Readonly<Record<UserKind, Property<unknown>>>;
  /** What gives some people other roles, by their token or by rules. */
  readonly mappings: Property<unknown>;
}

/**
 * Who a role trusts for an identity pool: its name is another one in each region of AWS GovCloud (US) (its user guide, "Amazon
 * Cognito"), and in China.
 */
export const SERVICE = /^cognito-identity(?:-us-gov|\.us-gov-[a-z]+-\d|\.cn-[a-z]+-\d)?\.amazonaws\.com(?:\.cn)?$/;

export type UserKind = "authenticated" | "unauthenticated";

export const roleAttachments = resourceKind<RoleAttachment>("identity pool role attachment", {
  "aws:cognito/identityPoolRoleAttachment:IdentityPoolRoleAttachment": readAttachment,
  "aws-native:cognito:IdentityPoolRoleAttachment": readAttachment,
});

/** A role, with the documents that say who may take it and what it may do. */
export interface Role {
  readonly trust: Property<unknown>;
  readonly documents: readonly Property<unknown>[];
  readonly managedPolicies: readonly Property<unknown>[];
}

export const roles = resourceKind<Role>("role", {
  "aws:iam/role:Role": (inputs) => readRole(inputs, "assumeRolePolicy", "inlinePolicies", "policy"),
  "aws-native:iam:Role": (inputs) => readRole(inputs, "assumeRolePolicyDocument", "policies", "policyDocument"),
});

/** A policy that stands by itself, and the role that it is for. */
export interface RolePolicy {
  readonly role: Property<unknown>;
  readonly document: Property<unknown>;
}

export const rolePolicies = resourceKind<RolePolicy>("role policy", {
  "aws:iam/rolePolicy:RolePolicy": (inputs) => ({
    role: Property.at(inputs, "role"),
    document: Property.at(inputs, "policy"),
  }),
  "aws-native:iam:RolePolicy": (inputs) => ({
    role: Property.at(inputs, "roleName"),
    document: Property.at(inputs, "policyDocument"),
  }),
});

/** A policy that is attached to a role, which may be one of AWS's own. */
export interface Attachment {
  readonly role: Property<unknown>;
  readonly policyArn: Property<unknown>;
}

export const policyAttachments = resourceKind<Attachment>("role policy attachment", {
  "aws:iam/rolePolicyAttachment:RolePolicyAttachment": (inputs) => ({
    role: Property.at(inputs, "role"),
    policyArn: Property.at(inputs, "policyArn"),
  }),
});

/** A policy that can be attached to several roles. */
export interface ManagedPolicy {
  readonly document: Property<unknown>;
}

export const managedPolicies = resourceKind<ManagedPolicy>("policy", {
  "aws:iam/policy:Policy": (inputs) => ({ document: Property.at(inputs, "policy") }),
  "aws-native:iam:ManagedPolicy": (inputs) => ({ document: Property.at(inputs, "policyDocument") }),
});

/** A group of a user pool, whose role an identity pool gives by the token. */
interface Group {
  readonly role: Property<unknown>;
}

const groups = resourceKind<Group>("user pool group", {
  "aws:cognito/userGroup:UserGroup": (inputs) => ({ role: Property.at(inputs, "roleArn") }),
  "aws-native:cognito:UserPoolGroup": (inputs) => ({ role: Property.at(inputs, "roleArn") }),
});

/** The roles of this stack that an attachment hands out, by itself, by a mapping, or by the groups that a mapping asks for. */
export function attachedRoles(attachment: Found<RoleAttachment>, stack: Stack): Found<Role>[] {
  const { roles: slots, mappings } = attachment.resource;
  const found = [...Object.values(slots), mappings].flatMap((role) => stack.behind(role, attachment, roles));
  if (!mappings.isKnown || mappings.isSet) {
    found.push(...stack.all(groups).flatMap((group) => stack.behind(group.resource.role, group, roles)));
  }
  return [...new Map(found.map((role) => [role.urn, role])).values()];
}

function readAttachment(inputs: Inputs): RoleAttachment {
  return {
    identityPoolId: Property.at(inputs, "identityPoolId"),
    roles: {
      authenticated: Property.at(inputs, "roles.authenticated"),
      unauthenticated: Property.at(inputs, "roles.unauthenticated"),
    },
    mappings: Property.at(inputs, "roleMappings"),
  };
}

function readRole(inputs: Inputs, trust: string, policies: string, document: string): Role {
  return {
    trust: Property.at(inputs, trust),
    documents: Property.each(inputs, policies).map((policy) =>
      policy.isKnown ? Property.at(inputs, `${policy.argument}.${document}`) : policy,
    ),
    managedPolicies: Property.each(inputs, "managedPolicyArns"),
  };
}

/** The values of a condition, whatever the case of its operator and key; the key is told in lower case. */
export function condition(
  conditions: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
  operators: readonly string[],
  isMeant: (key: string) => boolean,
): readonly string[] {
  return Object.entries(conditions)
    .filter(([operator]) => operators.includes(operator.toLowerCase()))
    .flatMap(([, keys]) => Object.entries(keys))
    .filter(([name]) => isMeant(name.toLowerCase()))
    .flatMap(([, values]) => list(values).map(String));
}
