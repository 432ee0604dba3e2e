import type * as cognito from "@pulumi/aws/cognito";
import { defaults } from "../../defaults";
import { map, mapList } from "../../validation/input";
import { sorted } from "../../validation/list";
import type { AuthFlow, ClientSettings } from "../args";

const FLOW: Record<AuthFlow, string> = {
  srp: "ALLOW_USER_SRP_AUTH",
  password: "ALLOW_USER_PASSWORD_AUTH",
  adminPassword: "ALLOW_ADMIN_USER_PASSWORD_AUTH",
  custom: "ALLOW_CUSTOM_AUTH",
  refreshToken: "ALLOW_REFRESH_TOKEN_AUTH",
  choice: "ALLOW_USER_AUTH",
};

/** How people sign in through Cognito's API. */
export function flowInputs({
  kind,
  authFlows,
  refreshTokenRotation,
  hideUserExistence,
}: ClientSettings): Partial<cognito.UserPoolClientArgs> {
  const preset: readonly AuthFlow[] = defaults.clientKinds[kind].authFlows;
  // Cognito refuses the refresh flow beside rotation, where GetTokensFromRefreshToken takes its place.
  const rotates =
    refreshTokenRotation !== undefined && (refreshTokenRotation.enabled ?? defaults.refreshTokenRotation.enabled);
  const chosen = authFlows ?? map(rotates, (isOn) => preset.filter((flow) => !isOn || flow !== "refreshToken"));
  return {
    explicitAuthFlows: sorted(mapList(chosen, (flows) => flows.map((flow) => FLOW[flow]))),
    preventUserExistenceErrors: map(hideUserExistence ?? defaults.client.hideUserExistence, (hide) =>
      hide ? "ENABLED" : "LEGACY",
    ),
  };
}
