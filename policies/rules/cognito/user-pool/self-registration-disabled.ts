import { resourceRule } from "../../../definition/resource-rule";
import { userPools } from "./user-pool";

export const selfRegistrationDisabled = resourceRule({
  name: "cognito-user-pool-self-registration-disabled",
  displayName: "Strangers cannot sign up",
  description:
    "User pools must leave it to administrators to create users, because an account is the first step for an attacker.",
  severity: "medium",
  level: "advisory",
  tags: ["cognito", "user-pool", "accounts"],
  remediationSteps:
    "Set adminCreateUserConfig.allowAdminCreateUserOnly to true, with either provider. Where anyone may become a customer, exempt the pool and say so.",
  url: "https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-admin-create-user-policy.html",
  covers: {
    prowler: ["cognito_user_pool_self_registration_disabled"],
    stave: ["CTL.COGNITO.SELFREG.001"],
  },
  appliesTo: userPools,
  check({ isClosed }, _settings, report) {
    if (isClosed.value) return;
    const found = isClosed.isSet ? "anyone may sign up" : "anyone may sign up by default";
    report(`${found}, only administrators may create users; set ${isClosed.argument} to true`);
  },
});
