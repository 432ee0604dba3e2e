import type * as pulumi from "@pulumi/pulumi";
import { known } from "../../validation/input";
import { checkFollowedKey, checkKey } from "../../validation/key";
import { checkText } from "../../validation/limits";
import { under } from "../../validation/path";
import type { Problem } from "../../validation/problem";
import type { IdentityPoolSettings } from "../args";
import type { GuestRole, RolePermissions } from "./args";
import { checkStatements } from "./statements";

/** The names of the roles that are there by themselves. */
export const OWN_ROLES: readonly string[] = ["signedIn", "guests"];

/** IAM API reference, CreateRole.RoleName; the name at AWS has 64 characters, with the component's name and a suffix. */
const NAME = {
  range: { min: 1, max: 30, unit: "characters in its name" },
  pattern: /^[\w+=,.@-]+$/,
  allowed: "letters, digits and _ + = , . @ - in its name",
} as const;

/** IAM API reference, AttachRolePolicy.PolicyArn: a policy of the account or of AWS itself. */
const POLICY = /^arn:aws[a-z-]*:iam::(aws|\d{12}):policy\/[\w+=,.@/-]+$/;

/** IAM user guide, "IAM and AWS STS quotas". */
const USUAL_POLICIES = 10;
const MOST_POLICIES = 20;

/** Policies of AWS that let their bearer do everything, or become whoever may. */
const ALMIGHTY = /^arn:aws[a-z-]*:iam::aws:policy\/(AdministratorAccess|PowerUserAccess|IAMFullAccess)$/;

/** What AWS would refuse of the roles, and what they should not be able to do. */
export function checkRoles(settings: IdentityPoolSettings, at: string): Problem[] {
  const { signedIn = {}, guests = {}, roles = {}, permissionsBoundaryArn } = settings;
  return [
    ...checkPermissions(signedIn, under(at, "signedIn")),
    ...checkPermissions(guests, under(at, "guests")),
    ...checkGuests(guests, under(at, "guests")),
    ...Object.entries(roles).flatMap(([key, role]) => {
      const path = under(at, "roles", key);
      return [...checkRoleName(key, path), ...checkPermissions(role, path)];
    }),
    ...checkPolicy(permissionsBoundaryArn, under(at, "permissionsBoundaryArn")),
  ];
}

function checkRoleName(key: string, path: string): Problem[] {
  const taken = {
    path,
    rule: "must not be the name of a role that is there by itself",
    got: key,
    remedy: "choose another name",
  };
  return [...(OWN_ROLES.includes(key) ? [taken] : []), ...checkText(key, path, NAME), ...checkFollowedKey(key, path)];
}

function checkPermissions({ policyArns = {}, statements }: RolePermissions, at: string): Problem[] {
  const path = under(at, "policyArns");
  const entries = Object.entries(policyArns);
  const problems = entries.flatMap(([key, arn]) => {
    const where = under(path, key);
    return [
      ...checkText(key, where, NAME),
      ...checkKey(key, where),
      ...checkPolicy(arn, where),
      ...checkMight(arn, where),
    ];
  });
  if (entries.length > MOST_POLICIES) {
    const remedy = "put several policies into one";
    problems.push({ path, rule: `must be at most ${MOST_POLICIES}`, got: entries.length, remedy });
  } else if (entries.length > USUAL_POLICIES) {
    problems.push({
      path,
      rule: `are more than the ${USUAL_POLICIES} that AWS allows without being asked`,
      got: entries.length,
      remedy: "ask for a higher quota of managed policies per role first, or put several into one",
      isWarning: true,
    });
  }
  return [...problems, ...checkStatements(statements, under(at, "statements"))];
}

function checkPolicy(arn: pulumi.Input<string> | undefined, path: string): Problem[] {
  const text = known(arn);
  return text === undefined || POLICY.test(text)
    ? []
    : [
        {
          path,
          rule: "must be the ARN of a policy in IAM",
          got: text,
          remedy: 'write one such as "arn:aws:iam::123456789012:policy/shop-uploads"',
        },
      ];
}

function checkMight(arn: pulumi.Input<string>, path: string): Problem[] {
  const text = known(arn);
  return text === undefined || !ALMIGHTY.test(text)
    ? []
    : [
        {
          path,
          rule: "gives everybody who has the role power over the account",
          got: text,
          remedy: "name a policy with the few actions that are needed",
          isWarning: true,
        },
      ];
}

/** What guests may do is what everybody may do who ever loaded the application's pages. */
function checkGuests({ enabled, policyArns = {}, statements }: GuestRole, path: string): Problem[] {
  const has = Object.keys(policyArns).length > 0 || (statements !== undefined && known(statements)?.length !== 0);
  if (!has) {
    return [];
  }
  return enabled === true
    ? [
        {
          path,
          rule: "has permissions, which everybody on the internet gets with it",
          remedy: "leave them out unless that is meant, and keep them few",
          isWarning: true,
        },
      ]
    : [
        {
          path,
          rule: "has permissions, but guests get no credentials",
          remedy: `set ${under(path, "enabled")} to true, or leave it out`,
          isWarning: true,
        },
      ];
}
