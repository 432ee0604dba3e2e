import { resourceRule } from "../../../definition/resource-rule";
import { userPools } from "./user-pool";

export const deviceTracking = resourceRule({
  name: "cognito-user-pool-device-tracking",
  displayName: "Devices are remembered",
  description: "User pools must remember devices, because a sign-in from a new one is what users should be warned of.",
  severity: "low",
  level: "disabled",
  tags: ["cognito", "user-pool", "accounts"],
  remediationSteps:
    "Set deviceConfiguration.challengeRequiredOnNewDevice and deviceConfiguration.deviceOnlyRememberedOnUserPrompt, with either provider: the block itself turns tracking on. With the first one, a remembered device stands in for the second factor.",
  url: "https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-device-tracking.html",
  covers: { stave: ["CTL.COGNITO.ADVSEC.DEVICETRACK.001"] },
  appliesTo: userPools,
  check({ tracksDevices }, _settings, report) {
    if (tracksDevices.value) return;
    report(`devices are not remembered, they must be; set ${tracksDevices.argument}`);
  },
});
