import { passwordHistory } from "../../../../../policies/rules/cognito/user-pool/password-history";
import { unknown } from "../../../harness/engine";
import { itRefusesSettings } from "../../../harness/verdicts";
import { type PoolCase, itJudgesPools, withPolicy } from "./providers";

const twelve = { minimum: 12 };
const tooFew =
  (found: string): PoolCase["expected"] =>
  ({ policy }) => ({
    problem:
      `${found} old passwords are remembered, 12 are required; ` + `set ${policy}.passwordHistorySize to 12 or more`,
  });

describe("cognito-user-pool-password-history", () => {
  itJudgesPools(passwordHistory, [
    { title: "nothing set, nothing required", inputs: () => ({}), expected: "passes" },
    { title: "unknown, nothing required", inputs: withPolicy({ passwordHistorySize: unknown }), expected: "passes" },
    {
      title: "as many as required",
      inputs: withPolicy({ passwordHistorySize: 12 }),
      config: twelve,
      expected: "passes",
    },
    {
      title: "as many, as text",
      inputs: withPolicy({ passwordHistorySize: "24" }),
      config: twelve,
      expected: "passes",
    },
    { title: "one too few", inputs: withPolicy({ passwordHistorySize: 11 }), config: twelve, expected: tooFew("11") },
    { title: "none", inputs: withPolicy({ passwordHistorySize: 0 }), config: twelve, expected: tooFew("0") },
    { title: "nothing set", inputs: () => ({}), config: twelve, expected: tooFew("0 by default") },
    {
      title: "unknown",
      inputs: withPolicy({ passwordHistorySize: unknown }),
      config: twelve,
      expected: ({ policy }) => ({ unknownAt: `${policy}.passwordHistorySize` }),
    },
  ]);

  itRefusesSettings(passwordHistory, [{ minimum: -1 }, { minimum: 25 }, { minimum: 1.5 }]);
});
