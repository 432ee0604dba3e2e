import type { Rule } from "../../../../../policies/definition/rule";
import type { Inputs } from "../../../harness/engine";
import { type Case, type Verdict, itJudges, itLeavesAlone } from "../../../harness/verdicts";

/** The type tokens under which Pulumi knows user pools. */
export const classic = "aws:cognito/userPool:UserPool";
export const native = "aws-native:cognito:UserPool";

/** One case that holds for both providers; `policy` is where each of them keeps its password policy. */
export interface PoolCase {
  readonly title: string;
  readonly inputs: (provider: { readonly type: string; readonly policy: string }) => Inputs;
  readonly config?: Inputs;
  readonly mendingUnknownAt?: (provider: { readonly type: string }) => string | undefined;
  readonly expected: Verdict | ((provider: { readonly type: string; readonly policy: string }) => Verdict);
}

const providers = [
  { type: classic, policy: "passwordPolicy" },
  { type: native, policy: "policies.passwordPolicy" },
];

/** The inputs of a pool with a password policy, in either vocabulary. */
export function withPolicy(passwordPolicy: unknown): PoolCase["inputs"] {
  return ({ type }) => (type === classic ? { passwordPolicy } : { policies: { passwordPolicy } });
}

/** Tests a rule with pools of both providers, and with resources that are none. */
export function itJudgesPools(rule: Rule, cases: readonly PoolCase[]): void {
  itJudges(
    rule,
    "user pool",
    cases.flatMap(({ title, inputs, config, mendingUnknownAt, expected }) =>
      providers.map((provider): Case => ({
        title,
        type: provider.type,
        inputs: inputs(provider),
        expected: typeof expected === "function" ? expected(provider) : expected,
        ...(config && { config }),
        ...(mendingUnknownAt?.(provider) && { mendingUnknownAt: mendingUnknownAt(provider) }),
      })),
    ),
  );

  itLeavesAlone(rule, "user pools", [
    "aws:cognito/userPoolClient:UserPoolClient",
    "aws:s3/bucket:Bucket",
    `${classic}2`,
  ]);
}
