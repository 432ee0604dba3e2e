import type * as pulumi from "@pulumi/pulumi";
import { defaults } from "../../defaults";
import { isLate, known } from "../../validation/input";
import { under } from "../../validation/path";
import type { Problem } from "../../validation/problem";
import type { ListenerSettings } from "../args";
import { accessOf, callbackHosts, hasSession } from "../hosts";
import { inOrder } from "../routes/checks";
import { type Conditions, SOME_HOST } from "../routes/conditions";
import { coversRoute } from "../routes/shadowing";
import type { LogoutSettings } from "./args";
import { checkCircle, checkLogout, checkRoom } from "./checks";
import { noRoom, roomBelow } from "./priority";
import { ruleCount } from "./rules";

/** What could not be the way out of this load balancer, or would not be found among its routes. */
export function checkLogoutOfListener(settings: ListenerSettings, at: string): Problem[] {
  const { logout } = settings;
  if (logout === undefined) {
    return [];
  }
  const path = under(at, "logout");
  if (!Object.values(settings.routes).some((route) => accessOf(route) === "signIn")) {
    const rule = "has nobody to sign out: there is no route that people sign in on";
    return [{ path, rule, remedy: "add a route with the access signIn, or leave it out" }];
  }
  const hosts = hostsOf(settings);
  return [
    ...checkLogout(logout, path),
    ...checkCircle({ ...logout, hosts }, path),
    ...checkNumbers(settings, logout, at),
  ];
}

/** The hosts that it is for, the load balancer's own name among them where it will be. */
function hostsOf(settings: ListenerSettings): pulumi.Input<pulumi.Input<string>[]> {
  return callbackHosts(settings, settings.includeDnsName === true ? SOME_HOST : undefined);
}

function checkNumbers(settings: ListenerSettings, logout: LogoutSettings, at: string): Problem[] {
  const hosts = hostsOf(settings);
  const path = under(at, "logout");
  if (logout.priority !== undefined) {
    const { priority } = logout;
    return [...checkRoom({ hosts, priority }, path), ...checkPlace(settings, logout, known(priority), at)];
  }
  const routes = inOrder(settings).map(({ route, priority }) => ({ priority, hasSession: hasSession(route) }));
  if (routes.length < Object.keys(settings.routes).length) {
    return [];
  }
  const first = roomBelow(routes, ruleCount(hosts));
  return first === undefined
    ? [noRoom(ruleCount(hosts), under(path, "priority"))]
    : checkPlace(settings, logout, first, at);
}

/** Its numbers must be free, and lie before whatever else takes the same requests. */
function checkPlace(
  settings: ListenerSettings,
  logout: LogoutSettings,
  first: number | undefined,
  at: string,
): Problem[] {
  const hosts = hostsOf(settings);
  const way = logout.path === undefined ? defaults.loadBalancer.logout.path : known(logout.path);
  if (first === undefined || way === undefined || isLate(hosts)) {
    return [];
  }
  const last = first - ruleCount(hosts) + 1;
  const path = under(at, "logout", "priority");
  const names = (key: string): string => under(at, "routes", key);
  return inOrder(settings).flatMap(({ key, priority, conditions }): Problem[] => {
    if (priority <= first && priority >= last) {
      const rule = `must not be that of ${names(key)} too`;
      return [{ path, rule, got: priority, remedy: "give it one that no route has" }];
    }
    const hidden = (hosts as string[]).filter(
      (host) => conditions !== undefined && coversRoute(conditions, asConditions(host, way)),
    );
    return priority < last && hidden.length > 0
      ? [
          {
            path,
            rule: `is never reached at ${hidden.map(asWord).join(", ")}: ${names(key)} is for all its requests and looked at first`,
            got: first,
            remedy: `give a number below ${priority}`,
            isWarning: true,
          },
        ]
      : [];
  });
}

function asWord(host: string): string {
  return host === SOME_HOST ? "the load balancer's own name" : host;
}

function asConditions(host: string, path: string): Conditions {
  return { hosts: [host], paths: [path], methods: [], headers: {}, queryStrings: {}, sourceIps: [] };
}
