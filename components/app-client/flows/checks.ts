import { defaults } from "../../defaults";
import { known, knownItems } from "../../validation/input";
import { under } from "../../validation/path";
import type { Problem } from "../../validation/problem";
import { checkWords } from "../../validation/words";
import { AuthFlow, type ClientSettings } from "../args";

/** What Cognito would refuse of the ways to sign in (Cognito API reference, CreateUserPoolClient.ExplicitAuthFlows). */
export function checkFlows(settings: ClientSettings, at: string): Problem[] {
  const path = under(at, "authFlows");
  const isEmpty = known(settings.authFlows)?.length === 0;
  return [
    ...checkWords(settings.authFlows, path, Object.values(AuthFlow)),
    ...(isEmpty
      ? [
          {
            path,
            rule: "is empty, which Cognito reads as its own choice of srp, custom and refreshToken",
            remedy: "name the flows; refreshToken alone lets nobody in",
            isWarning: true,
          },
        ]
      : []),
    ...(rotates(settings) ? checkRotating(settings, at) : []),
  ];
}

/** The two exclude each other: a rotating token is renewed by GetTokensFromRefreshToken (RefreshTokenRotationType). */
function checkRotating({ kind, authFlows }: ClientSettings, at: string): Problem[] {
  if (kind === "machine" && authFlows === undefined) {
    const rule = "has nothing to rotate: client credentials get no refresh token";
    return [{ path: under(at, "refreshTokenRotation"), rule, remedy: "leave it out" }];
  }
  return knownItems(authFlows)
    .filter(([, flow]) => flow === "refreshToken")
    .map(([index, flow]) => ({
      path: under(at, "authFlows", index),
      rule: "must not be refreshToken while refresh tokens rotate",
      got: flow,
      remedy: `leave it out, or set ${under(at, "refreshTokenRotation", "enabled")} to false`,
    }));
}

function rotates({ refreshTokenRotation }: ClientSettings): boolean {
  return (
    refreshTokenRotation !== undefined &&
    known(refreshTokenRotation.enabled ?? defaults.refreshTokenRotation.enabled) === true
  );
}
