import { idpPreSignUpGate } from "../../../../../policies/rules/cognito/identity-provider/idp-pre-sign-up-gate";
import { type Inputs, type Resource, unknown } from "../../../harness/engine";
import { itJudgesStacks } from "../../../harness/verdicts";

const problem = (type: string) =>
  `identity provider "google": user pool "${type}" lets in whom it knows, a check is required; ` +
  "set lambdaConfig.preSignUp of the pool";

describe("cognito-idp-pre-sign-up-gate", () => {
  const pool = (name: string, inputs: Inputs = {}, type = "aws:cognito/userPool:UserPool"): Resource => ({
    type,
    name,
    inputs,
  });
  const native = "aws-native:cognito:UserPool";
  for (const type of ["aws:cognito/identityProvider:IdentityProvider", "aws-native:cognito:UserPoolIdentityProvider"]) {
    const provider = (from: string, inputs: Inputs = { userPoolId: unknown }): Resource => ({
      type,
      name: "google",
      inputs,
      dependsOn: { userPoolId: [from] },
    });
    itJudgesStacks(idpPreSignUpGate, [
      {
        title: `a pool with the trigger (${type})`,
        stack: [pool("a", { lambdaConfig: { preSignUp: "arn" } }), provider("a")],
        expected: "passes",
      },
      {
        title: `a trigger that is unknown (${type})`,
        stack: [pool("a", { lambdaConfig: { preSignUp: unknown } }), provider("a")],
        expected: "passes",
      },
      {
        title: `triggers that are unknown (${type})`,
        stack: [pool("a", { lambdaConfig: unknown }), provider("a")],
        expected: "passes",
      },
      { title: `a pool without (${type})`, stack: [pool("a"), provider("a")], expected: { problems: [problem("a")] } },
      {
        title: `a pool with another trigger (${type})`,
        stack: [pool("a", { lambdaConfig: { postConfirmation: "arn", inboundFederation: {} } }), provider("a")],
        expected: { problems: [problem("a")] },
      },
      {
        title: `a native pool with the trigger for federation (${type})`,
        stack: [pool("a", { lambdaConfig: { inboundFederation: {} } }, native), provider("a")],
        expected: "passes",
      },
      {
        title: `a native pool without (${type})`,
        stack: [pool("a", {}, native), provider("a")],
        expected: { problems: [problem("a")] },
      },
      {
        title: `a native pool with another trigger (${type})`,
        stack: [pool("a", { lambdaConfig: { postConfirmation: "arn" } }, native), provider("a")],
        expected: { problems: [problem("a")] },
      },
      {
        title: `another pool without (${type})`,
        stack: [pool("b"), pool("a", { lambdaConfig: { preSignUp: "arn" } }), provider("a")],
        expected: "passes",
      },
    ]);
  }
});
