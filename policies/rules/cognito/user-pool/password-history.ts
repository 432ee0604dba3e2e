import { asFound } from "../../../definition/wording";
import { resourceRule } from "../../../definition/resource-rule";
import { userPools } from "./user-pool";

export const passwordHistory = resourceRule({
  name: "cognito-user-pool-password-history",
  displayName: "Old passwords are not taken again",
  description:
    "User pools must refuse the passwords that a user had before, because an old one may have been stolen already.",
  severity: "low",
  level: "advisory",
  tags: ["cognito", "user-pool", "password"],
  remediationSteps:
    "Set passwordPolicy.passwordHistorySize (policies.passwordPolicy.passwordHistorySize with aws-native). AWS remembers no passwords in the plan LITE.",
  url: "https://docs.aws.amazon.com/cognito/latest/developerguide/managing-users-passwords.html",
  covers: {},
  settings: {
    minimum: {
      type: "integer",
      minimum: 0,
      maximum: 24,
      default: 0,
      description: "How many old passwords user pools must refuse at least; 0 asks for none.",
    },
  },
  appliesTo: userPools,
  check({ passwordHistory }, { minimum }, report) {
    // Where none is asked for, a preview need not know.
    if (minimum === 0 || passwordHistory.value >= minimum) return;
    report(
      `${asFound(passwordHistory)} old passwords are remembered, ${String(minimum)} are required; ` +
        `set ${passwordHistory.argument} to ${String(minimum)} or more`,
    );
  },
});
