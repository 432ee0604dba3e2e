import { resourceRule } from "../../../definition/resource-rule";
import { userPools } from "./user-pool";

export const passwordLength = resourceRule({
  name: "cognito-user-pool-password-length",
  displayName: "Passwords are long",
  description: "User pools must ask for long passwords, because each further character makes guessing harder.",
  severity: "medium",
  level: "mandatory",
  framework: {
    name: "AWS Foundational Security Best Practices",
    version: "1.0.0",
    reference: "Cognito.3",
    specification: "Password policies for Cognito user pools should have strong configurations",
  },
  tags: ["cognito", "user-pool", "password"],
  remediationSteps:
    "Set passwordPolicy.minimumLength (policies.passwordPolicy.minimumLength with aws-native). Passwords that users have " +
    "already stay valid; the length is asked for when they change it.",
  url: "https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-policies.html",
  covers: {
    prowler: ["cognito_user_pool_password_policy_minimum_length_14"],
    securityHub: ["Cognito.3"],
    awsConfig: ["cognito-user-pool-password-policy-check"],
    cdkNag: ["AwsSolutions-COG1"],
    stave: ["CTL.COGNITO.PASSWORD.001"],
    steampipe: ["cognito_user_pool_password_policy_with_strong_configuration", "foundational_security_cognito_3"],
  },
  settings: {
    minimumLength: {
      type: "integer",
      minimum: 6,
      maximum: 99,
      default: 14,
      description: "The length that user pools must ask for at least, in characters.",
    },
  },
  appliesTo: userPools,
  check({ passwordLength }, { minimumLength }, report) {
    const length = passwordLength.value;
    if (length >= minimumLength) return;
    const found = passwordLength.isSet ? String(length) : `only AWS's default of ${String(length)}`;
    report(
      `passwords need ${found} characters, ${String(minimumLength)} are required; ` +
        `set ${passwordLength.argument} to ${String(minimumLength)} or more`,
    );
  },
  fix({ passwordLength, spellPasswordPolicyOut }, { minimumLength }) {
    spellPasswordPolicyOut();
    passwordLength.set(minimumLength);
  },
});
