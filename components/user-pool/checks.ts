import { known } from "../validation/input";
import { checkProof, checkRoom, checkTrusted } from "../identity-provider/linking/checks";
import { checkText } from "../validation/limits";
import { under } from "../validation/path";
import type { Problem } from "../validation/problem";
import { checkClosedSets } from "../validation/words";
import type { UserPoolArgs } from "./args";
import { checkDevices } from "./devices/checks";
import { checkEmail } from "./email/checks";
import { checkInvitation } from "./invitation/checks";
import { checkMfa } from "./mfa/checks";
import { checkPasswords } from "./passwords/checks";
import { checkPlan } from "./plan/checks";
import { checkSelfSignUp } from "./self-sign-up/checks";
import { checkThreatProtection } from "./threat-protection/checks";
import { checkTriggers } from "./triggers/checks";
import { checkRecovery } from "./recovery/checks";
import { checkSms } from "./sms/checks";
import { checkVerification } from "./verification/checks";
import { checkAttributes } from "./attributes/checks";
import { checkSignIn } from "./sign-in/checks";
import { USER_POOL_SETS } from "./words";

/** Cognito API reference, CreateUserPool.PoolName. */
const NAME = {
  range: { min: 1, max: 128, unit: "characters" },
  pattern: /^[\w\s+=,.@-]+$/,
  allowed: "letters, digits, spaces and _ + = , . @ -",
} as const;

/** What AWS would refuse of a user pool's settings. Each part sees the whole, since some parts exclude each other. */
export function checkUserPool(settings: UserPoolArgs, at: string): Problem[] {
  const words = checkClosedSets(settings, at, USER_POOL_SETS);
  if (words.length > 0) {
    return words;
  }
  return [
    ...checkText(settings.name, under(at, "name"), NAME),
    ...checkSignIn(settings, at),
    ...checkAttributes(settings, at),
    ...checkPasswords(settings, at),
    ...checkMfa(settings, at),
    ...checkSelfSignUp(settings, at),
    ...checkTriggers(settings, at),
    ...checkTrusted(settings.trustedProviders, under(at, "trustedProviders")),
    ...(Object.keys(settings.trustedProviders ?? {}).length > 0 ? checkProof(settings, at) : []),
    ...checkRoom(settings.trustedProviders, settings, under(at, "trustedProviders")),
    ...checkThreatProtection(settings, at),
    ...checkPlan(settings, at),
    ...checkRecovery(settings, at),
    ...checkVerification(settings, at),
    ...checkInvitation(settings, at),
    ...checkEmail(settings, at, known(settings.region)),
    ...checkSms(settings, at),
    ...checkDevices(settings, at),
  ];
}
