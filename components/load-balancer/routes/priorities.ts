import { createHash } from "node:crypto";
import type * as pulumi from "@pulumi/pulumi";
import { isLate, mapWhole } from "../../validation/input";
import { isWildcard } from "../../validation/host";
import type { Route } from "./args";
import { type Conditions, conditionsOf, type GeneralHosts, SOME_HOST } from "./conditions";

/** Elastic Load Balancing API reference, CreateRule.Priority. */
export const PRIORITY = { min: 1, max: 50_000, unit: "" } as const;

/** Assigned numbers begin here: below there is room for what has to be looked at before everything else. */
const FIRST = 1000;

/** Longer paths are all alike: what is left of 128 characters is seldom what tells two routes apart. */
const LONGEST_PATH = 48;

/** Room for the names of routes that are as narrow as each other: the classes of hosts, from the narrowest. */
const SLOTS = [160, 30, 30, 30] as const;
const BANDS = (LONGEST_PATH + 1) * 2 * 2;

/**
 * The priority of a route: the one that was given, or one that follows from its name and conditions alone.
 *
 * Neither the order in a map nor the other routes decide. A stack file has no order (the engine hands its maps on sorted by
 * name, as it does to plugins), and a number that depends on the others would move when one of them comes or goes. So the
 * narrower route is looked at first: a route that is for a part of another's requests is never in a later band than it.
 * Inside a band the name decides; two that meet are told, and a number is given to one of them.
 */
export function priorityOf(key: string, route: Route, general: GeneralHosts): pulumi.Input<number> {
  // Of the general hosts it matters only that they are named ones, which a preview knows.
  const isLater = general.dnsName !== undefined || isLate(general.hosts);
  const named = isLater ? { hosts: [SOME_HOST] } : general;
  return (
    route.priority ??
    mapWhole({ conditions: conditionsOf(route, named) }, ({ conditions }) => assignedPriority(key, conditions))
  );
}

/** The number that a route without one of its own has. */
export function assignedPriority(key: string, conditions: Conditions): number {
  const { start, slots } = band(conditions);
  return start + (createHash("sha256").update(key).digest().readUInt32BE() % slots);
}

/** Where the numbers of routes begin that are as narrow as this one, and how many there are. */
export function band(conditions: Conditions): { start: number; slots: number } {
  const hosts = hostClass(conditions.hosts);
  const slots = SLOTS[hosts] ?? 1;
  const before = SLOTS.slice(0, hosts).reduce<number>((sum, width) => sum + width * BANDS, 0);
  const index = pathLevel(conditions.paths) * 2 + (isNarrowed(conditions) ? 0 : 1);
  return { start: FIRST + before + index * slots, slots };
}

/** Named hosts, wildcards below a domain of one's own, wider ones, every host. */
function hostClass(hosts: string[]): number {
  const wild = hosts.filter(isWildcard);
  if (hosts.length === 0) {
    return 3;
  }
  const dots = Math.min(...wild.map((host) => host.split(".").length - 1));
  return wild.length === 0 ? 0 : dots >= 3 ? 1 : 2;
}

/** The longer the shortest path that it is for, the narrower; among equals those without a wildcard. */
function pathLevel(paths: string[]): number {
  const lengths = paths.map((path) => path.replace(/\*/g, "").length);
  const shortest = Math.min(LONGEST_PATH, ...(lengths.length === 0 ? [0] : lengths));
  const isOpen = paths.length === 0 || paths.some(isWildcard);
  return (LONGEST_PATH - shortest) * 2 + (isOpen ? 1 : 0);
}

function isNarrowed({ methods, headers, queryStrings, sourceIps }: Conditions): boolean {
  return [methods, sourceIps, Object.keys(headers), Object.keys(queryStrings)].some((list) => list.length > 0);
}
