import { demandKnown, knownValues } from "../../../definition/property";
import { resourceRule } from "../../../definition/resource-rule";
import { clients } from "./client";

export const noImplicitGrant = resourceRule({
  name: "cognito-client-no-implicit-grant",
  displayName: "No implicit grant",
  description:
    "App clients must not use the implicit grant, because its tokens stand in the address bar, in histories and in logs.",
  severity: "high",
  level: "mandatory",
  tags: ["cognito", "app-client", "oauth"],
  remediationSteps:
    "Use the grant code in allowedOauthFlows (allowedOAuthFlows with aws-native), with PKCE for clients without a secret.",
  url: "https://docs.aws.amazon.com/cognito/latest/developerguide/federation-endpoints-oauth-grants.html",
  covers: { stave: ["CTL.COGNITO.CLIENT.IMPLICITFLOW.001"] },
  appliesTo: clients,
  check({ grants, grantsArgument }, _settings, report) {
    if (knownValues(grants).includes("implicit")) {
      report(
        `the implicit grant is allowed, the code grant is required; write "code" for "implicit" in ${grantsArgument}`,
      );
      return;
    }
    demandKnown(grants);
  },
});
