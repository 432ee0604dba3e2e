import * as pulumi from "@pulumi/pulumi";
import { isWildcard, matchesHost } from "../validation/host";
import { knownItems, mapList } from "../validation/input";
import type { ListenerSettings } from "./args";

/** Every real host that people sign in at, in lower case, sorted, each once: the callback URLs are made of these. */
export function callbackHosts({ hosts = [], routes }: ListenerSettings): pulumi.Input<string[]> {
  const lists = [hosts, ...Object.values(routes).map((route) => route.hosts ?? [])];
  const lowered = lists.map((list) => mapList(list, (names) => names.map((host) => host.toLowerCase())));
  return mapList(lowered, (all) => [...new Set(all.flat().filter((host) => !isWildcard(host)))].sort());
}

/** The same as far as it is known while the program is read. */
export function knownCallbackHosts({ hosts, routes }: ListenerSettings): string[] {
  return [hosts, ...Object.values(routes).map((route) => route.hosts)]
    .flatMap((list) => knownItems(list).map(([, host]) => host))
    .filter((host) => !isWildcard(host));
}

/** Where people enter the application: at a route for every path, or else at the path of the one that is looked at first. */
export function entryUrl({ hosts = [], routes }: pulumi.Unwrap<ListenerSettings>): string {
  const sorted = Object.values(routes).sort((one, other) => one.priority - other.priority);
  const first = sorted.find(({ paths = [] }) => paths.length === 0) ?? sorted[0];
  const wanted = first?.hosts ?? hosts;
  const host =
    wanted.find((name) => !isWildcard(name)) ??
    hosts.find((name) => wanted.some((pattern) => matchesHost(pattern, name))) ??
    "";
  const path = (first?.paths?.[0] ?? "/").replace(/[*?].*$/, "");
  return `https://${host.toLowerCase()}${path.startsWith("/") ? path : "/"}`;
}

/** The same of arguments, as soon as hosts, paths and priorities are known; it waits for nothing else. */
export function entry({ hosts, routes }: ListenerSettings): pulumi.Output<string> {
  const parts = Object.entries(routes).map(([key, { priority, hosts: own, paths }]) => [
    key,
    { priority, hosts: own, paths },
  ]);
  const settings = pulumi.output({ hosts, routes: Object.fromEntries(parts) as ListenerSettings["routes"] });
  return settings.apply(entryUrl);
}
