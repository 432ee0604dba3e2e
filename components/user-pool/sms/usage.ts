import { known } from "../../validation/input";
import type { UserPoolSettings } from "../args";
import { mfaMode } from "../mfa/mfa";
import { recoveryWays } from "../recovery/recovery";
import { firstFactors } from "../sign-in/sign-in";
import { verifiedAttributes } from "../verification/verification";

/** The settings that need text messages. A mode of the second factor that comes later counts as one that needs it. */
export function smsUses(settings: UserPoolSettings): string[] {
  const { mfa = {}, invitation = {} } = settings;
  const uses = {
    "mfa.sms": mfa.sms === true && known(mfaMode(settings)) !== "off",
    firstFactors: firstFactors(settings).includes("smsOtp"),
    "verified phone numbers": verifiedAttributes(settings).includes("phone_number"),
    accountRecovery: recoveryWays(settings).includes("verified_phone_number"),
    "invitation.smsMessage": invitation.smsMessage !== undefined,
  };
  return Object.entries(uses).flatMap(([use, needed]) => (needed ? [use] : []));
}

/**
 * True if the pool needs a role that lets it send text messages: for some use of them, or because the settings for them are
 * given, as where a use was taken away, which AWS's configuration outlives.
 */
export function usesSms(settings: UserPoolSettings): boolean {
  return settings.sms !== undefined || smsUses(settings).length > 0;
}

/**
 * True if text messages are a second factor. The AWS provider makes them one wherever there is an SMS configuration and
 * the mode is not off (aws.cognito.UserPool, smsConfiguration).
 */
export function hasSmsFactor(settings: UserPoolSettings): boolean {
  return known(mfaMode(settings)) !== "off" && usesSms(settings);
}
