import { type Leftover, book } from "../definition/configuration-book";
import { type Exemption, wildcards } from "../definition/exemptions";
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
  name: "policy-configuration",
  displayName: "Configuration is of use",
  description:
    "Exemptions must meet a resource and not have ended, and settings must exist, so that none is believed in vain.",
  severity: "low",
  level: "advisory",
  tags: ["configuration"],
  remediationSteps:
    "Take an exemption away that is not needed any more, correct the name or URN that it is about, or agree on a later last " +
    "day. An exemption whose last day has passed does not count. Correct the name of a setting that does not exist.",
  url: "https://www.pulumi.com/docs/discovery-governance/policy/policy-packs/",
  covers: {},
  settings,
};

/** It comes last in the pack: the other rules write down first how they are configured. */
export const policyConfiguration: Rule = {
  ...described(metadata, { scope: "stack", tokens: [], canFix: false }),
  configSchema: { properties: settings },
  validateStack: (args, reportViolation) => {
    const { reportUnmatched } = { ...defaultsOf(metadata), ...args.getConfig<{ reportUnmatched?: boolean }>() };
    const heads = new Set(args.resources.map(({ urn }) => head(urn)));
    for (const leftover of book.close()) {
      const isElsewhere = leftover.kind === "unmatched" && !(reportUnmatched && isOf(heads, leftover.exemption));
      if (!isElsewhere) reportViolation(told(leftover));
    }
  },
};

function told(leftover: Leftover): string {
  const { rule, kind } = leftover;
  if (kind === "stranger") {
    return `${rule} has no setting "${leftover.setting}"; it has ${leftover.known.join(", ")}`;
  }
  const { resource, reason, expires } = leftover.exemption;
  const exemption = `${rule} exempts "${resource}" ("${reason}")`;
  return kind === "ended"
    ? `${exemption} until ${String(expires)}, which has passed; take the exemption away`
    : `${exemption}, which is no resource that the rule judges in this stack; ` +
        "correct its name or URN, or take the exemption away";
}

/** What a URN says about project and stack. */
function head(urn: string): string {
  return urn.split("::").slice(0, 2).join("::");
}

/** Whether an exemption may be meant for this stack: one by URN says which stack it is about. */
function isOf(heads: ReadonlySet<string>, { resource }: Exemption): boolean {
  if (!resource.startsWith("urn:")) return true;
  const pattern = wildcards(head(resource));
  return [...heads].some((candidate) => pattern.test(candidate));
}
