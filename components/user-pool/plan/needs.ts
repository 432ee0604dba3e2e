import type * as pulumi from "@pulumi/pulumi";
import { defaults } from "../../defaults";
import { known } from "../../validation/input";
import { valuesAt } from "../../validation/path";
import type { Problem } from "../../validation/problem";
import type { Plan } from "./args";

/** An input that AWS takes from some plan on. */
export interface Need {
  /** Where it stands, key by key; `*` is every key of a map. */
  readonly path: string;
  readonly plan: Plan;
  /** Whether a value that is given there uses what the plan has to offer. */
  readonly isUse: (value: unknown) => boolean;
}

const RANK: Record<Plan, number> = { lite: 0, essentials: 1, plus: 2 };

const given = () => true;
const yes = (value: unknown) => value === true;
const positive = (value: unknown) => typeof value === "number" && value > 0;
const notOff = (value: unknown) => value !== "off";
const oneOf =
  (...words: string[]) =>
  (value: unknown) =>
    typeof value === "string" && words.includes(value);
const containing = (isUse: (item: unknown) => boolean) => (value: unknown) =>
  Array.isArray(value) && value.map((item: unknown) => known(item)).some((item) => item !== undefined && isUse(item));

/**
 * What needs more than the least plan, below the user pool (Cognito developer guide, "User pool feature plans", "Essentials
 * plan features" and "Plus plan features").
 */
export const USER_POOL_NEEDS: readonly Need[] = [
  { path: "passwordPolicy.historySize", plan: "essentials", isUse: positive },
  { path: "mfa.email", plan: "essentials", isUse: yes },
  { path: "firstFactors", plan: "essentials", isUse: containing((factor) => factor !== "password") },
  { path: "passkey", plan: "essentials", isUse: given },
  { path: "triggers.preTokenGeneration.version", plan: "essentials", isUse: oneOf("v2", "v3") },
  { path: "threatProtection.standard", plan: "plus", isUse: notOff },
  { path: "threatProtection.custom", plan: "plus", isUse: notOff },
  { path: "threatProtection.risk", plan: "plus", isUse: given },
];

/** The same around the user pool. */
export const WHOLE_NEEDS: readonly Need[] = [
  { path: "clients.*.authFlows", plan: "essentials", isUse: containing((flow) => flow === "choice") },
  { path: "branding.version", plan: "essentials", isUse: oneOf("managed") },
  { path: "replicas", plan: "essentials", isUse: given },
  { path: "logging.userActivity", plan: "plus", isUse: given },
];

/** The needs that the plan does not meet. What comes later is judged when it comes. */
export function checkNeeds(
  needs: readonly Need[],
  values: object,
  at: string,
  { plan = defaults.userPool.plan, planAt }: { plan: pulumi.Input<Plan> | undefined; planAt: string },
): Problem[] {
  const chosen = known(plan);
  if (chosen === undefined) {
    return [];
  }
  return needs
    .filter((need) => RANK[need.plan] > RANK[chosen])
    .flatMap((need) =>
      valuesAt(values, need.path, at)
        .filter(([, value]) => need.isUse(value))
        .map(([path]) => ({
          path,
          rule: `needs the plan ${need.plan}, and the plan is ${chosen}`,
          remedy: `set ${planAt} to ${need.plan} or leave it out`,
        })),
    );
}
