import { customAuthThreatProtection } from "../../../../../policies/rules/cognito/user-pool/custom-auth-threat-protection";
import { unknown } from "../../../harness/engine";
import { itJudgesPools } from "./providers";

const withMode =
  (customAuthMode: unknown, lambdaConfig: unknown = { defineAuthChallenge: "arn" }) =>
  () => ({
    lambdaConfig,
    userPoolAddOns: { advancedSecurityMode: "ENFORCED", advancedSecurityAdditionalFlows: { customAuthMode } },
  });
const problem = (found: string) => ({
  problem:
    `threat protection of custom sign-in is ${found}, ENFORCED is required; ` +
    "set userPoolAddOns.advancedSecurityAdditionalFlows.customAuthMode to ENFORCED",
});

describe("cognito-user-pool-custom-auth-threat-protection", () => {
  itJudgesPools(customAuthThreatProtection, [
    { title: "enforced", inputs: withMode("ENFORCED"), expected: "passes" },
    { title: "enforced, which trigger unknown", inputs: withMode("ENFORCED", unknown), expected: "passes" },
    { title: "only watching", inputs: withMode("AUDIT"), expected: problem("AUDIT") },
    {
      title: "only watching, function unknown yet",
      inputs: withMode("AUDIT", { defineAuthChallenge: unknown }),
      expected: problem("AUDIT"),
    },
    ...["createAuthChallenge", "defineAuthChallenge", "verifyAuthChallengeResponse"].map((trigger) => ({
      title: `nothing set beside ${trigger}`,
      inputs: () => ({ lambdaConfig: { [trigger]: "arn:aws:lambda:eu-west-1:123456789012:function:f" } }),
      expected: problem("OFF by default"),
    })),
    { title: "no functions", inputs: () => ({ name: unknown }), expected: "passes" },
    { title: "other functions", inputs: withMode("AUDIT", { preSignUp: unknown }), expected: "passes" },
    {
      title: "no functions, judged all the same",
      inputs: () => ({}),
      config: { onlyWithCustomAuth: false },
      expected: problem("OFF by default"),
    },
    {
      title: "enforced, judged all the same",
      inputs: withMode("ENFORCED", null),
      config: { onlyWithCustomAuth: false },
      expected: "passes",
    },
    { title: "functions unknown", inputs: withMode("AUDIT", unknown), expected: { unknownAt: "lambdaConfig" } },
    {
      title: "functions unknown, which do not matter",
      inputs: withMode("AUDIT", unknown),
      config: { onlyWithCustomAuth: false },
      expected: problem("AUDIT"),
    },
    {
      title: "mode unknown",
      inputs: withMode(unknown),
      expected: { unknownAt: "userPoolAddOns.advancedSecurityAdditionalFlows.customAuthMode" },
    },
    { title: "mode unknown, no functions", inputs: withMode(unknown, {}), expected: "passes" },
  ]);
});
