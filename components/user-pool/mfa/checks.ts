import { known } from "../../validation/input";
import { under } from "../../validation/path";
import type { Problem } from "../../validation/problem";
import type { UserPoolSettings } from "../args";
import { mfaMode } from "./mfa";

/** What AWS would refuse of the second factor (Cognito API reference, SetUserPoolMfaConfig: ON and OPTIONAL need one). */
export function checkMfa(settings: UserPoolSettings, at: string): Problem[] {
  const { mfa = {} } = settings;
  const path = under(at, "mfa");
  const mode = known(mfaMode(settings));
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
