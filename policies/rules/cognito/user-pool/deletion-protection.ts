import { asFound } from "../../../definition/wording";
import { resourceRule } from "../../../definition/resource-rule";
import { userPools } from "./user-pool";

export const deletionProtection = resourceRule({
  name: "cognito-user-pool-deletion-protection",
  displayName: "Pools are protected against deletion",
  description:
    "User pools must be protected against deletion, because all accounts and passwords go with them for good.",
  severity: "medium",
  level: "mandatory",
  framework: {
    name: "AWS Foundational Security Best Practices",
    version: "1.0.0",
    reference: "Cognito.6",
    specification: "Cognito user pools should have deletion protection enabled",
  },
  tags: ["cognito", "user-pool"],
  remediationSteps:
    'Set deletionProtection to "ACTIVE", with either provider. To delete such a pool, switch the protection off first, in an update of its own.',
  url: "https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-deletion-protection.html",
  covers: {
    prowler: ["cognito_user_pool_deletion_protection_enabled"],
    securityHub: ["Cognito.6"],
    awsConfig: ["cognito-user-pool-deletion-protection-enabled"],
    stave: ["CTL.COGNITO.DELETEPROT.001"],
  },
  appliesTo: userPools,
  check({ deletionProtection }, _settings, report) {
    if (deletionProtection.value === "ACTIVE") return;
    const { argument } = deletionProtection;
    report(`deletion protection is ${asFound(deletionProtection)}, ACTIVE is required; set ${argument} to ACTIVE`);
  },
  fix({ deletionProtection }) {
    deletionProtection.set("ACTIVE");
  },
});
