import type * as cognito from "@pulumi/aws/cognito";
import { map } from "../../validation/input";
import type { UserPoolSettings } from "../args";

/**
 * The pool's plan, where one is asked for. Without one AWS chooses essentials for a new pool and leaves every other pool as
 * it is: a pool that was made elsewhere can be adopted whatever its plan, and its bill does not change by that.
 */
export function planInputs({ plan }: UserPoolSettings): cognito.UserPoolArgs {
  return { userPoolTier: plan === undefined ? undefined : map(plan, (chosen) => chosen.toUpperCase()) };
}
