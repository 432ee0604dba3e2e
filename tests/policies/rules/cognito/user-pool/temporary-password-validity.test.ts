import { temporaryPasswordValidity } from "../../../../../policies/rules/cognito/user-pool/temporary-password-validity";
import { unknown } from "../../../harness/engine";
import { itRefusesSettings } from "../../../harness/verdicts";
import { type PoolCase, itJudgesPools, withPolicy } from "./providers";

const tooLong =
  (found: string, allowed: number): PoolCase["expected"] =>
  ({ policy }) => ({
    problem:
      `temporary passwords work for ${found} days, ${String(allowed)} are allowed at most; ` +
      `set ${policy}.temporaryPasswordValidityDays to ${String(allowed)} or less`,
  });

describe("cognito-user-pool-temporary-password-validity", () => {
  itJudgesPools(temporaryPasswordValidity, [
    { title: "a week", inputs: withPolicy({ temporaryPasswordValidityDays: 7 }), expected: "passes" },
    { title: "a day, as text", inputs: withPolicy({ temporaryPasswordValidityDays: "1" }), expected: "passes" },
    {
      title: "a day more",
      inputs: withPolicy({ temporaryPasswordValidityDays: 8, minimumLength: 20 }),
      mended: (provider) => withPolicy({ temporaryPasswordValidityDays: 7, minimumLength: 20 })(provider),
      expected: tooLong("8", 7),
    },
    { title: "a year", inputs: withPolicy({ temporaryPasswordValidityDays: 365 }), expected: tooLong("365", 7) },
    { title: "no policy", inputs: () => ({}), expected: "passes" },
    {
      title: "zero, which AWS takes for a week",
      inputs: withPolicy({ temporaryPasswordValidityDays: 0 }),
      expected: "passes",
    },
    {
      title: "zero, three allowed",
      inputs: withPolicy({ temporaryPasswordValidityDays: 0 }),
      config: { maxDays: 3 },
      expected: tooLong("7", 3),
    },
    {
      title: "no policy, three allowed, where all that AWS asked for must stay",
      inputs: () => ({}),
      config: { maxDays: 3 },
      mended: (provider) =>
        withPolicy({
          minimumLength: 8,
          requireLowercase: true,
          requireUppercase: true,
          requireNumbers: true,
          requireSymbols: true,
          temporaryPasswordValidityDays: 3,
        })(provider),
      expected: tooLong("7 by default", 3),
    },
    {
      title: "a policy without it, six allowed",
      inputs: withPolicy({ minimumLength: 14 }),
      config: { maxDays: 6 },
      expected: tooLong("7 by default", 6),
    },
    {
      title: "thirty, thirty allowed",
      inputs: withPolicy({ temporaryPasswordValidityDays: 30 }),
      config: { maxDays: 30 },
      expected: "passes",
    },
    {
      title: "unknown",
      inputs: withPolicy({ temporaryPasswordValidityDays: unknown }),
      expected: ({ policy }) => ({ unknownAt: `${policy}.temporaryPasswordValidityDays` }),
    },
    { title: "policy unknown", inputs: withPolicy(unknown), expected: ({ policy }) => ({ unknownAt: policy }) },
  ]);

  itRefusesSettings(temporaryPasswordValidity, [{ maxDays: 0 }, { maxDays: 366 }, { maxDays: 1.5 }]);
});
