import { demandKnown, knownValues } from "../../../definition/property";
import { resourceRule } from "../../../definition/resource-rule";
import { identityPools } from "./identity-pool";

export const identityPoolServerSideTokenCheck = resourceRule({
  name: "cognito-identity-pool-server-side-token-check",
  displayName: "Identity pools ask the user pool",
  description:
    "Identity pools must have each token looked up at its user pool, so that who signed out or was disabled gets no credentials.",
  severity: "low",
  level: "advisory",
  tags: ["cognito", "identity-pool"],
  remediationSteps: "Set serverSideTokenCheck to true for each entry of cognitoIdentityProviders.",
  url: "https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-integrating-user-pools-with-identity-pools.html",
  covers: {},
  appliesTo: identityPools,
  check({ tokenChecks }, _settings, report) {
    for (const check of tokenChecks.filter(({ isKnown }) => isKnown)) {
      if (!check.value)
        report(`tokens are not looked up at their user pool, they must be; set ${check.argument} to true`);
    }
    if (knownValues(tokenChecks).every(Boolean)) demandKnown(tokenChecks);
  },
  fix({ tokenChecks }) {
    for (const check of tokenChecks) check.set(true);
  },
});
