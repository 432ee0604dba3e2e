import { resourceRule } from "../../definition";
import { userPools } from "./user-pool";

export const mfaRequired = resourceRule({
  name: "cognito-user-pool-mfa-required",
  displayName: "MFA is required",
  description: "User pools must ask everyone for a second factor, so that a stolen password alone opens no account.",
  severity: "high",
  framework: {
    name: "AWS Foundational Security Best Practices",
    version: "1.0.0",
    reference: "Cognito.5",
    specification: "MFA should be enabled for Cognito user pools",
  },
  tags: ["cognito", "user-pool", "mfa"],
  remediationSteps:
    'Set mfaConfiguration to "ON" and configure a factor with it: softwareTokenMfaConfiguration.enabled with the aws ' +
    'provider, "SOFTWARE_TOKEN_MFA" in enabledMfas with aws-native. Users who have no factor yet are asked to set one up ' +
    "when they next sign in.",
  url: "https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-mfa.html",
  settings: {
    allowOptional: {
      type: "boolean",
      default: false,
      description:
        "Accept OPTIONAL too, where each user decides; AWS advises it for pools with adaptive authentication.",
    },
  },
  appliesTo: userPools,
  check({ mfaMode }, { allowOptional }, report) {
    const mode = mfaMode.value;
    if (mode === "ON" || (allowOptional && mode === "OPTIONAL")) return;
    const required = allowOptional ? "ON or OPTIONAL" : "ON";
    const found = mfaMode.isSet ? mode : `${mode} by default`;
    report(`MFA is ${found}, ${required} is required; set ${mfaMode.argument} to ${required}`);
  },
});
