import { type Inputs, Property } from "../../../definition/property";
import { word } from "../../../definition/word";

/** What guards a user pool, and the plan that pays for it. */
export interface Protection {
  readonly plan: Property<string>;
  readonly deletionProtection: Property<string>;
  readonly threatProtection: Property<string>;
  /** The same for sign-ins by the challenges of Lambda functions. */
  readonly customAuthThreatProtection: Property<string>;
  /** Whether users are stored under a key of the customer's own. */
  readonly hasOwnKey: Property<boolean>;
  /** What to write to have one. */
  readonly ownKeyAdvice: string;
}

export function readProtection(inputs: Inputs, ownKeyAdvice: string): Protection {
  return {
    plan: word(inputs, "userPoolTier", "ESSENTIALS"),
    deletionProtection: word(inputs, "deletionProtection", "INACTIVE"),
    threatProtection: word(inputs, "userPoolAddOns.advancedSecurityMode", "OFF"),
    // AWS has no word for off here: it is the block that is missing.
    customAuthThreatProtection: word(inputs, "userPoolAddOns.advancedSecurityAdditionalFlows.customAuthMode", "OFF"),
    hasOwnKey: Property.at(inputs, "keyConfiguration").map(
      () => Property.at(inputs, "keyConfiguration.kmsKeyArn").isSet,
    ),
    ownKeyAdvice,
  };
}
