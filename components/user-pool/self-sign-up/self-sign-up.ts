import type * as cognito from "@pulumi/aws/cognito";
import { defaults } from "../../defaults";
import { map } from "../../validation/input";
import type { UserPoolSettings } from "../args";

/** Who may create an account. */
export function selfSignUpInputs({ selfSignUp = {} }: UserPoolSettings): cognito.UserPoolArgs {
  const enabled = selfSignUp.enabled ?? defaults.userPool.selfSignUp.enabled;
  return { adminCreateUserConfig: { allowAdminCreateUserOnly: map(enabled, (open) => !open) } };
}
