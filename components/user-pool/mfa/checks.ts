import { defaults } from "../../defaults";
import { known } from "../../validation/input";
import { under } from "../../validation/path";
import type { Problem } from "../../validation/problem";
import type { UserPoolSettings } from "../args";

/** What AWS would refuse of the second factor (Cognito API reference, SetUserPoolMfaConfig: ON and OPTIONAL need one). */
export function checkMfa({ mfa = {} }: UserPoolSettings, at: string): Problem[] {
  const path = under(at, "mfa");
  const mode = mfa.mode === undefined ? defaults.userPool.mfa.mode : known(mfa.mode);
  if (mode === undefined || mode === "off" || known(mfa.totp) !== false) {
    return [];
  }
  return [
    {
      path: under(path, "totp"),
      rule: `is the only second factor and cannot be false while the mode is ${mode}`,
      got: false,
      remedy: `leave it out, or set ${under(path, "mode")} to off`,
    },
  ];
}
