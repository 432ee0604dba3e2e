import { known } from "../validation/input";
import { checkFollowedKey } from "../validation/key";
import { checkRange, checkText } from "../validation/limits";
import { under } from "../validation/path";
import type { Problem } from "../validation/problem";
import type { UserGroupArgs, UserGroupSettings } from "./args";

/** Cognito API reference, CreateGroup.GroupName. */
const NAME = {
  range: { min: 1, max: 128, unit: "characters" },
  pattern: /^[\p{L}\p{M}\p{S}\p{N}\p{P}]+$/u,
  allowed: "letters, digits, symbols and punctuation, without spaces, in its name",
} as const;

/** CreateGroup.Description. */
const DESCRIPTION = { range: { min: 0, max: 2048, unit: "characters" }, pattern: /^/, allowed: "" } as const;

/** CreateGroup.Precedence starts at 0, and is a 32-bit integer. */
export const PRECEDENCE = { min: 0, max: 2 ** 31 - 1, unit: "" } as const;

/** CreateGroup.RoleArn. */
const ROLE = /^arn:[\w+=/,.@-]+:iam::\d*:role\/[\w+=/,.@-]+$/;

/** What AWS would refuse of a group that stands by itself. */
export function checkUserGroup(args: UserGroupArgs, at: string): Problem[] {
  return [...checkText(args.groupName, under(at, "groupName"), NAME), ...checkGroup(args, at)];
}

/** What AWS would refuse of a group as one of a whole, under its name. */
export function checkGroupSettings(name: string, settings: UserGroupSettings, at: string): Problem[] {
  return [...checkFollowedKey(name, at), ...checkText(name, at, NAME), ...checkGroup(settings, at)];
}

function checkGroup({ description, precedence, roleArn }: UserGroupSettings, at: string): Problem[] {
  return [
    ...checkText(description, under(at, "description"), DESCRIPTION),
    ...checkRange(precedence, under(at, "precedence"), PRECEDENCE),
    ...(known(precedence) === 0 ? [zero(under(at, "precedence"))] : []),
    ...checkRole(known(roleArn), under(at, "roleArn")),
  ];
}

function checkRole(arn: string | undefined, path: string): Problem[] {
  return arn === undefined || (ROLE.test(arn) && arn.length <= 2048)
    ? []
    : [
        {
          path,
          rule: "must be the ARN of an IAM role",
          got: arn,
          remedy: 'write it as "arn:aws:iam::123456789012:role/editors"',
        },
      ];
}

/** The provider takes 0 for nothing when it makes a group (terraform-provider-aws, issue 7524), and nothing comes last. */
function zero(path: string): Problem {
  const rule = "may not reach AWS as 0: the provider leaves it out, and a group without one comes last";
  return { path, rule, got: 0, remedy: "count from 1", isWarning: true };
}
