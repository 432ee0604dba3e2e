import { anyTrue } from "../../../definition/property";
import { resourceRule } from "../../../definition/resource-rule";
import { userPools } from "./user-pool";

export const customSenderKey = resourceRule({
  name: "cognito-user-pool-custom-sender-key",
  displayName: "Custom senders have a key",
  description:
    "User pools with a custom sender must have a key for it, because AWS hands the codes over encrypted or not at all.",
  severity: "medium",
  level: "mandatory",
  tags: ["cognito", "user-pool", "encryption"],
  remediationSteps:
    "Set lambdaConfig.kmsKeyId, with either provider, to the ARN of a symmetric key that the function may decrypt with.",
  url: "https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-custom-sender-triggers.html",
  covers: {},
  appliesTo: userPools,
  check({ hasCustomSender, hasSenderKey }, _settings, report) {
    const isWithout = hasCustomSender.map((hasOne) => !hasOne);
    if (anyTrue([isWithout, hasSenderKey])) return;
    report("codes go to a custom sender without a key, one is required; set lambdaConfig.kmsKeyId");
  },
});
