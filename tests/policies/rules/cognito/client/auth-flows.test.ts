import { authFlows } from "../../../../../policies/rules/cognito/client/auth-flows";
import { unknown } from "../../../harness/engine";
import { itJudgesClients } from "./providers";

const plain = (flows: string) => `${flows} is allowed, it is denied; take it out of explicitAuthFlows`;

describe("cognito-client-auth-flows", () => {
  itJudgesClients(authFlows, [
    { title: "nothing set, which means SRP and others without plain passwords", inputs: {}, expected: "passes" },
    {
      title: "SRP",
      inputs: { explicitAuthFlows: ["ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"] },
      expected: "passes",
    },
    ...["ALLOW_USER_PASSWORD_AUTH", "USER_PASSWORD_AUTH", "ALLOW_ADMIN_USER_PASSWORD_AUTH", "ADMIN_NO_SRP_AUTH"].map(
      (flow) => ({
        title: flow,
        inputs: { explicitAuthFlows: ["ALLOW_USER_SRP_AUTH", flow], name: unknown },
        expected: { problem: plain(flow) },
      }),
    ),
    {
      title: "both old ones",
      inputs: { explicitAuthFlows: ["ADMIN_NO_SRP_AUTH", "USER_PASSWORD_AUTH"] },
      expected: { problem: plain("ADMIN_NO_SRP_AUTH and USER_PASSWORD_AUTH") },
    },
    {
      title: "those that an organisation denies",
      inputs: { explicitAuthFlows: ["ALLOW_CUSTOM_AUTH", "ALLOW_USER_PASSWORD_AUTH"] },
      config: { denied: ["ALLOW_CUSTOM_AUTH"] },
      expected: { problem: plain("ALLOW_CUSTOM_AUTH") },
    },
    {
      title: "one beside an unknown one",
      inputs: { explicitAuthFlows: [unknown, "ALLOW_USER_PASSWORD_AUTH"] },
      expected: { unknownAt: "explicitAuthFlows.0", beside: [plain("ALLOW_USER_PASSWORD_AUTH")] },
    },
    { title: "unknown", inputs: { explicitAuthFlows: unknown }, expected: { unknownAt: "explicitAuthFlows" } },
  ]);
});
