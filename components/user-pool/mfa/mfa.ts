import type * as cognito from "@pulumi/aws/cognito";
import type * as pulumi from "@pulumi/pulumi";
import { defaults } from "../../defaults";
import { map, mapList } from "../../validation/input";
import type { UserPoolSettings } from "../args";
import type { MfaMode } from "./args";

const MFA_CONFIGURATION: Record<MfaMode, string> = { required: "ON", optional: "OPTIONAL", off: "OFF" };

/** Whether users need a second factor. Beside other first factors than the password AWS refuses to require one. */
export function mfaMode({ mfa = {}, firstFactors = [] }: UserPoolSettings): pulumi.Input<MfaMode> {
  return (
    mfa.mode ??
    mapList(firstFactors, (factors) =>
      factors.some((factor) => factor !== "password")
        ? defaults.userPool.mfaBesideFirstFactors
        : defaults.userPool.mfa.mode,
    )
  );
}

/** The pool's second factor. */
export function mfaInputs(settings: UserPoolSettings): cognito.UserPoolArgs {
  const { mfa = {} } = settings;
  const mode = mfaMode(settings);
  const totp = mfa.totp ?? defaults.userPool.mfa.totp;
  return {
    mfaConfiguration: map(mode, (chosen) => MFA_CONFIGURATION[chosen]),
    // AWS refuses a factor's block beside OFF.
    softwareTokenMfaConfiguration: map(mode, (chosen) => (chosen === "off" ? undefined : { enabled: totp })),
  };
}
