import { caseInsensitive } from "../../../../../policies/rules/cognito/user-pool/case-insensitive";
import { unknown } from "../../../harness/engine";
import { itJudgesPools } from "./providers";

const withFlag = (caseSensitive: unknown) => () => ({ usernameConfiguration: { caseSensitive } });
const problem = (found: string) => ({
  problem: `${found}, they must not; set usernameConfiguration.caseSensitive to false`,
});

describe("cognito-user-pool-case-insensitive", () => {
  itJudgesPools(caseInsensitive, [
    { title: "ignored", inputs: withFlag(false), expected: "passes" },
    { title: "ignored, as text", inputs: withFlag("false"), expected: "passes" },
    { title: "counted", inputs: withFlag(true), expected: problem("user names differ by case") },
    { title: "no flag", inputs: withFlag(undefined), expected: problem("user names differ by case by default") },
    {
      title: "nothing set",
      inputs: () => ({ name: unknown }),
      expected: problem("user names differ by case by default"),
    },
    {
      title: "flag unknown",
      inputs: withFlag(unknown),
      expected: { unknownAt: "usernameConfiguration.caseSensitive" },
    },
  ]);
});
