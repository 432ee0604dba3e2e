import { checkRange } from "../../validation/limits";
import { under } from "../../validation/path";
import type { Problem } from "../../validation/problem";
import type { UserPoolSettings } from "../args";

/** Cognito API reference, PasswordPolicyType.MinimumLength. */
export const PASSWORD_LENGTH = { min: 6, max: 99, unit: "characters" } as const;

/** Cognito API reference, PasswordPolicyType.TemporaryPasswordValidityDays; it reads 0 as 7, so 0 is no choice here. */
export const TEMPORARY_PASSWORD_DAYS = { min: 1, max: 365, unit: "days" } as const;

/** Cognito API reference, PasswordPolicyType.PasswordHistorySize. */
export const PASSWORD_HISTORY = { min: 0, max: 24, unit: "passwords" } as const;

/** What AWS would refuse of a password policy. */
export function checkPasswords({ passwordPolicy = {} }: UserPoolSettings, at: string): Problem[] {
  const path = under(at, "passwordPolicy");
  return [
    ...checkRange(passwordPolicy.minimumLength, under(path, "minimumLength"), PASSWORD_LENGTH),
    ...checkRange(
      passwordPolicy.temporaryPasswordValidityDays,
      under(path, "temporaryPasswordValidityDays"),
      TEMPORARY_PASSWORD_DAYS,
    ),
    ...checkRange(passwordPolicy.historySize, under(path, "historySize"), PASSWORD_HISTORY),
  ];
}
