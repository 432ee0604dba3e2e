import * as pulumi from "@pulumi/pulumi";
import type { AppClient } from "../app-client/app-client";
import type { ClientSettings } from "../app-client/args";
import { grantsOf, scopesOf } from "../app-client/presets";

/** An app client with the settings that it was made of. */
export interface MadeClient {
  readonly settings: ClientSettings;
  readonly client: AppClient;
}

/** Texts by the key of a client; a client without one is left out. */
export function present(
  texts: Record<string, pulumi.Input<string | undefined>>,
): pulumi.Output<Record<string, string>> {
  return pulumi
    .output(texts)
    .apply((all) =>
      Object.fromEntries(Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined)),
    );
}

/**
 * Cognito's authorization endpoint for a client (Cognito developer guide, "Authorize endpoint"); none for a client to
 * which no browser comes back. A client that uses PKCE adds its challenge.
 */
export function authorizeUrl(
  { settings, client }: MadeClient,
  domainName: pulumi.Input<string>,
): pulumi.Output<string | undefined> {
  const { callbackUrls = [], defaultRedirectUrl } = settings;
  return pulumi
    .all([domainName, client.clientId, grantsOf(settings), callbackUrls, scopesOf(settings) ?? [], defaultRedirectUrl])
    .apply(([domain, id, grants, [first = ""], scopes, redirect]) => {
      const type = grants.includes("code") ? "code" : grants.includes("implicit") ? "token" : undefined;
      if (type === undefined) {
        return undefined;
      }
      const query = {
        client_id: id,
        response_type: type,
        scope: [...scopes].sort().join(" "),
        redirect_uri: redirect ?? first,
      };
      return `https://${domain}/oauth2/authorize?${encoded(query)}`;
    });
}

/** Where a browser ends its session at Cognito, and which page comes next (Cognito developer guide, "Logout endpoint"). */
export function logoutEndpoint(domainName: string, clientId: string, logoutUrl: string): string {
  return `https://${domainName}/logout?${encoded({ client_id: clientId, logout_uri: logoutUrl })}`;
}

/** The same for a client; none without a logout URL. */
export function signOutUrl(
  { settings, client }: MadeClient,
  domainName: pulumi.Input<string>,
): pulumi.Output<string | undefined> {
  return pulumi
    .all([domainName, client.clientId, settings.logoutUrls ?? []])
    .apply(([domain, id, [first]]) => (first === undefined ? undefined : logoutEndpoint(domain, id, first)));
}

function encoded(query: Record<string, string>): string {
  return Object.entries(query)
    .map(([key, value]) => `${key}=${encodeURIComponent(value)}`)
    .join("&");
}
