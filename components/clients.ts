import { AppClient } from "./app-client/app-client";
import type { ClientSettings } from "./app-client/args";
import type { CognitoAuthArgs } from "./args";
import { defaults } from "./defaults";
import { callbackHosts, hasSessions } from "./load-balancer/hosts";
import { mapValues } from "./records";
import { ResourceServer } from "./resource-server/resource-server";
import type { MadeClient } from "./urls";
import { poolFacts } from "./user-pool/facts";
import { within } from "./validation/placement";
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

/** The clients of the whole by their key, after the resource servers: Cognito refuses scopes that it does not know yet. */
export function makeClients({
  name,
  settings,
  placement,
  parent,
  userPoolId,
  dnsName,
}: Whole): Record<string, MadeClient> {
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
      { ...client, ...ofPool },
      within(placement, ["clients", key], { parent, dependsOn: Object.values(servers) }),
    ),
  }));
}

/** All clients by their key, with the one that the load balancer uses where nobody wrote it down. */
export function allClients(args: CognitoAuthArgs): Record<string, ClientSettings> {
  const key = loadBalancerClient(args);
  return key === undefined || args.clients?.[key] !== undefined
    ? { ...args.clients }
    : { ...args.clients, [key]: { kind: "loadBalancer" } };
}
