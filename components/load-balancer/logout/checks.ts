import { checkUrls } from "../../app-client/urls";
import { defaults } from "../../defaults";
import { checkHost } from "../../validation/host";
import { known, knownItems } from "../../validation/input";
import { checkRange } from "../../validation/limits";
import { under } from "../../validation/path";
import type { Problem } from "../../validation/problem";
import { checkRetentionDays } from "../../validation/retention";
import type { LogoutRouteArgs, LogoutSettings } from "./args";
import { checkCookieName } from "../session/checks";
import { HOSTS_PER_RULE, ruleCount } from "./rules";

/** Elastic Load Balancing API reference, CreateRule.Priority. */
const PRIORITY = { min: 1, max: 50_000, unit: "" } as const;

/** Application Load Balancer user guide, "Path conditions", without its wildcards. */
const PATH = /^\/[A-Za-z0-9_.$/~"'@:+&-]*$/;
const LONGEST_PATH = 128;

/** Taken by the load balancer itself (Application Load Balancer user guide, "Authenticate users"). */
const CALLBACK_PATH = "/oauth2/idpresponse";

/** What could not be the way out of a load balancer. */
export function checkLogout(settings: LogoutSettings, at: string): Problem[] {
  const { path, redirectUrl, priority, retentionDays } = settings;
  return [
    ...checkPath(known(path), under(at, "path")),
    ...checkRedirectUrl(known(redirectUrl), under(at, "redirectUrl")),
    ...checkRange(priority, under(at, "priority"), PRIORITY),
    ...checkRetentionDays(retentionDays, under(at, "retentionDays")),
  ];
}

/** The same of a route that stands alone. */
export function checkLogoutRoute(args: LogoutRouteArgs, at: string): Problem[] {
  const hosts = knownItems(args.hosts);
  const none = { path: under(at, "hosts"), rule: "must name a host", remedy: "name those that people sign in at" };
  const missing = {
    path: under(at, "priority"),
    rule: "must be given",
    remedy: "write a number below those of the rules that sign people in",
  };
  return [
    ...checkLogout(args, at),
    ...(args.priority === undefined ? [missing] : []),
    ...(known(args.hosts)?.length === 0 ? [none] : []),
    ...hosts.flatMap(([index, host]) => checkHost(host, under(at, "hosts", index), { wildcards: false })),
    ...checkCookieName(args.cookieName, under(at, "cookieName")),
    ...checkHost(args.domainName, under(at, "domainName"), { wildcards: false }),
    ...checkRoom(args, at),
    ...checkCircle(args, at),
  ];
}

/** Whether there are numbers enough for the rules of all hosts. */
export function checkRoom({ hosts, priority }: Pick<LogoutRouteArgs, "hosts" | "priority">, at: string): Problem[] {
  const first = known(priority);
  const count = ruleCount(hosts);
  return first === undefined || first < 1 || first - count + 1 >= 1
    ? []
    : [
        {
          path: under(at, "priority"),
          rule: `must be ${count} at least: there is a rule for every ${HOSTS_PER_RULE} hosts, each one below the other`,
          got: first,
          remedy: "give a higher one, and the routes that ask for a sign-in higher ones still",
        },
      ];
}

/** Who is led back to the logout would be signed out for ever. */
export function checkCircle(
  { hosts, path, redirectUrl }: Pick<LogoutRouteArgs, "hosts" | "path" | "redirectUrl">,
  at: string,
): Problem[] {
  const target = known(redirectUrl);
  const way = path === undefined ? defaults.loadBalancer.logout.path : known(path);
  if (target === undefined || !URL.canParse(target)) {
    return [];
  }
  const { hostname, pathname } = new URL(target);
  const isOurs = knownItems(hosts).some(([, host]) => host.toLowerCase() === hostname);
  return isOurs && pathname === way
    ? [
        {
          path: under(at, "redirectUrl"),
          rule: "is the logout itself, which would go round and round",
          got: target,
          remedy: "name a page where people may stay",
          isWarning: true,
        },
      ]
    : [];
}

/** Among the client's logout URLs it is, so what is wrong with those is wrong with it. */
function checkRedirectUrl(url: string | undefined, path: string): Problem[] {
  if (url === undefined) {
    return [];
  }
  if (URL.canParse(url) && !/^https?:\/\//i.test(url)) {
    return [{ path, rule: "must start with https://", got: url, remedy: "name a page that every browser can open" }];
  }
  return checkUrls([url], "").map((problem) => ({ ...problem, path }));
}

function checkPath(path: string | undefined, at: string): Problem[] {
  if (path === undefined) {
    return [];
  }
  const example = `write one such as "${defaults.loadBalancer.logout.path}"`;
  if (/[*?]/.test(path)) {
    const rule = "must be one path, without wildcards and without a query";
    return [{ path: at, rule, got: path, remedy: example }];
  }
  if (!PATH.test(path)) {
    const rule = "must be a path from its slash on, of letters, digits and _ - . $ / ~ \" ' @ : + &";
    return [{ path: at, rule, got: path, remedy: example }];
  }
  if (path === CALLBACK_PATH) {
    const rule = "must not be where people come back from the sign-in";
    return [{ path: at, rule, got: path, remedy: example }];
  }
  if (/\/\.\.?(?:\/|$)/.test(path)) {
    const rule = "has a segment of dots, which browsers leave out before they ask, so that nobody comes there";
    const remedy = `write ${JSON.stringify(new URL(path, "https://logout.invalid").pathname)}`;
    return [{ path: at, rule, got: path, remedy, isWarning: true }];
  }
  return path.length > LONGEST_PATH
    ? [
        {
          path: at,
          rule: `must have at most ${LONGEST_PATH} characters`,
          got: path,
          remedy: `it has ${path.length}, so write a shorter one`,
        },
      ]
    : [];
}
