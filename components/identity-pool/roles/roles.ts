import * as iam from "@pulumi/aws/iam";
import * as pulumi from "@pulumi/pulumi";
import { fittingName, ROLE_NAME } from "../../fitting-name";
import { mapValues } from "../../records";
import { known } from "../../validation/input";
import type { IdentityPoolArgs } from "../args";
import type { RolePermissions } from "./args";
import { policyDocument } from "./statements";
import { trustPolicy, type Visitor } from "./trust";

/** The roles of an identity pool. */
export interface PoolRoles {
  readonly signedIn: pulumi.Output<string>;
  /** None where guests get no credentials. */
  readonly guests: pulumi.Output<string> | undefined;
  /** Those that a mapping gives, by their name. */
  readonly others: Record<string, pulumi.Output<string>>;
  /** All of them, for what has to come after their trust. */
  readonly made: readonly pulumi.Resource[];
}

/** The roles that trust this identity pool, each for its kind of visitor alone. */
export function makeRoles(
  name: string,
  settings: IdentityPoolArgs,
  identityPoolId: pulumi.Output<string>,
  opts: pulumi.CustomResourceOptions,
): PoolRoles {
  const made: iam.Role[] = [];
  const make = (role: string, description: string, visitor: Visitor, permissions: RolePermissions) => {
    const isTagged = visitor === "authenticated" && Object.keys(settings.principalTags ?? {}).length > 0;
    const logicalName = `${name}-${role}`;
    const args: iam.RoleArgs = {
      name: fittingName(logicalName, ROLE_NAME),
      description,
      assumeRolePolicy: identityPoolId.apply((id) => trustPolicy(id, visitor, isTagged)),
      permissionsBoundary: settings.permissionsBoundaryArn,
      tags: settings.tags,
    };
    const one = makeRole(logicalName, args, permissions, opts);
    made.push(one);
    return one.arn;
  };
  const { signedIn = {}, guests = {}, roles = {} } = settings;
  return {
    made,
    signedIn: make("signed-in-role", "People who have signed in", "authenticated", signedIn),
    guests:
      guests.enabled === true
        ? make("guests-role", "Guests, who have not signed in", "unauthenticated", guests)
        : undefined,
    others: mapValues(roles, (permissions, key) =>
      make(`role-${key}`, `People who have signed in and have the role ${key}`, "authenticated", permissions),
    ),
  };
}

function makeRole(
  name: string,
  args: iam.RoleArgs,
  { policyArns = {}, statements = [] }: RolePermissions,
  opts: pulumi.CustomResourceOptions,
): iam.Role {
  const role = new iam.Role(name, args, opts);
  if (known(statements)?.length !== 0) {
    new iam.RolePolicy(
      `${name}--permissions`,
      { role: role.name, policy: pulumi.jsonStringify(pulumi.output(statements).apply(policyDocument)) },
      opts,
    );
  }
  for (const [key, policyArn] of Object.entries(policyArns)) {
    new iam.RolePolicyAttachment(`${name}--policy-${key}`, { role: role.name, policyArn }, opts);
  }
  return role;
}
