import type { Rule } from "../definition/rule";
import { userPoolRules } from "./cognito/user-pool";
import { policyConfiguration } from "./policy-configuration";

/** Every rule of the pack, in the order in which the engine lists them. */
export const rules: readonly Rule[] = [...userPoolRules, policyConfiguration];
