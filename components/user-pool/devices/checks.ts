import { defaults } from "../../defaults";
import { known } from "../../validation/input";
import { under } from "../../validation/path";
import type { Problem } from "../../validation/problem";
import type { UserPoolSettings } from "../args";

/** Warns of a challenge for devices that are not remembered. */
export function checkDevices({ devices = {} }: UserPoolSettings, at: string): Problem[] {
  const remember = known(devices.remember ?? defaults.userPool.devices.remember);
  const path = under(at, "devices");
  return remember === "never" && known(devices.challengeNewDevices) === true
    ? [
        {
          path: under(path, "challengeNewDevices"),
          rule: "is not used: no device is remembered",
          got: true,
          remedy: `leave it out, or set ${under(path, "remember")} to always or optIn`,
          isWarning: true,
        },
      ]
    : [];
}
