import { selfRegistrationDisabled } from "../../../../../policies/rules/cognito/user-pool/self-registration-disabled";
import { unknown } from "../../../harness/engine";
import { itJudgesPools } from "./providers";

const withFlag = (allowAdminCreateUserOnly: unknown) => () => ({ adminCreateUserConfig: { allowAdminCreateUserOnly } });
const problem = (found: string) => ({
  problem:
    `${found}, only administrators may create users; ` + "set adminCreateUserConfig.allowAdminCreateUserOnly to true",
});

describe("cognito-user-pool-self-registration-disabled", () => {
  itJudgesPools(selfRegistrationDisabled, [
    { title: "closed", inputs: withFlag(true), expected: "passes" },
    { title: "closed, as text", inputs: withFlag("true"), expected: "passes" },
    { title: "open", inputs: withFlag(false), expected: problem("anyone may sign up") },
    { title: "no flag", inputs: withFlag(undefined), expected: problem("anyone may sign up by default") },
    { title: "nothing set", inputs: () => ({ name: unknown }), expected: problem("anyone may sign up by default") },
    {
      title: "flag unknown",
      inputs: withFlag(unknown),
      expected: { unknownAt: "adminCreateUserConfig.allowAdminCreateUserOnly" },
    },
    {
      title: "block unknown",
      inputs: () => ({ adminCreateUserConfig: unknown }),
      expected: { unknownAt: "adminCreateUserConfig" },
    },
  ]);
});
