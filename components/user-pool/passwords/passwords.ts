import type * as cognito from "@pulumi/aws/cognito";
import { defaults } from "../../defaults";
import type { UserPoolSettings } from "../args";

/**
 * The pool's password policy. Every field is written, since an omitted one would be false, or AWS's choice, at the
 * provider; but for the history, which the lite plan does not have.
 */
export function passwordInputs({ passwordPolicy: given = {} }: UserPoolSettings): cognito.UserPoolArgs {
  const standard = defaults.userPool.passwordPolicy;
  return {
    passwordPolicy: {
      minimumLength: given.minimumLength ?? standard.minimumLength,
      requireLowercase: given.requireLowercase ?? standard.requireLowercase,
      requireUppercase: given.requireUppercase ?? standard.requireUppercase,
      requireNumbers: given.requireNumbers ?? standard.requireNumbers,
      requireSymbols: given.requireSymbols ?? standard.requireSymbols,
      temporaryPasswordValidityDays: given.temporaryPasswordValidityDays ?? standard.temporaryPasswordValidityDays,
      passwordHistorySize: given.historySize,
    },
  };
}
