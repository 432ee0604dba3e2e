import { anyTrue } from "../../../definition/property";
import { resourceRule } from "../../../definition/resource-rule";
import { asFound } from "../../../definition/wording";
import { userPools } from "./user-pool";

export const mfaRequired = resourceRule({
  name: "cognito-user-pool-mfa-required",
  displayName: "MFA is required",
  description: "User pools must ask everyone for a second factor, so that a stolen password alone opens no account.",
  severity: "high",
  level: "mandatory",
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
  covers: {
    prowler: ["cognito_user_pool_mfa_enabled"],
    securityHub: ["Cognito.5"],
    awsConfig: ["cognito-user-pool-mfa-enabled"],
    cdkNag: ["AwsSolutions-COG2"],
    kics: ["ec28bf61-a474-4dbe-b414-6dd3a067d6f0", "74a18d1a-cf02-4a31-8791-ed0967ad7fdc"],
    guardRules: ["COGNITO_USER_POOL_MFA_CONFIGURATION_RULE"],
    cfnNag: ["F78"],
    cloudSploit: ["cognitoMFAEnabled"],
    stave: ["CTL.COGNITO.MFA.001"],
  },
  settings: {
    allowOptional: {
      type: "boolean",
      default: false,
      description:
        "Accept OPTIONAL too, where each user decides; AWS advises it for pools with adaptive authentication.",
    },
    exemptPasswordless: {
      type: "boolean",
      default: false,
      description:
        "Let pools be whose users may sign in without a password, because AWS refuses most of those beside required MFA.",
    },
  },
  appliesTo: userPools,
  check({ mfaMode, isPasswordless }, { allowOptional, exemptPasswordless }, report) {
    const isAsked = mfaMode.map((mode) => mode === "ON" || (allowOptional && mode === "OPTIONAL"));
    if (anyTrue(exemptPasswordless ? [isAsked, isPasswordless] : [isAsked])) return;
    const required = allowOptional ? "ON or OPTIONAL" : "ON";
    report(`MFA is ${asFound(mfaMode)}, ${required} is required; set ${mfaMode.argument} to ${required}`);
  },
  fix({ mfaMode, mfaFactors }) {
    // Alone, the mode would be refused by AWS where no factor is configured.
    if (!anyTrue(Object.values(mfaFactors))) mfaFactors.app.set(true);
    mfaMode.set("ON");
  },
});
