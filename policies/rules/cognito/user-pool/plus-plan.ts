import { asFound } from "../../../definition/wording";
import { resourceRule } from "../../../definition/resource-rule";
import { userPools } from "./user-pool";

export const plusPlan = resourceRule({
  name: "cognito-user-pool-plus-plan",
  displayName: "The plan has threat protection",
  description: "User pools must have the plan PLUS, because AWS offers threat protection and its logs with no other.",
  severity: "medium",
  level: "advisory",
  tags: ["cognito", "user-pool", "threat-protection"],
  remediationSteps:
    'Set userPoolTier to "PLUS", with either provider. The plan is charged by active users, so ask who pays.',
  url: "https://docs.aws.amazon.com/cognito/latest/developerguide/feature-plans-features-plus.html",
  covers: { cdkNag: ["AwsSolutions-COG8"] },
  appliesTo: userPools,
  check({ plan }, _settings, report) {
    if (plan.value === "PLUS") return;
    report(`the plan is ${asFound(plan)}, PLUS is required; set ${plan.argument} to PLUS`);
  },
});
