import type { Rule } from "../../../../../policies/definition/rule";
import type { Inputs } from "../../../harness/engine";
import { type Case, type Verdict, itJudges, itLeavesAlone } from "../../../harness/verdicts";

/** The type tokens under which Pulumi knows user pools. */
export const classic = "aws:cognito/userPool:UserPool";
export const native = "aws-native:cognito:UserPool";

/** What tells the providers apart: the type token, and where each of them keeps its password policy. */
export interface Vocabulary {
  readonly type: string;
  readonly policy: string;
}

/** One case that holds for both providers. */
export interface PoolCase {
  readonly title: string;
  readonly inputs: (provider: Vocabulary) => Inputs;
  readonly config?: Inputs;
  /** The configuration of the provider. */
  readonly provider?: Inputs;
  /** What the inputs are after the rule has mended them. */
  readonly mended?: (provider: Vocabulary) => Inputs;
  readonly mendingUnknownAt?: (provider: { readonly type: string }) => string | undefined;
  /** The path of the property on which the rule hangs once what is known has been mended. */
  readonly undecidedAfter?: string;
  /** Whether there is nothing that the rule could mend the problem with. */
  readonly staysBroken?: boolean;
  readonly expected: Verdict | ((provider: Vocabulary) => Verdict);
}

const providers = [
  { type: classic, policy: "passwordPolicy" },
  { type: native, policy: "policies.passwordPolicy" },
];

/** The inputs of a pool with a password policy, in either vocabulary. */
export function withPolicy(passwordPolicy: unknown): PoolCase["inputs"] {
  return ({ type }) => (type === classic ? { passwordPolicy } : { policies: { passwordPolicy } });
}

/** What is written differently by the providers. */
export function perProvider<T>(classicOne: T, nativeOne: T): (provider: Vocabulary) => T {
  return ({ type }) => (type === classic ? classicOne : nativeOne);
}

/** Tests a rule with pools of both providers, and with resources that are none. */
export function itJudgesPools(rule: Rule, cases: readonly PoolCase[]): void {
  itJudges(
    rule,
    "user pool",
    cases.flatMap(
      ({
        title,
        inputs,
        config,
        provider: configuration,
        mended,
        mendingUnknownAt,
        undecidedAfter,
        staysBroken,
        expected,
      }) =>
        providers.map((provider): Case => ({
          title,
          type: provider.type,
          inputs: inputs(provider),
          expected: typeof expected === "function" ? expected(provider) : expected,
          ...(config && { config }),
          ...(configuration && { provider: configuration }),
          ...(mended && { mended: mended(provider) }),
          ...(undecidedAfter !== undefined && { undecidedAfter }),
          ...(staysBroken && { staysBroken }),
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
