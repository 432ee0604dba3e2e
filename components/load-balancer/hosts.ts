import * as pulumi from "@pulumi/pulumi";
import { defaults } from "../defaults";
import { isWildcard, matchesHost } from "../validation/host";
import { mapValues } from "../records";
import { isDeferred, knownItems, mapWhole } from "../validation/input";
import type { ListenerSettings } from "./args";
import type { Access, Route } from "./routes/args";
import { priorityOf } from "./routes/priorities";

/** Who gets through on a route, also where it does not say so. */
export function accessOf({ access }: Pick<Route, "access">): Access {
  return access ?? defaults.loadBalancer.route.access;
}

/** True if a route uses the session of people who have signed in, and with it the client. */
export function hasSession(route: Pick<Route, "access">): boolean {
  return !["public", "token"].includes(accessOf(route));
}

/** True if some route does. */
export function hasSessions({ routes }: Pick<ListenerSettings, "routes">): boolean {
  return Object.values(routes).some(hasSession);
}

/** The lists of hosts that people sign in at: those of the load balancer, and those of the routes that sign in. */
function signInLists({ hosts = [], routes }: ListenerSettings): NonNullable<Route["hosts"]>[] {
  const signingIn = Object.values(routes).filter((route) => accessOf(route) === "signIn");
  return [hosts, ...signingIn.map((route) => route.hosts ?? [])];
}

/**
 * Every real host that people sign in at, in lower case, sorted, each once: the callback URLs are made of these.
 *
 * @param dnsName That of the load balancer, where it is among them.
 */
export function callbackHosts(settings: ListenerSettings, dnsName?: pulumi.Input<string>): pulumi.Input<string[]> {
  const lists = [...signInLists(settings), dnsName === undefined ? [] : [dnsName]];
  return mapWhole({ lists }, (given) => {
    const names = (given.lists as string[][]).flat().map((host) => host.toLowerCase());
    return [...new Set(names.filter((host) => !isWildcard(host)))].sort();
  });
}

/** The same for whoever has to know how many there are, before the load balancer has told its own name. */
export function countedCallbackHosts(
  settings: ListenerSettings,
  dnsName?: pulumi.Input<string>,
): pulumi.Input<pulumi.Input<string>[]> {
  const named = callbackHosts(settings);
  return isDeferred(named) || dnsName === undefined ? callbackHosts(settings, dnsName) : [...named, dnsName];
}

/** The same as far as it is known while the program is read. */
export function knownCallbackHosts(settings: ListenerSettings): string[] {
  const given = signInLists(settings).flatMap((list) => knownItems(list).map(([, host]) => host.toLowerCase()));
  return given.filter((host) => !isWildcard(host));
}

/** What has to be known of a route to tell where people enter. */
type Way = pulumi.Unwrap<Pick<Route, "access" | "hosts" | "paths">> & { readonly priority: number };

/**
 * Where people enter: at a signed-in route for every path, or else at the path of the one that is looked at first. Nowhere
 * that could be told where no real host is named.
 */
export function entryUrl({
  hosts = [],
  routes,
}: {
  hosts?: string[];
  routes: Record<string, Way>;
}): string | undefined {
  const all = Object.values(routes).sort((one, other) => one.priority - other.priority);
  const signingIn = all.filter((route) => accessOf(route) === "signIn");
  const candidates = signingIn.length > 0 ? signingIn : all;
  const first = candidates.find(({ paths = [] }) => paths.length === 0 || paths.some(isEvery)) ?? candidates[0];
  const wanted = first?.hosts ?? hosts;
  const host =
    wanted.find((name) => !isWildcard(name)) ??
    hosts.find((name) => wanted.some((pattern) => matchesHost(pattern, name)));
  const { paths = [] } = first ?? {};
  const path = paths.some(isEvery) ? "/" : (paths[0] ?? "/").replace(/[*?].*$/, "");
  return host && `https://${host.toLowerCase()}${path.startsWith("/") ? path : "/"}`;
}

/** True for a path condition that every request fulfils. */
function isEvery(path: string): boolean {
  return /^\/?\*+$/.test(path);
}

/** The same of arguments, as soon as hosts, paths and priorities are known; it waits for nothing else. */
export function entry(
  { hosts = [], routes }: ListenerSettings,
  dnsName?: pulumi.Input<string>,
): pulumi.Output<string | undefined> {
  const ways = mapValues(routes, (route, key) => ({
    access: route.access,
    hosts: route.hosts,
    paths: route.paths,
    priority: priorityOf(key, route, { hosts, dnsName }),
  }));
  return pulumi
    .output({ hosts, own: dnsName === undefined ? [] : [dnsName], ways })
    .apply((given) => entryUrl({ hosts: [...given.hosts, ...given.own], routes: given.ways }));
}
