import { plusPlan } from "../../../../../policies/rules/cognito/user-pool/plus-plan";
import { unknown } from "../../../harness/engine";
import { itJudgesPools } from "./providers";

describe("cognito-user-pool-plus-plan", () => {
  itJudgesPools(plusPlan, [
    { title: "plus", inputs: () => ({ userPoolTier: "PLUS" }), expected: "passes" },
    {
      title: "lite",
      inputs: () => ({ userPoolTier: "LITE" }),
      expected: { problem: "the plan is LITE, PLUS is required; set userPoolTier to PLUS" },
    },
    {
      title: "nothing set",
      inputs: () => ({ name: unknown }),
      expected: { problem: "the plan is ESSENTIALS by default, PLUS is required; set userPoolTier to PLUS" },
    },
    { title: "unknown", inputs: () => ({ userPoolTier: unknown }), expected: { unknownAt: "userPoolTier" } },
  ]);
});
