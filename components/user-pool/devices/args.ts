import type * as pulumi from "@pulumi/pulumi";

/** Which devices Cognito remembers. */
export const RememberDevices = {
  /** Every device. */
  always: "always",
  /** Those that their users want remembered. */
  optIn: "optIn",
  /** None. */
  never: "never",
} as const;
export type RememberDevices = (typeof RememberDevices)[keyof typeof RememberDevices];

/** Whether Cognito remembers the devices of its users. Cognito: DeviceConfigurationType. */
export interface Devices {
  /** Which devices are remembered: always, optIn or never. Default: never. */
  remember?: pulumi.Input<RememberDevices>;
  /**
   * Whether a new device gets a challenge, after which a remembered device stands in for the second factor. Default: false,
   * the second factor is asked for at every sign-in.
   */
  challengeNewDevices?: pulumi.Input<boolean>;
}
