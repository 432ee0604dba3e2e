import type { Rule } from "../../../../../policies/definition/rule";
import type { Inputs } from "../../../harness/engine";
import { type Case, type Verdict, itJudges, itLeavesAlone } from "../../../harness/verdicts";

/** The type tokens under which Pulumi knows risk configurations. */
export const classic = "aws:cognito/riskConfiguration:RiskConfiguration";
export const native = "aws-native:cognito:UserPoolRiskConfigurationAttachment";

/** One case that holds for both providers, whose words for the events differ. */
export interface RiskCase extends Pick<Case, "title" | "config" | "undecidedAfter"> {
  readonly inputs: (filter: string) => Inputs;
  readonly mended?: (filter: string) => Inputs;
  readonly expected: Verdict | ((filter: string) => Verdict);
}

const filters = { [classic]: "eventFilters", [native]: "eventFilter" };

/** Tests a rule with risk configurations of both providers, and with resources that are none. */
export function itJudgesRisks(rule: Rule, cases: readonly RiskCase[]): void {
  itJudges(
    rule,
    "risk configuration",
    cases.flatMap(({ inputs, mended, expected, ...rest }) =>
      Object.entries(filters).map(([type, filter]): Case => ({
        ...rest,
        type,
        inputs: inputs(filter),
        ...(mended && { mended: mended(filter) }),
        expected: typeof expected === "function" ? expected(filter) : expected,
      })),
    ),
  );
  itLeavesAlone(rule, "risk configurations", ["aws:cognito/userPoolClient:UserPoolClient", `${classic}2`]);
}
