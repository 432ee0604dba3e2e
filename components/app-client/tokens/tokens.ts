import type * as cognito from "@pulumi/aws/cognito";
import { defaults } from "../../defaults";
import { map, together } from "../../validation/input";
import type { ClientSettings, RefreshTokenRotation } from "../args";

/** How long tokens last and how they end. */
export function tokenInputs(settings: ClientSettings): Partial<cognito.UserPoolClientArgs> {
  return {
    accessTokenValidity: settings.accessTokenMinutes ?? defaults.client.accessTokenMinutes,
    idTokenValidity: settings.idTokenMinutes ?? defaults.client.idTokenMinutes,
    refreshTokenValidity: settings.refreshTokenDays ?? defaults.client.refreshTokenDays,
    // Without units Cognito reads hours, hours and days.
    tokenValidityUnits: { accessToken: "minutes", idToken: "minutes", refreshToken: "days" },
    authSessionValidity: settings.authSessionMinutes ?? defaults.client.authSessionMinutes,
    enableTokenRevocation: settings.revocation ?? defaults.client.revocation,
    refreshTokenRotation:
      settings.refreshTokenRotation === undefined ? undefined : rotation(settings.refreshTokenRotation),
  };
}

/**
 * Both fields are always written: AWS answers with a grace period even where none was sent, and with 0 where rotation is
 * off, which the provider takes for an inconsistency.
 */
function rotation(given: RefreshTokenRotation): cognito.UserPoolClientArgs["refreshTokenRotation"] {
  const enabled = given.enabled ?? defaults.refreshTokenRotation.enabled;
  const graceSeconds = given.graceSeconds ?? defaults.refreshTokenRotation.graceSeconds;
  return {
    feature: map(enabled, (isOn) => (isOn ? "ENABLED" : "DISABLED")),
    retryGracePeriodSeconds: map(
      together<{ isOn: boolean; seconds: number }>({ isOn: enabled, seconds: graceSeconds }),
      ({ isOn, seconds }) => (isOn ? seconds : 0),
    ),
  };
}
