import type * as pulumi from "@pulumi/pulumi";
import { under } from "../../validation/path";
import type { Problem } from "../../validation/problem";
import type { UserPoolSettings } from "../args";
import type { Plan } from "./args";
import { checkNeeds, USER_POOL_NEEDS, WHOLE_NEEDS } from "./needs";

/** What AWS would refuse of a user pool for its plan. */
export function checkPlan(settings: UserPoolSettings, at: string): Problem[] {
  return checkNeeds(USER_POOL_NEEDS, settings, at, { plan: settings.plan, planAt: under(at, "plan") });
}

/** What AWS would refuse of the rest for the plan of the user pool. */
export function checkPlanOfWhole(args: { userPool?: { plan?: pulumi.Input<Plan> } }, at: string): Problem[] {
  return checkNeeds(WHOLE_NEEDS, args, at, { plan: args.userPool?.plan, planAt: under(at, "userPool", "plan") });
}
