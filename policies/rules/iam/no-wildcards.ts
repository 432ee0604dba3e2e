import { type Inputs, Property } from "../../definition/property";
import { resourceKind } from "../../definition/resource-kind";
import { resourceRule } from "../../definition/resource-rule";
import { type Statement, statements } from "./policy-document";

/** The documents that grant something, each by the argument that holds it. */
interface Grants {
  readonly documents: readonly Property<unknown>[];
}

const one = (argument: string) => (inputs: Inputs) => ({ documents: [Property.at(inputs, argument)] });
const inline = (argument: string, document: string) => (inputs: Inputs) => ({
  documents: Property.each(inputs, argument).map((policy) =>
    policy.isKnown ? Property.at(inputs, `${policy.argument}.${document}`) : policy,
  ),
});

const grants = resourceKind<Grants>(
  "policy",
  {
    "aws:iam/policy:Policy": one("policy"),
    "aws:iam/rolePolicy:RolePolicy": one("policy"),
    "aws:iam/role:Role": inline("inlinePolicies", "policy"),
    "aws-native:iam:ManagedPolicy": one("policyDocument"),
    "aws-native:iam:RolePolicy": one("policyDocument"),
    "aws-native:iam:Role": inline("policies", "policyDocument"),
  },
  "policies",
);

export const noWildcards = resourceRule({
  name: "iam-no-wildcards",
  displayName: "Permissions are named",
  description:
    "IAM policies must name the actions and resources that they allow, so that a function or role that is taken over can do " +
    "only what it was made for.",
  severity: "medium",
  level: "advisory",
  tags: ["iam", "least-privilege"],
  remediationSteps:
    "Write each action out, and the ARNs of the resources. For an action that IAM grants on all resources only, such as " +
    "sns:Publish to phone numbers, add it to the setting exceptions.",
  url: "https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html",
  covers: {
    prowler: ["iam_inline_policy_allows_privilege_escalation"],
    cdkNag: ["AwsSolutions-IAM5", "IAMPolicyNoStatementsWithAdminAccess", "IAMPolicyNoStatementsWithFullAccess"],
    checkov: [
      "CKV_AWS_62",
      "CKV_AWS_63",
      "CKV_AWS_286",
      "CKV_AWS_287",
      "CKV_AWS_288",
      "CKV_AWS_289",
      "CKV_AWS_290",
      "CKV_AWS_355",
    ],
    trivy: ["AWS-0057"],
    cfnNag: ["W11"],
  },
  settings: {
    exceptions: {
      type: "array",
      items: { type: "string" },
      default: ["sns:Publish"],
      description: "Actions that may be allowed on all resources.",
    },
  },
  appliesTo: grants,
  check({ documents }, { exceptions }, report) {
    const excepted = new Set(exceptions.map((action) => action.toLowerCase()));
    for (const { argument, value } of documents.filter(({ isKnown }) => isKnown)) {
      for (const statement of statements(value).filter(({ effect }) => effect === "Allow")) {
        for (const problem of problems(statement, excepted)) report(`${problem} in ${argument}`);
      }
    }
    // A document that holds an ARN is unknown in most previews, and the update judges it before it is made: a note would
    // stand in every preview and tell nobody anything.
  },
});

function problems({ actions, isAllBut, resources }: Statement, excepted: ReadonlySet<string>): string[] {
  const wide = actions.filter((action) => action.includes("*"));
  const isOnAll = resources.includes("*") && !actions.every((action) => excepted.has(action.toLowerCase()));
  return [
    ...(isAllBut
      ? ["all actions but some are allowed, actions by their names are required; write Action, not NotAction,"]
      : []),
    ...(wide.length > 0 && !isAllBut
      ? [`"${wide.join('", "')}" is allowed, actions by their names are required; write them out`]
      : []),
    ...(isOnAll ? [`${actions.join(", ")} is allowed on all resources, ARNs are required; write them`] : []),
  ];
}
