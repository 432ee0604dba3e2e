import type * as cognito from "@pulumi/aws/cognito";
import { defaults } from "../../defaults";
import type { UserPoolSettings } from "../args";
import type { AccountRecovery } from "./args";

const MAIL = "verified_email";
const PHONE = "verified_phone_number";

const WAYS: Record<AccountRecovery, readonly string[]> = {
  emailThenPhone: [MAIL, PHONE],
  phoneThenEmail: [PHONE, MAIL],
  email: [MAIL],
  phone: [PHONE],
  adminOnly: ["admin_only"],
};

/** The ways back in, in Cognito's words, the preferred one first. */
export function recoveryWays({ accountRecovery }: UserPoolSettings): readonly string[] {
  return WAYS[accountRecovery ?? defaults.userPool.accountRecovery];
}

/** How people who have forgotten their password get back in. */
export function recoveryInputs(settings: UserPoolSettings): cognito.UserPoolArgs {
  const recoveryMechanisms = recoveryWays(settings).map((way, index) => ({ name: way, priority: index + 1 }));
  return { accountRecoverySetting: { recoveryMechanisms } };
}
