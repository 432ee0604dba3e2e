import assert from "node:assert/strict";
import { passwordComplexity } from "../../../../../policies/rules/cognito/user-pool/password-complexity";
import { unknown } from "../../../harness/engine";
import { mended } from "../../../harness/validate";
import { type PoolCase, classic, itJudgesPools, withPolicy } from "./providers";

const all = { requireLowercase: true, requireUppercase: true, requireNumbers: true, requireSymbols: true };

/** A problem whose `~` stand for where the provider keeps the policy. */
const problem =
  (text: string): PoolCase["expected"] =>
  ({ policy }) => ({ problem: text.replaceAll("~", policy) });

const nothingAsked = problem(
  "passwords need no lowercase letter, no uppercase letter, no number and no symbol, one of each is required; " +
    "set ~.requireLowercase, ~.requireUppercase, ~.requireNumbers and ~.requireSymbols to true",
);

describe("cognito-user-pool-password-complexity", () => {
  itJudgesPools(passwordComplexity, [
    { title: "all classes", inputs: withPolicy(all), expected: "passes" },
    {
      title: "all classes, as text",
      inputs: withPolicy({
        requireLowercase: "true",
        requireUppercase: "true",
        requireNumbers: "true",
        requireSymbols: "true",
      }),
      expected: "passes",
    },
    { title: "no policy, which means all", inputs: () => ({}), expected: "passes" },
    { title: "policy null, which means the same", inputs: withPolicy(null), expected: "passes" },
    {
      title: "no lowercase",
      inputs: withPolicy({ ...all, requireLowercase: false }),
      expected: problem("passwords need no lowercase letter, one is required; set ~.requireLowercase to true"),
    },
    {
      title: "no uppercase",
      inputs: withPolicy({ ...all, requireUppercase: false }),
      expected: problem("passwords need no uppercase letter, one is required; set ~.requireUppercase to true"),
    },
    {
      title: "no numbers",
      inputs: withPolicy({ ...all, requireNumbers: "false" }),
      expected: problem("passwords need no number, one is required; set ~.requireNumbers to true"),
    },
    {
      title: "no symbols, left out of the policy",
      inputs: withPolicy({ ...all, requireSymbols: undefined }),
      expected: problem("passwords need no symbol, one is required; set ~.requireSymbols to true"),
    },
    {
      title: "two missing",
      inputs: withPolicy({ ...all, requireNumbers: false, requireSymbols: null }),
      expected: problem(
        "passwords need no number and no symbol, one of each is required; " +
          "set ~.requireNumbers and ~.requireSymbols to true",
      ),
    },
    { title: "a policy of length alone", inputs: withPolicy({ minimumLength: 20 }), expected: nothingAsked },
    { title: "an empty policy", inputs: withPolicy({}), expected: nothingAsked },
    {
      title: "no symbols, not required",
      inputs: withPolicy({ ...all, requireSymbols: false }),
      config: { requireSymbols: false },
      expected: "passes",
    },
    {
      title: "nothing, only numbers required",
      inputs: withPolicy({}),
      config: { requireLowercase: false, requireUppercase: false, requireSymbols: false },
      expected: problem("passwords need no number, one is required; set ~.requireNumbers to true"),
    },
    {
      title: "nothing, nothing required",
      inputs: withPolicy({}),
      config: { requireLowercase: false, requireUppercase: false, requireNumbers: false, requireSymbols: false },
      expected: "passes",
    },
    { title: "policy unknown", inputs: withPolicy(unknown), expected: ({ policy }) => ({ unknownAt: policy }) },
    ...Object.keys(all).map((flag): PoolCase => ({
      title: `only ${flag} unknown`,
      inputs: withPolicy({ ...all, [flag]: unknown }),
      expected: ({ policy }) => ({ unknownAt: `${policy}.${flag}` }),
    })),
    {
      title: "an unknown flag that is not required",
      inputs: withPolicy({ ...all, requireLowercase: unknown }),
      config: { requireLowercase: false },
      expected: "passes",
    },
    {
      title: "one known to miss, others unknown",
      inputs: withPolicy({ requireLowercase: unknown, requireUppercase: unknown, requireNumbers: true }),
      expected: problem("passwords need no symbol, one is required; set ~.requireSymbols to true"),
    },
    {
      title: "length unknown, which does not matter",
      inputs: withPolicy({ ...all, minimumLength: unknown }),
      expected: "passes",
    },
  ]);

  it("mends what is required and nothing else", async () => {
    const resource = { type: classic, name: "shop", inputs: { passwordPolicy: { minimumLength: 20 } } };
    assert.deepEqual(await mended(passwordComplexity, resource, { requireLowercase: false, requireSymbols: false }), {
      passwordPolicy: { minimumLength: 20, requireUppercase: true, requireNumbers: true },
    });
  });
});
