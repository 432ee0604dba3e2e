import type * as pulumi from "@pulumi/pulumi";
import { isLate, known, knownItems } from "../../validation/input";
import { under } from "../../validation/path";
import type { Problem } from "../../validation/problem";

/** IAM user guide, "IAM JSON policy elements reference"; a policy of a role has no principal. */
const ELEMENTS = ["Sid", "Effect", "Action", "NotAction", "Resource", "NotResource", "Condition"];

/** IAM user guide, "IAM and AWS STS quotas": the policies written into a role, all together, without white space. */
const LONGEST_DOCUMENT = 10_240;

const ACTION = /^(\*|[a-z0-9-]+:[\w*?-]+)$/i;
const RESOURCE = /^(\*|arn:[^:]*:[^:]*:[^:]*:[^:]*:.+)$/s;

/** With these whoever has the role can become somebody else. */
const ESCALATIONS = ["sts:assumerole", "iam:passrole"];

/** Whoever writes in IAM can give themselves the rest, by a policy, a user or a key. */
const GRANTS = /^iam:(?!get|list|simulate|generate)/i;

type Statement = Record<string, unknown>;

/** The policy of some statements, as IAM takes it. */
export function policyDocument(statements: unknown[]): object {
  return { Version: "2012-10-17", Statement: statements };
}

/** What IAM would refuse of statements, and what gives more than anybody means to. */
export function checkStatements(
  statements: pulumi.Input<pulumi.Input<Statement>[]> | undefined,
  path: string,
): Problem[] {
  const items = knownItems(statements);
  return [
    ...items.flatMap(([index, statement]) => checkStatement(statement, under(path, index))),
    ...checkSids(items, path),
    ...(isLate(statements) ? [] : checkLength(known(statements) ?? [], path)),
  ];
}

function checkStatement(statement: Statement, path: string): Problem[] {
  const strange = Object.keys(statement).filter((key) => !ELEMENTS.includes(key));
  const effect = known(statement.Effect);
  return [
    ...strange.map((key) => ({
      path: under(path, key),
      rule: `must be one of ${ELEMENTS.join(", ")}`,
      remedy: /^(Not)?Principal$/i.test(key) ? "leave it out: the role is the principal" : "write one of them",
    })),
    ...(isLate(statement.Effect) || effect === "Allow" || effect === "Deny"
      ? []
      : [{ path: under(path, "Effect"), rule: "must be Allow or Deny", got: effect, remedy: "write one of them" }]),
    ...checkEither(statement, "Action", "NotAction", path),
    ...checkEither(statement, "Resource", "NotResource", path),
    ...checkForm(statement, ["Action", "NotAction"], ACTION, path, "an action", "s3:GetObject"),
    ...checkForm(statement, ["Resource", "NotResource"], RESOURCE, path, "an ARN", "arn:aws:s3:::shop-uploads/*"),
    ...(effect === "Deny" ? [] : checkReach(statement, path)),
  ];
}

function checkEither(statement: Statement, one: string, other: string, path: string): Problem[] {
  const given = [one, other].filter((key) => statement[key] !== undefined);
  if (given.length === 1) {
    return [];
  }
  return given.length === 0
    ? [{ path: under(path, one), rule: `must be given, or ${other}`, remedy: "a statement without is refused" }]
    : [{ path: under(path, other), rule: `must not be given beside ${one}`, remedy: "leave one of them out" }];
}

/** The known texts of an element, which holds one or a list of them. */
function texts(value: unknown): unknown[] {
  const found = known(value);
  const list: unknown[] = Array.isArray(found) ? found : [found];
  return list.map((item) => known(item)).filter((item) => item !== undefined);
}

function checkForm(
  statement: Statement,
  keys: string[],
  pattern: RegExp,
  path: string,
  what: string,
  example: string,
): Problem[] {
  return keys.flatMap((key) => {
    const value = known(statement[key]);
    const empty = Array.isArray(value) && value.length === 0;
    return [
      ...(empty ? [{ path: under(path, key), rule: "must not be empty", remedy: "name at least one" }] : []),
      ...texts(value)
        .filter((item) => typeof item !== "string" || !pattern.test(item))
        .map((item) => ({
          path: under(path, key),
          rule: `must be ${what}, a list of them, or *`,
          got: item,
          remedy: `write one such as "${example}"`,
        })),
    ];
  });
}

/** What is allowed without being named, and what leads out of the role. */
function checkReach(statement: Statement, path: string): Problem[] {
  const actions = texts(statement.Action).map(String);
  const wide = actions.filter((action) => /[*?]/.test(action));
  const escalating = actions.filter((action) => ESCALATIONS.includes(action.toLowerCase()));
  const granting = actions.filter(
    (action) => GRANTS.test(action) && !wide.includes(action) && !escalating.includes(action),
  );
  const at = under(path, "Action");
  return [
    ...(statement.NotAction === undefined
      ? []
      : [
          {
            path: under(path, "NotAction"),
            rule: "allows everything but what it names",
            remedy: "write out in Action what is needed",
            isWarning: true,
          },
        ]),
    ...(wide.length === 0
      ? []
      : [
          {
            path: at,
            rule: "allows more than it names",
            got: wide,
            remedy: "write the actions out that are needed",
            isWarning: true,
          },
        ]),
    ...(granting.length === 0
      ? []
      : [
          {
            path: at,
            rule: "lets people give themselves more",
            got: granting,
            remedy: "let a service of yours do what needs it",
            isWarning: true,
          },
        ]),
    ...(escalating.length === 0
      ? []
      : [
          {
            path: at,
            rule: "lets people become another role",
            got: escalating,
            remedy: "let a service of yours do what needs it",
            isWarning: true,
          },
        ]),
  ];
}

/** IAM JSON policy elements reference, "Sid": letters and digits, each once in a policy. */
function checkSids(items: [number, Statement][], path: string): Problem[] {
  const first = new Map<unknown, number>();
  return items.flatMap(([index, statement]): Problem[] => {
    const sid = known(statement.Sid);
    const at = under(path, index, "Sid");
    if (sid === undefined) {
      return [];
    }
    if (typeof sid !== "string" || !/^[A-Za-z0-9]*$/.test(sid)) {
      return [{ path: at, rule: "may contain only letters and digits", got: sid, remedy: "leave the others out" }];
    }
    const other = first.get(sid);
    if (other === undefined) {
      first.set(sid, index);
      return [];
    }
    return [{ path: at, rule: `must not be that of ${under(path, other)} too`, got: sid, remedy: "choose another" }];
  });
}

function checkLength(statements: unknown[], path: string): Problem[] {
  const { length } = JSON.stringify(policyDocument(statements));
  const rule = `must be at most ${LONGEST_DOCUMENT} characters together`;
  return length <= LONGEST_DOCUMENT
    ? []
    : [{ path, rule, got: length, remedy: "make a policy in IAM for some of them, and name it in policyArns" }];
}
