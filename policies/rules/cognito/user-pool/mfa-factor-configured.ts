import { resourceRule } from "../../../definition/resource-rule";
import { anyTrue } from "../../../definition/property";
import { userPools } from "./user-pool";

export const mfaFactorConfigured = resourceRule({
  name: "cognito-user-pool-mfa-factor-configured",
  displayName: "MFA has a factor",
  description: "User pools with MFA must configure a factor, because without one AWS has nothing to ask users for.",
  severity: "medium",
  level: "mandatory",
  tags: ["cognito", "user-pool", "mfa"],
  remediationSteps:
    "Configure at least one factor, best an authenticator app: softwareTokenMfaConfiguration.enabled with the aws " +
    'provider, "SOFTWARE_TOKEN_MFA" in enabledMfas with aws-native. Text messages and e-mail count too: smsConfiguration ' +
    'and emailMfaConfiguration, or "SMS_MFA" and "EMAIL_OTP".',
  url: "https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-mfa.html",
  covers: { kics: ["ec28bf61-a474-4dbe-b414-6dd3a067d6f0"] },
  appliesTo: userPools,
  check({ mfaMode, mfaFactors, mfaFactorAdvice }, _settings, report) {
    const isOff = mfaMode.map((mode) => mode === "OFF");
    if (anyTrue([isOff, ...Object.values(mfaFactors)])) return;
    report(`MFA is ${mfaMode.value} without a factor, at least one is required; ${mfaFactorAdvice}`);
  },
  fix({ mfaFactors }) {
    mfaFactors.app.set(true);
  },
});
