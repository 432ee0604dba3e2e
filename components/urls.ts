import * as pulumi from "@pulumi/pulumi";
import type { AppClient } from "./app-client/app-client";
import type { ClientSettings } from "./app-client/args";
import { defaults } from "./defaults";
import { known } from "./validation/input";

/** An app client with the settings that it was made of. */
export interface MadeClient {
  readonly settings: ClientSettings;
  readonly client: AppClient;
}

/** Cognito's authorization endpoint for a client (Cognito developer guide, "Authorize endpoint"). */
export function authorizeUrl(
  { settings, client }: MadeClient,
  domainName: pulumi.Input<string>,
): pulumi.Output<string> {
  return pulumi
    .all([domainName, client.clientId, settings.callbackUrls ?? [], settings.scopes ?? defaults.client.scopes])
    .apply(([domain, id, [redirect = ""], scopes]) => {
      const query = {
        client_id: id,
        response_type: "code",
        scope: [...scopes].sort().join(" "),
        redirect_uri: redirect,
      };
      return `https://${domain}/oauth2/authorize?${encoded(query)}`;
    });
}

/** Where a browser ends its session at Cognito (Cognito developer guide, "Logout endpoint"); none without a logout URL. */
export function signOutUrl(
  { settings, client }: MadeClient,
  domainName: pulumi.Input<string>,
): pulumi.Output<string> | undefined {
  const { logoutUrls } = settings;
  if (logoutUrls === undefined || known(logoutUrls)?.length === 0) {
    return undefined;
  }
  return pulumi
    .all([domainName, client.clientId, logoutUrls])
    .apply(([domain, id, [first = ""]]) => `https://${domain}/logout?${encoded({ client_id: id, logout_uri: first })}`);
}

function encoded(query: Record<string, string>): string {
  return Object.entries(query)
    .map(([key, value]) => `${key}=${encodeURIComponent(value)}`)
    .join("&");
}
