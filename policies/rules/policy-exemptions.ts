import type { StackValidationPolicy } from "@pulumi/policy";
import { type Leftover, book, wildcards } from "../definition/exemptions";
import { type Metadata, type Rule, defaultsOf, described } from "../definition/rule";

const settings = {
  reportUnmatched: {
    type: "boolean",
    default: true,
    description:
      "Whether exemptions that meet no resource are told; turn it off where one configuration serves many stacks.",
  },
} as const;

const metadata: Metadata<typeof settings> = {
  name: "policy-exemptions",
  displayName: "Exemptions are of use",
  description: "Exemptions from policies must meet a resource and not have ended, so that none outlives its reason.",
  severity: "low",
  level: "advisory",
  tags: ["exemptions"],
  remediationSteps:
    "Take an exemption away that is not needed any more, correct the name or URN that it is about, or agree on a later last " +
    "day. An exemption whose last day has passed does not count.",
  url: "https://docs.aws.amazon.com/wellarchitected/latest/security-pillar/sec_securely_operate_reduce_management_scope.html",
  covers: {},
  settings,
};

/** It comes last in the pack: the other rules write down first what they exempt. */
export const policyExemptions: Rule = {
  ...described(metadata, { scope: "stack", tokens: [], canFix: false }),
  configSchema: { properties: settings },
  validateStack: (args, reportViolation) => {
    const { reportUnmatched } = { ...defaultsOf(metadata), ...args.getConfig<{ reportUnmatched?: boolean }>() };
    const heads = new Set(args.resources.map(({ urn }) => head(urn)));
    for (const leftover of book.close()) {
      if (leftover.isExpired) reportViolation(expired(leftover));
      else if (reportUnmatched && isOf(heads, leftover)) reportViolation(unmatched(leftover));
    }
  },
} satisfies StackValidationPolicy & Rule;

function expired({ rule, exemption }: Leftover): string {
  const { resource, reason, expires } = exemption;
  return `${rule} exempts "${resource}" ("${reason}") until ${String(expires)}, which has passed; take the exemption away`;
}

function unmatched({ rule, exemption }: Leftover): string {
  const { resource, reason } = exemption;
  return (
    `${rule} exempts "${resource}" ("${reason}"), which is no resource that the rule judges in this stack; ` +
    "correct its name or URN, or take the exemption away"
  );
}

/** What a URN says about project and stack. */
function head(urn: string): string {
  return urn.split("::").slice(0, 2).join("::");
}

/** Whether an exemption may be meant for this stack: one by URN says which stack it is about. */
function isOf(heads: ReadonlySet<string>, { exemption }: Leftover): boolean {
  if (!exemption.resource.startsWith("urn:")) return true;
  const pattern = wildcards(head(exemption.resource));
  return [...heads].some((candidate) => pattern.test(candidate));
}
