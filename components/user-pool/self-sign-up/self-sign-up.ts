import type * as cognito from "@pulumi/aws/cognito";
import { defaults } from "../../defaults";
import { map } from "../../validation/input";
import type { UserPoolSettings } from "../args";
import { invitationInputs } from "../invitation/invitation";

/** Who may create an account. */
export function selfSignUpInputs(settings: UserPoolSettings): cognito.UserPoolArgs {
  const { selfSignUp = {} } = settings;
  const enabled = selfSignUp.enabled ?? defaults.userPool.selfSignUp.enabled;
  return {
    adminCreateUserConfig: { allowAdminCreateUserOnly: map(enabled, (open) => !open), ...invitationInputs(settings) },
  };
}
