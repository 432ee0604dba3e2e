import type { Rule } from "../definition/rule";
import { albRules } from "./alb";
import { userPoolRules } from "./cognito/user-pool";
import { policyExemptions } from "./policy-exemptions";

/** Every rule of the pack, in the order in which the engine lists them. */
export const rules: readonly Rule[] = [...userPoolRules, ...albRules, policyExemptions];
