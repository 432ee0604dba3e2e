import type { CognitoAuthArgs } from "./args";
import type { ClientSettings } from "./app-client/args";
import { defaults } from "./defaults";

/** The key of the client that the load balancer uses, or undefined where there is no load balancer. */
export function loadBalancerClient({ loadBalancer, clients = {} }: CognitoAuthArgs): string | undefined {
  if (loadBalancer === undefined) {
    return undefined;
  }
  const candidate = Object.keys(clients).find((key) => clients[key]?.kind === "loadBalancer");
  return loadBalancer.client ?? candidate ?? defaults.loadBalancer.client;
}

/** All clients by their key, with the one that the load balancer uses where nobody wrote it down. */
export function allClients(args: CognitoAuthArgs): Record<string, ClientSettings> {
  const key = loadBalancerClient(args);
  return key === undefined || args.clients?.[key] !== undefined
    ? { ...args.clients }
    : { ...args.clients, [key]: { kind: "loadBalancer" } };
}
