import type { ClosedSets } from "../validation/words";
import { RememberDevices } from "./devices/args";
import { MfaMode } from "./mfa/args";
import { Plan } from "./plan/args";
import { AccountRecovery } from "./recovery/args";
import { UserVerification } from "./sign-in/args";
import { CompromisedCredentialsAction, TakeoverAction, ThreatProtectionMode } from "./threat-protection/args";
import { TriggerVersion } from "./triggers/args";
import { VerificationStyle } from "./verification/args";

/** The closed sets of a user pool's settings. */
export const USER_POOL_SETS: ClosedSets = {
  "mfa.mode": MfaMode,
  plan: Plan,
  accountRecovery: AccountRecovery,
  "verification.style": VerificationStyle,
  "devices.remember": RememberDevices,
  "passkey.userVerification": UserVerification,
  "triggers.*.version": TriggerVersion,
  "threatProtection.standard": ThreatProtectionMode,
  "threatProtection.custom": ThreatProtectionMode,
  "threatProtection.risk.compromisedCredentials.action": CompromisedCredentialsAction,
  "threatProtection.risk.accountTakeover.*.action": TakeoverAction,
};
