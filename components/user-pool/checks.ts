import { defaults } from "../defaults";
import { known } from "../validation/input";
import { checkRange, checkText } from "../validation/limits";
import { under } from "../validation/path";
import type { Problem } from "../validation/problem";
import type { Mfa, UserPoolSettings } from "./args";

/** Cognito API reference, PasswordPolicyType.MinimumLength. */
export const PASSWORD_LENGTH = { min: 6, max: 99, unit: "characters" } as const;

/** Cognito API reference, PasswordPolicyType.TemporaryPasswordValidityDays; it reads 0 as 7, so 0 is no choice here. */
export const TEMPORARY_PASSWORD_DAYS = { min: 1, max: 365, unit: "days" } as const;

/** Cognito API reference, CreateUserPool.PoolName. */
const NAME = {
  range: { min: 1, max: 128, unit: "characters" },
  pattern: /^[\w\s+=,.@-]+$/,
  allowed: "letters, digits, spaces and _ + = , . @ -",
} as const;

/** What AWS would refuse of a user pool's settings. */
export function checkUserPool(settings: UserPoolSettings, at: string): Problem[] {
  const { passwordPolicy = {}, mfa = {} } = settings;
  return [
    ...checkText(settings.name, under(at, "name"), NAME),
    ...checkRange(passwordPolicy.minimumLength, under(at, "passwordPolicy", "minimumLength"), PASSWORD_LENGTH),
    ...checkRange(
      passwordPolicy.temporaryPasswordValidityDays,
      under(at, "passwordPolicy", "temporaryPasswordValidityDays"),
      TEMPORARY_PASSWORD_DAYS,
    ),
    ...checkMfa(mfa, under(at, "mfa")),
  ];
}

/** Cognito API reference, SetUserPoolMfaConfig: ON and OPTIONAL need at least one factor. */
function checkMfa(mfa: Mfa, at: string): Problem[] {
  const mode = mfa.mode === undefined ? defaults.userPool.mfa.mode : known(mfa.mode);
  if (mode === undefined || mode === "off" || known(mfa.totp) !== false) {
    return [];
  }
  return [
    {
      path: under(at, "totp"),
      rule: `is the only second factor and cannot be false while the mode is ${mode}`,
      got: false,
      remedy: `leave it out, or set ${under(at, "mode")} to off`,
    },
  ];
}
