import { noWildcards } from "../../../../policies/rules/iam/no-wildcards";
import { type Inputs, unknown } from "../../harness/engine";
import { type Verdict, itJudges, itLeavesAlone } from "../../harness/verdicts";

/** Where each type of resource holds a document, and what messages call the place. */
const holders: readonly (readonly [string, string, (document: unknown) => Inputs])[] = [
  ["aws:iam/policy:Policy", "policy", (policy) => ({ policy })],
  ["aws:iam/rolePolicy:RolePolicy", "policy", (policy) => ({ policy })],
  ["aws:iam/role:Role", "inlinePolicies[0].policy", (policy) => ({ inlinePolicies: [{ policy }] })],
  ["aws-native:iam:ManagedPolicy", "policyDocument", (policyDocument) => ({ policyDocument })],
  ["aws-native:iam:RolePolicy", "policyDocument", (policyDocument) => ({ policyDocument })],
  ["aws-native:iam:Role", "policies[0].policyDocument", (policyDocument) => ({ policies: [{ policyDocument }] })],
];

const allow = (Action: unknown, Resource: unknown = "arn:aws:s3:::files/*", more: Inputs = {}) => ({
  Version: "2012-10-17",
  Statement: [{ Effect: "Allow", Action, Resource, ...more }],
});

describe("iam-no-wildcards", () => {
  for (const [type, argument, holding] of holders) {
    const judged = (title: string, document: unknown, expected: Verdict, config?: Inputs) => ({
      title,
      type,
      inputs: holding(document),
      expected,
      ...(config && { config }),
    });
    const names = (found: string): Verdict => ({
      problem: `"${found}" is allowed, actions by their names are required; write them out in ${argument}`,
    });
    const arns = (found: string): Verdict => ({
      problem: `${found} is allowed on all resources, ARNs are required; write them in ${argument}`,
    });
    itJudges(noWildcards, "policy", [
      judged("actions by their names", allow(["s3:GetObject", "s3:PutObject"]), "passes"),
      judged("the same as text", JSON.stringify(allow("s3:GetObject")), "passes"),
      judged(
        "one statement without a list",
        { Statement: { Effect: "Allow", Action: "s3:*", Resource: "x" } },
        names("s3:*"),
      ),
      judged("everything", allow("*"), names("*")),
      judged("everything, as text", JSON.stringify(allow("*")), names("*")),
      judged("a part of a service", allow(["s3:GetObject", "s3:Put*", "s3:Delete*"]), names('s3:Put*", "s3:Delete*')),
      judged("all resources", allow("s3:GetObject", "*"), arns("s3:GetObject")),
      judged(
        "all resources among others",
        allow(["s3:GetObject", "s3:PutObject"], ["x", "*"]),
        arns("s3:GetObject, s3:PutObject"),
      ),
      judged("what only works on all resources", allow("sns:publish", ["*"]), "passes"),
      judged(
        "the same beside another action",
        allow(["sns:Publish", "s3:GetObject"], "*"),
        arns("sns:Publish, s3:GetObject"),
      ),
      judged("the same with other exceptions", allow("sns:Publish", "*"), arns("sns:Publish"), { exceptions: [] }),
      judged("further exceptions", allow("xray:PutTraceSegments", "*"), "passes", {
        exceptions: ["xray:PutTraceSegments"],
      }),
      judged("a denial of everything", { Statement: [{ Effect: "Deny", Action: "*", Resource: "*" }] }, "passes"),
      judged(
        "all but some actions",
        { Statement: [{ Effect: "Allow", NotAction: ["iam:*"], Resource: "x" }] },
        {
          problem:
            "all actions but some are allowed, actions by their names are required; " +
            `write Action, not NotAction, in ${argument}`,
        },
      ),
      judged("both at once", allow("*", "*"), {
        problems: [
          `policy "shop": "*" is allowed, actions by their names are required; write them out in ${argument}`,
          `policy "shop": * is allowed on all resources, ARNs are required; write them in ${argument}`,
        ],
      }),
      judged("no document", "{", "passes"),
      judged("no statements", {}, "passes"),
      judged("statements that are none", { Statement: [null, "Allow"] }, "passes"),
      judged("an unknown document, which the update judges", unknown, "passes"),
    ]);
  }
  itJudges(noWildcards, "policy", [
    { title: "a role without policies", type: "aws:iam/role:Role", inputs: {}, expected: "passes" },
    {
      title: "a role with an unknown policy and a known one",
      type: "aws:iam/role:Role",
      inputs: { inlinePolicies: [unknown, { policy: allow("*") }] },
      expected: {
        problem: '"*" is allowed, actions by their names are required; write them out in inlinePolicies[1].policy',
      },
    },
    { title: "unknown policies", type: "aws:iam/role:Role", inputs: { inlinePolicies: unknown }, expected: "passes" },
  ]);
  itLeavesAlone(noWildcards, "policies", ["aws:iam/user:User"]);
});
