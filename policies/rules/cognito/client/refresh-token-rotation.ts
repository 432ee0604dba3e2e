import { anyTrue } from "../../../definition/property";
import { resourceRule } from "../../../definition/resource-rule";
import { asFound } from "../../../definition/wording";
import { clients, isMachine } from "./client";

export const refreshTokenRotation = resourceRule({
  name: "cognito-client-refresh-token-rotation",
  displayName: "Refresh tokens are used once",
  description: "App clients must rotate refresh tokens, so that a stolen one is of use only until the next refresh.",
  severity: "low",
  level: "advisory",
  tags: ["cognito", "app-client", "token"],
  remediationSteps:
    'Set refreshTokenRotation.feature to "ENABLED", take ALLOW_REFRESH_TOKEN_AUTH out of explicitAuthFlows, and let the application keep the new refresh token of each refresh. For a client of a load balancer write an exemption instead: AWS does not say that it keeps the new one.',
  url: "https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-refresh-token.html",
  covers: { stave: ["CTL.COGNITO.TOKEN.REFRESHNOROT.001"] },
  appliesTo: clients,
  check(client, _settings, report) {
    const { rotation } = client;
    if (anyTrue([rotation.map((word) => word === "ENABLED"), ...isMachine(client)])) return;
    const found = asFound(rotation);
    report(`refresh token rotation is ${found}, ENABLED is required; set ${rotation.argument} to ENABLED`);
  },
});
