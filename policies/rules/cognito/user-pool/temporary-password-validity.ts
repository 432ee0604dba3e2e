import { asFound } from "../../../definition/wording";
import { resourceRule } from "../../../definition/resource-rule";
import { userPools } from "./user-pool";

export const temporaryPasswordValidity = resourceRule({
  name: "cognito-user-pool-temporary-password-validity",
  displayName: "Temporary passwords expire soon",
  description:
    "User pools must let temporary passwords expire soon, because they are sent in plain text and lie about in mailboxes.",
  severity: "low",
  level: "mandatory",
  framework: {
    name: "AWS Foundational Security Best Practices",
    version: "1.0.0",
    reference: "Cognito.3",
    specification: "Password policies for Cognito user pools should have strong configurations",
  },
  tags: ["cognito", "user-pool", "password"],
  remediationSteps:
    "Set passwordPolicy.temporaryPasswordValidityDays (policies.passwordPolicy.temporaryPasswordValidityDays with aws-native). Whoever comes too late needs a new password from an administrator.",
  url: "https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-policies.html",
  covers: {
    prowler: ["cognito_user_pool_temporary_password_expiration"],
    securityHub: ["Cognito.3"],
    awsConfig: ["cognito-user-pool-password-policy-check"],
    stave: ["CTL.COGNITO.TEMPPASSWORD.001"],
    steampipe: ["cognito_user_pool_password_policy_with_strong_configuration", "foundational_security_cognito_3"],
  },
  settings: {
    maxDays: {
      type: "integer",
      minimum: 1,
      maximum: 365,
      default: 7,
      description: "For how many days temporary passwords may work at most.",
    },
  },
  appliesTo: userPools,
  check({ temporaryPasswordDays }, { maxDays }, report) {
    if (temporaryPasswordDays.value <= maxDays) return;
    report(
      `temporary passwords work for ${asFound(temporaryPasswordDays)} days, ${String(maxDays)} are allowed at most; ` +
        `set ${temporaryPasswordDays.argument} to ${String(maxDays)} or less`,
    );
  },
  fix({ temporaryPasswordDays, spellPasswordPolicyOut }, { maxDays }) {
    spellPasswordPolicyOut();
    temporaryPasswordDays.set(maxDays);
  },
});
