import type * as pulumi from "@pulumi/pulumi";
import { defaults } from "../../defaults";
import { isWildcard } from "../../validation/host";
import { isDeferred, known, map } from "../../validation/input";
import { under } from "../../validation/path";
import type { ListenerSettings } from "../args";

/** A host of some route, with where it stands; a list that comes later stands there as one. */
export type Place = readonly [path: string, host: pulumi.Input<string>];

/** All hosts of all routes, whoever gets through there. */
export function places({ hosts, routes }: ListenerSettings, at: string): Place[] {
  const lists = [
    [under(at, "hosts"), hosts] as const,
    ...Object.entries(routes).map(([key, route]) => [under(at, "routes", key, "hosts"), route.hosts] as const),
  ];
  return lists.flatMap(([path, list = []]): Place[] =>
    isDeferred(list)
      ? [[path, map(list, String)]]
      : (known(list) ?? []).map((host, index) => [under(path, index), host]),
  );
}

/** The hosts that a load balancer is made for: wildcards stand for others of them. */
export function frontHosts(settings: ListenerSettings): string[] {
  const given = places(settings, "").flatMap(([, host]) => known(host) ?? []);
  return [...new Set(given.filter((host) => !isWildcard(host)).map((host) => host.toLowerCase()))];
}

/** Those of them that get a record in the hosted zone, which leads to the load balancer. */
export function addressedHosts(settings: ListenerSettings): string[] {
  const { hostedZoneId, hostedZoneName, aliases = defaults.loadBalancer.front.aliases } = settings.front ?? {};
  return aliases && (hostedZoneId ?? hostedZoneName) !== undefined ? frontHosts(settings) : [];
}
