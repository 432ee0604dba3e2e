import { checkRange } from "../../validation/limits";
import { under } from "../../validation/path";
import type { Problem } from "../../validation/problem";
import type { ClientSettings } from "../args";

/** Cognito developer guide, "Understanding user pool JSON web tokens": ID and access tokens last 5 minutes to a day. */
export const TOKEN_MINUTES = { min: 5, max: 1440, unit: "minutes" } as const;

/** The same page: refresh tokens last up to ten years. In days none is shorter than the longest of the others. */
export const REFRESH_TOKEN_DAYS = { min: 1, max: 3650, unit: "days" } as const;

/** Cognito API reference, CreateUserPoolClient.AuthSessionValidity. */
export const AUTH_SESSION_MINUTES = { min: 3, max: 15, unit: "minutes" } as const;

/** Cognito API reference, RefreshTokenRotationType.RetryGracePeriodSeconds. */
export const GRACE_SECONDS = { min: 0, max: 60, unit: "seconds" } as const;

/** What Cognito would refuse of how long things last. */
export function checkTokens(settings: ClientSettings, at: string): Problem[] {
  return [
    ...checkRange(settings.accessTokenMinutes, under(at, "accessTokenMinutes"), TOKEN_MINUTES),
    ...checkRange(settings.idTokenMinutes, under(at, "idTokenMinutes"), TOKEN_MINUTES),
    ...checkRange(settings.refreshTokenDays, under(at, "refreshTokenDays"), REFRESH_TOKEN_DAYS),
    ...checkRange(settings.authSessionMinutes, under(at, "authSessionMinutes"), AUTH_SESSION_MINUTES),
    ...checkRange(
      settings.refreshTokenRotation?.graceSeconds,
      under(at, "refreshTokenRotation", "graceSeconds"),
      GRACE_SECONDS,
    ),
  ];
}
