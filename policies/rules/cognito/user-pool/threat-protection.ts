import { asFound, enumerated } from "../../../definition/wording";
import { resourceRule } from "../../../definition/resource-rule";
import { userPools } from "./user-pool";

export const threatProtection = resourceRule({
  name: "cognito-user-pool-threat-protection",
  displayName: "Threat protection acts",
  description:
    "User pools must act upon threats that AWS recognises, because a stolen password looks right to everything else.",
  severity: "medium",
  level: "advisory",
  framework: {
    name: "AWS Foundational Security Best Practices",
    version: "1.0.0",
    reference: "Cognito.1",
    specification:
      "Cognito user pools should have threat protection activated with full function enforcement mode for standard authentication",
  },
  tags: ["cognito", "user-pool", "threat-protection"],
  remediationSteps:
    'Set userPoolAddOns.advancedSecurityMode to "ENFORCED", with either provider, and userPoolTier to "PLUS", without which AWS refuses it. AWS advises to watch in the mode AUDIT for two weeks first.',
  url: "https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pool-settings-threat-protection.html",
  covers: {
    prowler: ["cognito_user_pool_advanced_security_enabled"],
    securityHub: ["Cognito.1"],
    awsConfig: ["cognito-user-pool-advanced-security-enabled"],
    cdkNag: ["AwsSolutions-COG3"],
    stave: [
      "CTL.COGNITO.ADVANCED.SECURITY.001",
      "CTL.COGNITO.ADVANCED.SECURITY.AUDITONLY.001",
      "CTL.COGNITO.LOCKOUT.NONE.001",
    ],
  },
  settings: {
    mode: {
      type: "string",
      enum: ["ENFORCED", "AUDIT"],
      default: "ENFORCED",
      description:
        "The mode that is asked for: ENFORCED acts upon threats, AUDIT only records them; ENFORCED always passes.",
    },
    allowAudit: {
      type: "boolean",
      default: false,
      description: "Accept AUDIT too where ENFORCED is asked for, such as for pools that still learn who is who.",
    },
  },
  appliesTo: userPools,
  check({ threatProtection }, { mode, allowAudit }, report) {
    const accepted = mode === "AUDIT" || allowAudit ? ["ENFORCED", "AUDIT"] : ["ENFORCED"];
    if (accepted.includes(threatProtection.value)) return;
    const required = enumerated(accepted, "or");
    const { argument } = threatProtection;
    report(`threat protection is ${asFound(threatProtection)}, ${required} is required; set ${argument} to ${mode}`);
  },
});
