import { anyTrue } from "../../../definition/property";
import { asFound } from "../../../definition/wording";
import { resourceRule } from "../../../definition/resource-rule";
import { userPools } from "./user-pool";

export const customAuthThreatProtection = resourceRule({
  name: "cognito-user-pool-custom-auth-threat-protection",
  displayName: "Threat protection covers custom sign-in",
  description:
    "User pools must act upon threats in custom sign-in too, because the mode for passwords does not cover it.",
  severity: "medium",
  level: "advisory",
  framework: {
    name: "AWS Foundational Security Best Practices",
    version: "1.0.0",
    reference: "Cognito.4",
    specification:
      "Cognito user pools should have threat protection activated with full function enforcement mode for custom authentication",
  },
  tags: ["cognito", "user-pool", "threat-protection"],
  remediationSteps:
    'Set userPoolAddOns.advancedSecurityAdditionalFlows.customAuthMode to "ENFORCED", with either provider. It needs userPoolAddOns.advancedSecurityMode and the plan PLUS.',
  url: "https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pool-settings-threat-protection.html",
  covers: {
    securityHub: ["Cognito.4"],
    awsConfig: ["cognito-userpool-cust-auth-threat-full-check"],
  },
  settings: {
    onlyWithCustomAuth: {
      type: "boolean",
      default: true,
      description: "Judge only user pools whose Lambda functions pose challenges of their own.",
    },
  },
  appliesTo: userPools,
  check({ customAuthThreatProtection, hasCustomAuth }, { onlyWithCustomAuth }, report) {
    const isEnforced = customAuthThreatProtection.map((mode) => mode === "ENFORCED");
    const isWithout = hasCustomAuth.map((hasIt) => !hasIt);
    if (anyTrue(onlyWithCustomAuth ? [isEnforced, isWithout] : [isEnforced])) return;
    const { argument } = customAuthThreatProtection;
    report(
      `threat protection of custom sign-in is ${asFound(customAuthThreatProtection)}, ENFORCED is required; ` +
        `set ${argument} to ENFORCED`,
    );
  },
});
