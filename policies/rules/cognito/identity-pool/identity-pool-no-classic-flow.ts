import { resourceRule } from "../../../definition/resource-rule";
import { identityPools } from "./identity-pool";

export const identityPoolNoClassicFlow = resourceRule({
  name: "cognito-identity-pool-no-classic-flow",
  displayName: "The basic flow is off",
  description:
    "Identity pools must not allow the basic (classic) flow, because there the caller picks the role, and the session is not scoped down.",
  severity: "medium",
  level: "mandatory",
  tags: ["cognito", "identity-pool"],
  remediationSteps: "Set allowClassicFlow to false, or take it away, and call GetCredentialsForIdentity.",
  url: "https://docs.aws.amazon.com/cognito/latest/developerguide/authentication-flow.html",
  covers: { stave: ["CTL.COGNITO.IDPOOL.CLASSICFLOW.001"] },
  appliesTo: identityPools,
  check({ allowsClassicFlow }, _settings, report) {
    if (allowsClassicFlow.value)
      report(`the classic flow is allowed, the enhanced one is required; set ${allowsClassicFlow.argument} to false`);
  },
  fix({ allowsClassicFlow }) {
    allowsClassicFlow.set(false);
  },
});
