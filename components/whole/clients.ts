import type * as pulumi from "@pulumi/pulumi";
import { AppClient } from "../app-client/app-client";
import type { ClientSettings } from "../app-client/args";
import type { CognitoAuthArgs } from "../args";
import { clientNames } from "../app-client/generations";
import { defaults } from "../defaults";
import type { IdentityProvider } from "../identity-provider/identity-provider";
import { providersOf } from "./identity-providers";
import { callbackHosts, hasSessions } from "../load-balancer/hosts";
import { mapValues } from "../records";
import { ResourceServer } from "../resource-server/resource-server";
import type { MadeClient } from "./urls";
import { poolFacts } from "../user-pool/facts";
import { mapWhole } from "../validation/input";
import { within } from "../validation/placement";
import type { Whole } from "./whole";

/** The key of the client that the load balancer uses, or undefined where it signs nobody in and none is asked for. */
export function loadBalancerClient({ loadBalancer, clients = {} }: CognitoAuthArgs): string | undefined {
  if (loadBalancer === undefined) {
    return undefined;
  }
  const candidate = Object.keys(clients).find((key) => clients[key]?.kind === "loadBalancer");
  const made = hasSessions(loadBalancer) ? defaults.loadBalancer.client : undefined;
  return loadBalancer.client ?? candidate ?? made;
}

/** The ids of the clients that are meant, by the names that their generations have: people still use the kept one, too. */
export function idsOfGenerations(
  clients: Record<string, MadeClient>,
  isMeant: (settings: ClientSettings) => boolean,
): Record<string, pulumi.Input<string>> {
  return Object.fromEntries(
    Object.entries(clients)
      .filter(([, { settings }]) => isMeant(settings))
      .flatMap(([key, { settings, client }]): [string, pulumi.Input<string>][] => {
        const { current, previous } = clientNames(key, settings);
        const { clientId, previousClientId } = client;
        return [
          [current, clientId],
          ...(previous === undefined || previousClientId === undefined
            ? []
            : [[previous, previousClientId] as [string, pulumi.Input<string>]]),
        ];
      }),
  );
}

/**
 * The clients of the whole by their key, after the resource servers and the identity providers: Cognito refuses scopes and
 * providers that it does not know yet.
 */
export function makeClients(
  { name, settings, placement, parent, userPoolId, dnsName }: Whole,
  providers: Record<string, IdentityProvider>,
): Record<string, MadeClient> {
  const { region, loadBalancer } = settings;
  const servers = mapValues(
    settings.resourceServers ?? {},
    (server, key) =>
      new ResourceServer(
        `${name}-resource-server-${key}`,
        { ...server, userPoolId, region },
        within(placement, ["resourceServers", key], { parent }),
      ),
  );
  const before = [...Object.values(servers), ...Object.values(providers)];
  const ofPool = {
    userPoolId,
    region,
    hosts: loadBalancer === undefined ? undefined : callbackHosts(loadBalancer, dnsName),
    customAttributes: poolFacts(settings.userPool).customAttributes,
  };
  return mapValues(allClients(settings), (client, key) => ({
    settings: client,
    client: new AppClient(
      `${name}-client-${key}`,
      { ...client, ...ofPool, identityProviders: providersOf(settings, client) },
      within(placement, ["clients", key], { parent, dependsOn: before }),
    ),
  }));
}

/**
 * All clients by their key, with the one that the load balancer uses where nobody wrote it down. Cognito sends people only
 * to logout URLs that it knows, so that client has the page after the load balancer's logout.
 */
export function allClients(args: CognitoAuthArgs): Record<string, ClientSettings> {
  const key = loadBalancerClient(args);
  if (key === undefined) {
    return { ...args.clients };
  }
  const client: ClientSettings = args.clients?.[key] ?? { kind: "loadBalancer" };
  const last = args.loadBalancer?.logout?.redirectUrl;
  const logoutUrls =
    last === undefined
      ? client.logoutUrls
      : mapWhole({ own: client.logoutUrls ?? [], last }, (given) => [...new Set([...given.own, given.last])]);
  return { ...args.clients, [key]: { ...client, ...(logoutUrls === undefined ? {} : { logoutUrls }) } };
}
