import { customerManagedKey } from "../../../../../policies/rules/cognito/user-pool/customer-managed-key";
import { unknown } from "../../../harness/engine";
import { itJudgesPools, perProvider } from "./providers";

const withKey = (keyConfiguration: unknown) => () => ({ keyConfiguration });
const found = "users are encrypted with a key of AWS, a customer-managed one is required";
const problem = perProvider(
  { problem: `${found}; make the pool with aws-native, because aws cannot, and set keyConfiguration.kmsKeyArn` },
  { problem: `${found}; set keyConfiguration.kmsKeyArn` },
);

describe("cognito-user-pool-customer-managed-key", () => {
  itJudgesPools(customerManagedKey, [
    { title: "an own key", inputs: withKey({ keyType: "CUSTOMER_MANAGED_KEY", kmsKeyArn: "arn" }), expected: "passes" },
    { title: "an own key, which one unknown", inputs: withKey({ kmsKeyArn: unknown }), expected: "passes" },
    { title: "a key of AWS", inputs: withKey({ keyType: "AWS_OWNED_KEY" }), expected: problem },
    { title: "nothing set", inputs: () => ({ name: unknown }), expected: problem },
    {
      title: "a key for custom senders alone",
      inputs: () => ({ lambdaConfig: { kmsKeyId: "arn:aws:kms:eu-west-1:123456789012:key/1" } }),
      expected: problem,
    },
    { title: "unknown", inputs: withKey(unknown), expected: { unknownAt: "keyConfiguration" } },
  ]);
});
