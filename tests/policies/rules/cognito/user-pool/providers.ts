import type { ResourceValidationPolicy } from "@pulumi/policy";
import assert from "node:assert/strict";
import { type Inputs, validate } from "../../../validate";
import { type Case, type Verdict, itJudges } from "../../verdicts";

/** The type tokens under which Pulumi knows user pools. */
export const classic = "aws:cognito/userPool:UserPool";
export const native = "aws-native:cognito:UserPool";

/** One case that holds for both providers; `policy` is where each of them keeps its password policy. */
export interface PoolCase {
  readonly title: string;
  readonly inputs: (provider: { readonly type: string; readonly policy: string }) => Inputs;
  readonly config?: Inputs;
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
export function itJudgesPools(rule: ResourceValidationPolicy, cases: readonly PoolCase[]): void {
  itJudges(
    rule,
    "user pool",
    cases.flatMap(({ title, inputs, config, expected }) =>
      providers.map((provider): Case => ({
        title,
        type: provider.type,
        inputs: inputs(provider),
        expected: typeof expected === "function" ? expected(provider) : expected,
        ...(config && { config }),
      })),
    ),
  );

  for (const type of ["aws:cognito/userPoolClient:UserPoolClient", "aws:s3/bucket:Bucket", `${classic}2`]) {
    it(`leaves other resources alone (${type})`, async () => {
      const outcome = await validate(rule, { type, name: "shop", inputs: { mfaConfiguration: "OFF" } });
      const reason = `Applies to user pools only: ${classic}, ${native}`;
      assert.deepEqual(outcome, { violations: [], undecided: [], notApplicable: [reason] });
    });
  }
}
