import { type Inputs, Property } from "../../../definition/property";
import { resourceKind } from "../../../definition/resource-kind";
import { stackRule } from "../../../definition/stack-rule";
import { identityProviders } from "./identity-provider";

/** The triggers in which a pool can refuse somebody who comes from outside. */
const pools = resourceKind("user pool", {
  "aws:cognito/userPool:UserPool": (inputs) => ({ gates: gates(inputs, ["preSignUp"]) }),
  "aws-native:cognito:UserPool": (inputs) => ({ gates: gates(inputs, ["preSignUp", "inboundFederation"]) }),
});

function gates(inputs: Inputs, names: readonly string[]): readonly Property<unknown>[] {
  return names.map((name) => Property.at(inputs, `lambdaConfig.${name}`));
}

export const idpPreSignUpGate = stackRule({
  name: "cognito-idp-pre-sign-up-gate",
  displayName: "Someone looks at who comes from outside",
  description:
    "User pools with external identity providers must check sign-ups in a trigger, because everybody whom such a provider knows " +
    "gets an account otherwise.",
  severity: "high",
  level: "advisory",
  tags: ["cognito", "identity-provider", "trigger"],
  remediationSteps:
    "Set lambdaConfig.preSignUp of the user pool to a function that refuses whom the application is not for; with aws-native " +
    "lambdaConfig.inboundFederation does too. Where everybody is welcome, write an exemption.",
  url: "https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-pre-sign-up.html",
  covers: { stave: ["CTL.COGNITO.FEDERATION.PRESIGNUP.MISSING.001"] },
  appliesTo: identityProviders,
  check(provider, stack, _settings, report) {
    for (const pool of stack.behind(provider.resource.userPoolId, provider, pools)) {
      // A function that is not known yet is one all the same.
      if (pool.resource.gates.some(({ isSet }) => isSet)) continue;
      const [gate] = pool.resource.gates;
      report(
        `user pool "${pool.name}" lets in whom it knows, a check is required; set ${String(gate?.argument)} of the pool`,
      );
    }
  },
});
