import { identityPoolNoClassicFlow } from "../../../../../policies/rules/cognito/identity-pool/identity-pool-no-classic-flow";
import { unknown } from "../../../harness/engine";
import { itJudges, itLeavesAlone } from "../../../harness/verdicts";

describe("cognito-identity-pool-no-classic-flow", () => {
  for (const type of ["aws:cognito/identityPool:IdentityPool", "aws-native:cognito:IdentityPool"]) {
    itJudges(identityPoolNoClassicFlow, "identity pool", [
      { title: "off", type, inputs: { allowClassicFlow: false }, expected: "passes" },
      { title: "nothing set, which means off", type, inputs: {}, expected: "passes" },
      {
        title: "on",
        type,
        inputs: { allowClassicFlow: true, cognitoIdentityProviders: unknown },
        expected: {
          problem: "the classic flow is allowed, the enhanced one is required; set allowClassicFlow to false",
        },
        mended: { allowClassicFlow: false, cognitoIdentityProviders: unknown },
      },
      {
        title: "on, as text",
        type,
        inputs: { allowClassicFlow: "true" },
        expected: {
          problem: "the classic flow is allowed, the enhanced one is required; set allowClassicFlow to false",
        },
      },
      { title: "unknown", type, inputs: { allowClassicFlow: unknown }, expected: { unknownAt: "allowClassicFlow" } },
    ]);
  }
  itLeavesAlone(identityPoolNoClassicFlow, "identity pools", ["aws:cognito/userPool:UserPool"]);
});
