import assert from "node:assert/strict";
import fc from "fast-check";
import { passwordLength } from "../../../../../policies/rules/cognito/user-pool/password-length";
import { unknown } from "../../../harness/engine";
import { mended, validate } from "../../../harness/validate";
import { type PoolCase, classic, itJudgesPools, native, withPolicy } from "./providers";

const tooShort =
  (found: string, required: number): PoolCase["expected"] =>
  ({ policy }) => ({
    problem:
      `passwords need ${found} characters, ${String(required)} are required; ` +
      `set ${policy}.minimumLength to ${String(required)} or more`,
  });

describe("cognito-user-pool-password-length", () => {
  itJudgesPools(passwordLength, [
    { title: "as long as required", inputs: withPolicy({ minimumLength: 14 }), expected: "passes" },
    { title: "longer", inputs: withPolicy({ minimumLength: 99 }), expected: "passes" },
    { title: "length as text", inputs: withPolicy({ minimumLength: "14" }), expected: "passes" },
    { title: "one too short", inputs: withPolicy({ minimumLength: 13 }), expected: tooShort("13", 14) },
    { title: "eight", inputs: withPolicy({ minimumLength: 8 }), expected: tooShort("8", 14) },
    { title: "too short, as text", inputs: withPolicy({ minimumLength: "8" }), expected: tooShort("8", 14) },
    { title: "no policy", inputs: () => ({}), expected: tooShort("only AWS's default of 8", 14) },
    { title: "policy null", inputs: withPolicy(null), expected: tooShort("only AWS's default of 8", 14) },
    {
      title: "a policy without a length",
      inputs: withPolicy({ requireNumbers: true }),
      expected: tooShort("only AWS's default of 8", 14),
    },
    { title: "no policy, eight required", inputs: () => ({}), config: { minimumLength: 8 }, expected: "passes" },
    {
      title: "no policy, nine required",
      inputs: () => ({}),
      config: { minimumLength: 9 },
      expected: tooShort("only AWS's default of 8", 9),
    },
    {
      title: "lowest threshold met",
      inputs: withPolicy({ minimumLength: 6 }),
      config: { minimumLength: 6 },
      expected: "passes",
    },
    {
      title: "highest threshold missed",
      inputs: withPolicy({ minimumLength: 98 }),
      config: { minimumLength: 99 },
      expected: tooShort("98", 99),
    },
    {
      title: "length unknown",
      inputs: withPolicy({ minimumLength: unknown }),
      expected: ({ policy }) => ({ unknownAt: `${policy}.minimumLength` }),
    },
    { title: "policy unknown", inputs: withPolicy(unknown), expected: ({ policy }) => ({ unknownAt: policy }) },
    {
      title: "the other flags unknown",
      inputs: withPolicy({ minimumLength: 8, requireNumbers: unknown, requireSymbols: unknown }),
      expected: tooShort("8", 14),
    },
  ]);

  for (const minimumLength of [5, 100, 14.5, "14"]) {
    it(`refuses to be configured with ${JSON.stringify(minimumLength)}`, async () => {
      await assert.rejects(
        validate(passwordLength, { type: classic, name: "shop", inputs: {} }, { minimumLength }),
        /^Error: cognito-user-pool-password-length: data\/minimumLength must be/,
      );
    });
  }

  it("mends a pool without a policy without taking away what AWS gives such a one", async () => {
    assert.deepEqual(await mended(passwordLength, { type: classic, name: "shop", inputs: {} }), {
      passwordPolicy: {
        minimumLength: 14,
        requireLowercase: true,
        requireUppercase: true,
        requireNumbers: true,
        requireSymbols: true,
      },
    });
  });

  it("passes exactly what is at least as long as required, whichever provider", async () => {
    const length = fc.integer({ min: 6, max: 99 });
    await fc.assert(
      fc.asyncProperty(length, length, fc.constantFrom(classic, native), async (actual, required, type) => {
        const inputs = withPolicy({ minimumLength: actual })({ type, policy: "" });
        const outcome = await validate(passwordLength, { type, name: "shop", inputs }, { minimumLength: required });
        assert.equal(outcome.violations.length, actual < required ? 1 : 0);
        assert.deepEqual(outcome.undecided, []);
      }),
    );
  });
});
