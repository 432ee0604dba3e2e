import { known } from "../../validation/input";
import { checkText } from "../../validation/limits";
import { under } from "../../validation/path";
import type { Problem } from "../../validation/problem";
import { checkWord } from "../../validation/words";
import type { IdentityPoolSettings } from "../args";
import { AmbiguousRole, ClaimMatch, RoleChoice, type RoleMapping, type RoleRule } from "./args";

/** Cognito Federated Identities API reference, SetIdentityPoolRoles.RoleMappings. */
const MOST_RULES = 25;
export const MOST_MAPPINGS = 10;

/** MappingRule.Claim. */
const CLAIM = {
  range: { min: 1, max: 64, unit: "characters" },
  pattern: /^[\p{L}\p{M}\p{S}\p{N}\p{P}]+$/u,
  allowed: "letters, digits, symbols and punctuation, without spaces",
} as const;

/** MappingRule.Value. */
const VALUE = { range: { min: 1, max: 128, unit: "characters" }, pattern: /^/, allowed: "" } as const;

/** MappingRule.RoleARN. */
const ROLE = /^arn:aws[a-z-]*:iam::\d{12}:role\/[\w+=,.@/-]+$/;

type Roles = NonNullable<IdentityPoolSettings["roles"]>;

/** What AWS would refuse of the way that people get a role, and rules that nobody comes to. */
export function checkRoleMapping(mapping: RoleMapping, roles: Roles, at: string): Problem[] {
  const { by, ambiguous, rules } = mapping;
  const path = under(at, "rules");
  const problems = [
    ...checkWord(by, under(at, "by"), Object.values(RoleChoice)),
    ...(ambiguous === undefined ? [] : checkWord(ambiguous, under(at, "ambiguous"), Object.values(AmbiguousRole))),
  ];
  if (by === "token" && rules !== undefined) {
    problems.push({
      path,
      rule: "must not be given where the token decides",
      got: rules.length,
      remedy: `leave them out, or set ${under(at, "by")} to rules`,
    });
  }
  const count = rules?.length ?? 0;
  if (by === "rules" && (count < 1 || count > MOST_RULES)) {
    const remedy = count === 0 ? "write at least one" : "join some, such as those of one role by a claim of its own";
    problems.push({ path, rule: `must be 1 to ${MOST_RULES}`, got: count, remedy });
  }
  return [
    ...problems,
    ...(rules ?? []).flatMap((rule, index) => checkRule(rule, roles, under(path, index))),
    ...checkReach(rules ?? [], path),
  ];
}

function checkRule({ claim, match, value, role, roleArn }: RoleRule, roles: Roles, path: string): Problem[] {
  const arn = known(roleArn);
  const problems = [
    ...checkText(claim, under(path, "claim"), CLAIM),
    ...(match === undefined ? [] : checkWord(match, under(path, "match"), Object.values(ClaimMatch))),
    ...checkText(value, under(path, "value"), VALUE),
  ];
  if ((role === undefined) === (roleArn === undefined)) {
    problems.push({
      path: under(path, "role"),
      rule: role === undefined ? "must be given, or roleArn" : "must not be given beside roleArn",
      got: role,
      remedy: role === undefined ? "name one of roles" : "leave one of them out",
    });
  } else if (role !== undefined && !Object.keys(roles).includes(role)) {
    const names = Object.keys(roles);
    const remedy = names.length === 0 ? "add it there" : `write one of ${names.join(", ")}`;
    problems.push({ path: under(path, "role"), rule: "must be the name of one of roles", got: role, remedy });
  } else if (arn !== undefined && !ROLE.test(arn)) {
    const remedy = 'write one such as "arn:aws:iam::123456789012:role/editors"';
    problems.push({ path: under(path, "roleArn"), rule: "must be the ARN of an IAM role", got: arn, remedy });
  }
  return problems;
}

/** The first rule that fits decides, so a second one that compares the same is never come to. */
function checkReach(rules: RoleRule[], path: string): Problem[] {
  const first = new Map<string, number>();
  return rules.flatMap((rule, index): Problem[] => {
    const [claim, value] = [known(rule.claim), known(rule.value)];
    if (claim === undefined || value === undefined) {
      return [];
    }
    const key = JSON.stringify([claim, rule.match ?? "equals", value]);
    const other = first.get(key);
    if (other === undefined) {
      first.set(key, index);
      return [];
    }
    return [
      {
        path: under(path, index),
        rule: `is never come to, because ${under(path, other)} compares the same`,
        got: claim,
        remedy: "leave one of them out",
        isWarning: true,
      },
    ];
  });
}
