import type * as cognito from "@pulumi/aws/cognito";
import { defaults } from "../../defaults";
import { map } from "../../validation/input";
import type { UserPoolSettings } from "../args";
import type { MfaMode } from "./args";

const MFA_CONFIGURATION: Record<MfaMode, string> = { required: "ON", optional: "OPTIONAL", off: "OFF" };

/** The pool's second factor. */
export function mfaInputs({ mfa = {} }: UserPoolSettings): cognito.UserPoolArgs {
  const mode = mfa.mode ?? defaults.userPool.mfa.mode;
  const totp = mfa.totp ?? defaults.userPool.mfa.totp;
  return {
    mfaConfiguration: map(mode, (chosen) => MFA_CONFIGURATION[chosen]),
    // AWS refuses a factor's block beside OFF.
    softwareTokenMfaConfiguration: map(mode, (chosen) => (chosen === "off" ? undefined : { enabled: totp })),
  };
}
