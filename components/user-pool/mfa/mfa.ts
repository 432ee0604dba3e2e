import type * as cognito from "@pulumi/aws/cognito";
import type * as pulumi from "@pulumi/pulumi";
import { defaults } from "../../defaults";
import { map, together } from "../../validation/input";
import type { UserPoolSettings } from "../args";
import type { MfaMode } from "./args";

const MFA_CONFIGURATION: Record<MfaMode, string> = { required: "ON", optional: "OPTIONAL", off: "OFF" };

/** Whether users need a second factor. Beside other first factors than the password AWS refuses to require one. */
export function mfaMode({ mfa = {}, firstFactors = [] }: UserPoolSettings): pulumi.Input<MfaMode> {
  const { mfa: standard, mfaBesideFirstFactors } = defaults.userPool;
  return mfa.mode ?? (firstFactors.some((factor) => factor !== "password") ? mfaBesideFirstFactors : standard.mode);
}

/** The pool's second factor, but for text messages, which serve other ends too and have a room of their own. */
export function mfaInputs(settings: UserPoolSettings): cognito.UserPoolArgs {
  const { mfa = {} } = settings;
  const standard = defaults.userPool.mfa;
  const mode = mfaMode(settings);
  const email = together({ mode, wanted: mfa.email ?? standard.email });
  // AWS refuses a factor's block beside OFF.
  return {
    mfaConfiguration: map(mode, (chosen) => MFA_CONFIGURATION[chosen]),
    softwareTokenMfaConfiguration: map(mode, (chosen) =>
      chosen === "off" ? undefined : { enabled: mfa.totp ?? standard.totp },
    ),
    // The provider reads a block without texts as none at all (hashicorp/terraform-provider-aws#43917).
    emailMfaConfiguration: map(email, ({ mode: chosen, wanted }) =>
      chosen === "off" || !wanted
        ? undefined
        : { subject: mfa.emailSubject ?? standard.emailSubject, message: mfa.emailMessage ?? standard.emailMessage },
    ),
  };
}
