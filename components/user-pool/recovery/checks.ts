import { defaults } from "../../defaults";
import { known } from "../../validation/input";
import { under } from "../../validation/path";
import type { Problem } from "../../validation/problem";
import type { UserPoolSettings } from "../args";
import { mfaMode } from "../mfa/mfa";
import { hasSmsFactor } from "../sms/usage";
import { recoveryWays } from "./recovery";

/**
 * A factor is no way of recovery for those who use it (Cognito API reference, AccountRecoverySettingType and
 * CreateUserPool.AccountRecoverySetting).
 */
export function checkRecovery(settings: UserPoolSettings, at: string): Problem[] {
  const mode = known(mfaMode(settings));
  if (mode === undefined || mode === "off") {
    return [];
  }
  const { mfa = {} } = settings;
  const totp = known(mfa.totp ?? defaults.userPool.mfa.totp);
  const email = known(mfa.email ?? defaults.userPool.mfa.email);
  const sms = hasSmsFactor(settings);
  const ways = recoveryWays(settings);
  const [only] = ways.length === 1 ? ways : [];
  const path = under(at, "accountRecovery");
  const got = settings.accountRecovery;

  const shared = (only === "verified_email" && email === true) || (only === "verified_phone_number" && sms);
  const alone = totp === false && (only === "verified_email" ? !sms : email === false);
  if (shared && alone && mode === "required") {
    return [
      {
        path,
        rule: `must not be the same way as the only second factor, ${only === "verified_email" ? "e-mail" : "text messages"}`,
        got: got ?? defaults.userPool.accountRecovery,
        remedy: `set it to ${only === "verified_email" ? "adminOnly" : "email"}, or allow another factor`,
      },
    ];
  }
  // One report from the service (aws/aws-cdk#11478) has it refused even as the second way, where users could take another.
  if (ways.includes("verified_phone_number") && sms && mode === "required") {
    const rule = "may be refused by AWS: text messages are a second factor, which is required, and a way of recovery";
    return [
      { path, rule, got, remedy: `set it to email, or ${under(at, "mfa", "mode")} to optional`, isWarning: true },
    ];
  }
  if (shared) {
    return [
      {
        path,
        rule: `leaves those without a way back whose second factor is ${only === "verified_email" ? "e-mail" : "text messages"}`,
        got: got ?? defaults.userPool.accountRecovery,
        remedy: `set it to ${only === "verified_email" ? "emailThenPhone" : "phoneThenEmail"}`,
        isWarning: true,
      },
    ];
  }
  return [];
}
