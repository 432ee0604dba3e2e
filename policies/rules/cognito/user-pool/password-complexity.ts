import { failing } from "../../../definition/property";
import { resourceRule } from "../../../definition/resource-rule";
import { enumerated } from "../../../definition/wording";
import { type CharacterClass, characterClasses } from "./passwords";
import { userPools } from "./user-pool";

const setting = (characterClass: CharacterClass) =>
  ({
    type: "boolean",
    default: true,
    description: `Whether user pools must ask for a ${characterClasses[characterClass]} in passwords.`,
  }) as const;

export const passwordComplexity = resourceRule({
  name: "cognito-user-pool-password-complexity",
  displayName: "Passwords mix characters",
  description: "User pools must ask for all kinds of characters in passwords, because common words are guessed first.",
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
    "Set requireLowercase, requireUppercase, requireNumbers and requireSymbols to true in passwordPolicy " +
    "(policies.passwordPolicy with aws-native). What a given policy leaves out is not asked for. Passwords that users have " +
    "already stay valid.",
  url: "https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-policies.html",
  covers: {
    prowler: [
      "cognito_user_pool_password_policy_lowercase",
      "cognito_user_pool_password_policy_uppercase",
      "cognito_user_pool_password_policy_number",
      "cognito_user_pool_password_policy_symbol",
    ],
    securityHub: ["Cognito.3"],
    awsConfig: ["cognito-user-pool-password-policy-check"],
    cdkNag: ["AwsSolutions-COG1"],
    stave: ["CTL.COGNITO.PASSWORD.001"],
    steampipe: ["cognito_user_pool_password_policy_with_strong_configuration", "foundational_security_cognito_3"],
  },
  settings: {
    requireLowercase: setting("requireLowercase"),
    requireUppercase: setting("requireUppercase"),
    requireNumbers: setting("requireNumbers"),
    requireSymbols: setting("requireSymbols"),
  },
  appliesTo: userPools,
  check({ passwordClasses }, settings, report) {
    const wanted = (Object.keys(characterClasses) as CharacterClass[]).filter((name) => settings[name]);
    const missing = failing(wanted, (name) => passwordClasses[name]);
    if (missing.length === 0) return;
    const found = enumerated(missing.map((name) => `no ${characterClasses[name]}`));
    const required = missing.length === 1 ? "one is required" : "one of each is required";
    report(
      `passwords need ${found}, ${required}; set ${enumerated(missing.map((n) => passwordClasses[n].argument))} to true`,
    );
  },
  fix({ passwordClasses }, settings) {
    const wanted = (Object.keys(characterClasses) as CharacterClass[]).filter((name) => settings[name]);
    for (const name of wanted) passwordClasses[name].set(true);
  },
});
