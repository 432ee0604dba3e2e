import { resourceRule } from "../../../definition/resource-rule";
import { userPools } from "./user-pool";

export const customerManagedKey = resourceRule({
  name: "cognito-user-pool-customer-managed-key",
  displayName: "Users are stored under an own key",
  description:
    "User pools must encrypt users with a key of the customer's own, so that who may use it is the customer's to say.",
  severity: "medium",
  level: "disabled",
  tags: ["cognito", "user-pool", "encryption"],
  remediationSteps:
    "Set keyConfiguration.kmsKeyArn with aws-native. The aws provider has no argument for it, and lambdaConfig.kmsKeyId is for the codes of custom senders only.",
  url: "https://docs.aws.amazon.com/cognito/latest/developerguide/data-protection.html",
  covers: { stave: ["CTL.COGNITO.COMPLIANCE.NOCMK.001"] },
  appliesTo: userPools,
  check({ hasOwnKey, ownKeyAdvice }, _settings, report) {
    if (hasOwnKey.value) return;
    report(`users are encrypted with a key of AWS, a customer-managed one is required; ${ownKeyAdvice}`);
  },
});
