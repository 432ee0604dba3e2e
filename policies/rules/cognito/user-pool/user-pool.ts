import type { Inputs } from "../../../definition/property";
import { type ResourceFacts, resourceKind } from "../../../definition/resource-kind";
import { type Accounts, readAccounts } from "./accounts";
import { type Factors, readClassicFactors, readNativeFactors } from "./factors";
import { type Passwords, readPasswords } from "./passwords";
import { type Placement, readPlacement } from "./placement";
import { type Protection, readProtection } from "./protection";
import { type Triggers, readTriggers } from "./triggers";

/** The settings of a user pool, whichever provider makes it, with the AWS defaults for what is not set. */
export interface UserPool extends Accounts, Factors, Passwords, Placement, Protection, Triggers {}

/** User pools of the classic and of the native AWS provider. */
export const userPools = resourceKind<UserPool>("user pool", {
  "aws:cognito/userPool:UserPool": readClassic,
  "aws-native:cognito:UserPool": readNative,
});

function readClassic(inputs: Inputs, facts: ResourceFacts): UserPool {
  return {
    ...readAccounts(inputs, "attributesRequireVerificationBeforeUpdates"),
    ...readClassicFactors(inputs),
    ...readPasswords(inputs, "passwordPolicy"),
    ...readPlacement(inputs, facts, "tags"),
    ...readProtection(inputs, "make the pool with aws-native, because aws cannot, and set keyConfiguration.kmsKeyArn"),
    ...readTriggers(inputs),
  };
}

function readNative(inputs: Inputs, facts: ResourceFacts): UserPool {
  return {
    ...readAccounts(inputs, "attributesRequireVerificationBeforeUpdate"),
    ...readNativeFactors(inputs),
    ...readPasswords(inputs, "policies.passwordPolicy"),
    ...readPlacement(inputs, facts, "userPoolTags"),
    ...readProtection(inputs, "set keyConfiguration.kmsKeyArn"),
    ...readTriggers(inputs),
  };
}
