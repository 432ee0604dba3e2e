import { identityPoolRolePermissions } from "../../../../../policies/rules/cognito/identity-pool/identity-pool-role-permissions";
import { type Inputs, type Resource, unknown } from "../../../harness/engine";
import { type StackCase, type Verdict, itJudgesStacks } from "../../../harness/verdicts";
import { AMR, type Words, attachment, trust, vocabularies } from "./role-stacks";

const allow = (Action: unknown, more: Inputs = {}) => ({
  Statement: [{ Effect: "Allow", Action, Resource: "x", ...more }],
});
const actions = (count: number) => Array.from({ length: count }, (_, index) => `s3:Get${String(index)}`);
const told = (problem: string): Verdict => ({
  problems: [`identity pool role attachment "attached": ${problem}; change its policies`],
});

const attached = (role: string, policyArn: unknown, ...from: string[]): Resource => ({
  type: "aws:iam/rolePolicyAttachment:RolePolicyAttachment",
  name: `${role}-${String(from[0] ?? policyArn)}`,
  inputs: { role: unknown, policyArn },
  dependsOn: { role: [role], policyArn: from },
});
const group = ({ provider }: Words, role: string): Resource => ({
  type: provider === "aws" ? "aws:cognito/userGroup:UserGroup" : "aws-native:cognito:UserPoolGroup",
  name: "group",
  inputs: { roleArn: unknown },
  dependsOn: { roleArn: [role] },
});
const mapped = (words: Words, more: Inputs): Resource => ({
  type: words.attachment,
  name: "attached",
  inputs: { identityPoolId: unknown, roles: { authenticated: unknown }, ...more },
  dependsOn: { roles: ["user"] },
});

describe("cognito-identity-pool-role-permissions", () => {
  itJudgesStacks(identityPoolRolePermissions, [
    {
      title: "policies that are attached, those of another role not among them",
      stack: [
        { type: "aws:iam/role:Role", name: "user", inputs: {} },
        { type: "aws:iam/role:Role", name: "job", inputs: {} },
        attached("user", "arn:aws:iam::aws:policy/PowerUserAccess"),
        attached("job", "arn:aws:iam::aws:policy/AdministratorAccess"),
        attached("user", unknown, "shared"),
        {
          type: "aws:iam/policy:Policy",
          name: "shared",
          inputs: { policy: allow("sts:AssumeRole") },
        },
        attachment(vocabularies[0]!, { authenticated: unknown }, ["user"]),
      ],
      expected: {
        problems: [
          'identity pool role attachment "attached": role "user" of users may do sts:AssumeRole, which no user must; change its policies',
          'identity pool role attachment "attached": role "user" of users may do what PowerUserAccess of AWS allows, named actions are required; change its policies',
        ],
      },
    },
  ]);
  for (const words of vocabularies) {
    const inline = (document: unknown) =>
      words.provider === "aws"
        ? { inlinePolicies: [{ policy: document }] }
        : { policies: [{ policyDocument: document }] };
    const role = (name: string, more: Inputs = {}): Resource => ({ type: words.role, name, inputs: more });
    const policy = (of: string, document: unknown): Resource => ({
      type: words.rolePolicy,
      name: `${of}-policy`,
      inputs:
        words.provider === "aws"
          ? { role: unknown, policy: document }
          : { roleName: unknown, policyDocument: document },
      dependsOn: words.provider === "aws" ? { role: [of] } : { roleName: [of] },
    });
    const guest = { [words.trust]: trust({ "ForAnyValue:StringLike": { [AMR]: "unauthenticated" } }) };
    const attached = attachment(words, { authenticated: unknown, unauthenticated: unknown }, ["user", "guest"]);
    const judged = (title: string, stack: readonly Resource[], expected: Verdict, config?: Inputs): StackCase => ({
      title: `${title} (${words.provider})`,
      stack: [role("user"), role("guest", guest), ...stack, attached].filter(
        ({ name }, index, all) => all.findLastIndex((other) => other.name === name) === index,
      ),
      expected,
      ...(config && { config }),
    });
    itJudgesStacks(identityPoolRolePermissions, [
      judged("no policies", [], "passes"),
      judged("few actions", [policy("user", allow(actions(20))), policy("guest", allow(actions(10)))], "passes"),
      judged(
        "many actions of users",
        [policy("user", allow(actions(21)))],
        told('role "user" of users may do 21 actions, 20 at most are required'),
      ),
      judged(
        "many actions of guests",
        [policy("guest", allow(actions(11)))],
        told('role "guest" of guests may do 11 actions, 10 at most are required'),
      ),
      judged(
        "many actions of guests in another partition",
        [
          role("guest", {
            [words.trust]: trust({
              "ForAnyValue:StringLike": { "cognito-identity.us-gov-east-1.amazonaws.com:amr": "unauthenticated" },
            }),
          }),
          policy("guest", allow(actions(11))),
        ],
        told('role "guest" of guests may do 11 actions, 10 at most are required'),
      ),
      ...["StringEquals", "ForAnyValue:StringEquals"].map((operator) =>
        judged(
          `many actions of guests, whose role compares by ${operator}`,
          [
            role("guest", { [words.trust]: trust({ [operator]: { [AMR]: "unauthenticated" } }) }),
            policy("guest", allow(actions(11))),
          ],
          told('role "guest" of guests may do 11 actions, 10 at most are required'),
        ),
      ),
      judged(
        "many actions of a role that trusts nobody knows whom, which is judged as one of users",
        [role("guest", { [words.trust]: unknown }), policy("guest", allow(actions(20)))],
        "passes",
      ),
      judged(
        "the same action twice",
        [role("guest", { ...guest, ...inline(allow(actions(10))) }), policy("guest", allow(actions(10)))],
        "passes",
      ),
      judged(
        "actions of both kinds of policies",
        [role("guest", { ...guest, ...inline(allow("s3:PutObject")) }), policy("guest", allow(actions(10)))],
        told('role "guest" of guests may do 11 actions, 10 at most are required'),
      ),
      judged(
        "other limits",
        [policy("user", allow(actions(2))), policy("guest", allow(actions(1)))],
        {
          problems: [
            'identity pool role attachment "attached": role "user" of users may do 2 actions, 1 at most are required; change its policies',
            'identity pool role attachment "attached": role "guest" of guests may do 1 actions, 0 at most are required; change its policies',
          ],
        },
        { userMaxActions: 1, guestMaxActions: 0 },
      ),
      judged(
        "a wildcard",
        [policy("user", allow(["s3:Get*", ...actions(30)]))],
        told('role "user" of users may do s3:Get*, named actions are required'),
      ),
      judged(
        "several wildcards",
        [policy("user", allow(["s3:Get*", "sqs:*"]))],
        told('role "user" of users may do s3:Get*, sqs:*, named actions are required'),
      ),
      judged("no action at all", [policy("guest", { Statement: { Effect: "Allow", Resource: "x" } })], "passes", {
        guestMaxActions: 0,
      }),
      judged(
        "all but some",
        [policy("user", { Statement: [{ Effect: "Allow", NotAction: "iam:*", Resource: "x" }] })],
        told('role "user" of users may do *, named actions are required'),
      ),
      judged(
        "a way to become somebody else",
        [policy("user", allow(["sts:AssumeRole", "IAM:PassRole"]))],
        told('role "user" of users may do sts:AssumeRole, IAM:PassRole, which no user must'),
      ),
      judged(
        "what writes in IAM, beside what reads there",
        [policy("user", allow(["iam:GetUser", "iam:CreateAccessKey", "iam:Put*"]))],
        {
          problems: [
            'identity pool role attachment "attached": role "user" of users may do iam:Put*, named actions are required; change its policies',
            'identity pool role attachment "attached": role "user" of users may do iam:CreateAccessKey, which no user must; change its policies',
          ],
        },
      ),
      judged("a denial", [policy("user", allow("*", { Effect: "Deny" }))], "passes"),
      judged(
        "a document that is unknown beside a wildcard",
        [role("guest", { ...guest, ...inline(allow("*")) }), policy("user", unknown)],
        {
          unknownAt: words.provider === "aws" ? "policy" : "policyDocument",
          beside: [
            'identity pool role attachment "attached": role "guest" of guests may do *, named actions are required; change its policies',
          ],
        },
      ),
      judged(
        "policies that are unknown",
        [role("user", words.provider === "aws" ? { inlinePolicies: unknown } : { policies: unknown })],
        {
          unknownAt: words.provider === "aws" ? "inlinePolicies" : "policies",
        },
      ),
      judged(
        "wide policies of AWS",
        [
          role("user", {
            managedPolicyArns: [
              "arn:aws:iam::aws:policy/AdministratorAccess",
              "arn:aws-us-gov:iam::aws:policy/service-role/AmazonS3FullAccess",
              "arn:aws:iam::aws:policy/ReadOnlyAccess",
              "arn:aws:iam::123456789012:policy/FullAccess",
            ],
          }),
        ],
        told(
          'role "user" of users may do what AdministratorAccess, AmazonS3FullAccess of AWS allows, named actions are required',
        ),
      ),
      judged(
        "a policy of this stack",
        [
          role("user", { managedPolicyArns: ["arn:shared"] }),
          {
            type: words.provider === "aws" ? "aws:iam/policy:Policy" : "aws-native:iam:ManagedPolicy",
            name: "shared",
            inputs: { arn: "arn:shared", [words.provider === "aws" ? "policy" : "policyDocument"]: allow("s3:*") },
          },
        ],
        told('role "user" of users may do s3:*, named actions are required'),
      ),
      judged("managed policies that are unknown", [role("user", { managedPolicyArns: unknown })], {
        unknownAt: "managedPolicyArns",
      }),
      {
        title: `the role of a group, by the token (${words.provider})`,
        stack: [
          role("user"),
          role("staff"),
          policy("staff", allow("s3:*")),
          group(words, "staff"),
          mapped(words, { roleMappings: unknown }),
        ],
        expected: told('role "staff" of users may do s3:*, named actions are required'),
      },
      {
        title: `the role of a group that nobody asks for (${words.provider})`,
        stack: [role("user"), role("staff"), policy("staff", allow("s3:*")), group(words, "staff"), mapped(words, {})],
        expected: "passes",
      },
      {
        title: `roles that are told apart by their ARNs (${words.provider})`,
        stack: [
          role("a", { arn: "arn:a" }),
          role("b", { arn: "arn:b" }),
          policy("a", allow(actions(15))),
          policy("b", allow(actions(15))),
          attachment(words, { authenticated: "arn:a", unauthenticated: "arn:b" }, ["a", "b"]),
        ],
        expected: told('role "b" of guests may do 15 actions, 10 at most are required'),
      },
      {
        title: `a role of nobody here (${words.provider})`,
        stack: [role("a"), policy("a", allow("*")), attachment(words, { authenticated: "arn:elsewhere" }, [])],
        expected: "passes",
      },
    ]);
  }
});
