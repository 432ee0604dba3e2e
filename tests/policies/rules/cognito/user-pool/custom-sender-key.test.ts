import { customSenderKey } from "../../../../../policies/rules/cognito/user-pool/custom-sender-key";
import { unknown } from "../../../harness/engine";
import { itJudgesPools } from "./providers";

const withFunctions = (lambdaConfig: unknown) => () => ({ lambdaConfig });
const sender = { lambdaArn: unknown, lambdaVersion: "V1_0" };
const problem = { problem: "codes go to a custom sender without a key, one is required; set lambdaConfig.kmsKeyId" };

describe("cognito-user-pool-custom-sender-key", () => {
  itJudgesPools(customSenderKey, [
    { title: "no functions", inputs: () => ({ name: unknown }), expected: "passes" },
    { title: "other functions", inputs: withFunctions({ preSignUp: unknown }), expected: "passes" },
    { title: "a key", inputs: withFunctions({ customEmailSender: sender, kmsKeyId: "arn" }), expected: "passes" },
    {
      title: "a key, which one unknown",
      inputs: withFunctions({ customSmsSender: sender, kmsKeyId: unknown }),
      expected: "passes",
    },
    { title: "e-mail without a key", inputs: withFunctions({ customEmailSender: sender }), expected: problem },
    {
      title: "text messages without a key",
      inputs: withFunctions({ customSmsSender: sender, kmsKeyId: null }),
      expected: problem,
    },
    { title: "sender unknown, no key", inputs: withFunctions({ customSmsSender: unknown }), expected: problem },
    { title: "unknown", inputs: withFunctions(unknown), expected: { unknownAt: "lambdaConfig" } },
  ]);
});
