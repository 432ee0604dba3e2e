import type * as cognito from "@pulumi/aws/cognito";
import { defaults } from "../../defaults";
import { map } from "../../validation/input";
import type { UserPoolSettings } from "../args";

/** Which devices are remembered. AWS reads the block itself as yes, so there is none for never. */
export function deviceInputs({ devices = {} }: UserPoolSettings): cognito.UserPoolArgs {
  const standard = defaults.userPool.devices;
  return {
    deviceConfiguration: map(devices.remember ?? standard.remember, (remember) =>
      remember === "never"
        ? undefined
        : {
            deviceOnlyRememberedOnUserPrompt: remember === "optIn",
            challengeRequiredOnNewDevice: devices.challengeNewDevices ?? standard.challengeNewDevices,
          },
    ),
  };
}
