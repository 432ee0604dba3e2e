import { checkHost, isWildcard, matchesHost } from "../validation/host";
import { known, knownItems } from "../validation/input";
import { checkRange, checkText } from "../validation/limits";
import { under } from "../validation/path";
import type { Problem } from "../validation/problem";
import type { ListenerSettings, Route, Session } from "./args";
import { knownCallbackHosts } from "./hosts";

/** Elastic Load Balancing API reference, CreateRule.Priority. */
export const PRIORITY = { min: 1, max: 50_000, unit: "" } as const;

/** Application Load Balancer user guide, "Authenticate users": seven days are the default, and the longest seen to work. */
export const SESSION_SECONDS = { min: 1, max: 604_800, unit: "seconds" } as const;

const PORT = { min: 1, max: 65_535, unit: "" } as const;

/** Application Load Balancer user guide, "Quotas": condition values and wildcards of one rule. */
const MOST_VALUES = 5;

/** Application Load Balancer user guide, "Path conditions". */
const PATH = {
  range: { min: 1, max: 128, unit: "characters" },
  pattern: /^[A-Za-z0-9_.$/~"'@:+&*?-]+$/,
  allowed: "letters, digits, _ - . $ / ~ \" ' @ : + & and the wildcards * and ?",
} as const;

/** RFC 6265 allows more, but what survives every proxy and shell is this. */
const COOKIE = {
  range: { min: 1, max: 128, unit: "characters" },
  pattern: /^[A-Za-z0-9_-]+$/,
  allowed: "letters, digits, hyphens and underscores",
} as const;

/** Names that the load balancer uses for stickiness. */
const TAKEN_COOKIES = ["AWSALB", "AWSALBAPP", "AWSALBTG", "AWSALBCORS", "AWSALBTGCORS"];

/** What AWS would refuse of a listener's settings, or accept and then fail on at every sign-in. */
export function checkListener(settings: ListenerSettings, at: string): Problem[] {
  const routes = Object.entries(settings.routes);
  return [
    ...checkWhich(settings, at),
    ...checkRange(settings.port, under(at, "port"), PORT),
    ...knownItems(settings.hosts).flatMap(([index, host]) =>
      checkHost(host, under(at, "hosts", index), { wildcards: false }),
    ),
    ...checkSession(settings.session ?? {}, under(at, "session")),
    ...checkScopes(settings, at),
    ...(routes.length === 0
      ? [
          {
            path: under(at, "routes"),
            rule: "must have a route at least",
            remedy: "name one, with a priority and a target group",
          },
        ]
      : []),
    ...routes.flatMap(([key, route]) => checkRoute(key, route, settings, under(at, "routes", key))),
    ...checkPriorities(routes, under(at, "routes")),
  ];
}

function checkWhich({ listenerArn, name, port }: ListenerSettings, at: string): Problem[] {
  const path = at === "" ? "listenerArn" : at;
  if (listenerArn === undefined && name === undefined) {
    const remedy = `set ${under(at, "listenerArn")}, or ${under(at, "name")} to the name of the load balancer`;
    return [{ path, rule: "must say which listener", remedy }];
  }
  if (listenerArn !== undefined && (name !== undefined || port !== undefined)) {
    return [
      {
        path,
        rule: "must have listenerArn, or name with port, not both",
        got: { listenerArn: known(listenerArn), name: known(name), port: known(port) },
        remedy: `leave out ${under(at, "listenerArn")} or the others`,
      },
    ];
  }
  return [];
}

function checkSession({ cookieName, timeoutSeconds }: Session, at: string): Problem[] {
  const path = under(at, "cookieName");
  const name = known(cookieName);
  const taken = name !== undefined && TAKEN_COOKIES.includes(name);
  return [
    ...checkText(cookieName, path, COOKIE),
    ...(taken ? [{ path, rule: "is the name of a stickiness cookie", got: name, remedy: "choose another" }] : []),
    ...checkRange(timeoutSeconds, under(at, "timeoutSeconds"), SESSION_SECONDS),
  ];
}

function checkScopes({ scopes }: ListenerSettings, at: string): Problem[] {
  const given = known(scopes);
  const names = knownItems(scopes).map(([, scope]) => scope);
  if (given?.length !== names.length || names.includes("openid")) {
    return [];
  }
  const rule = "must contain openid: a load balancer needs an ID token";
  return [{ path: under(at, "scopes"), rule, got: names, remedy: "add openid" }];
}

function checkRoute(key: string, route: Route, settings: ListenerSettings, at: string): Problem[] {
  return [
    ...(key.includes("--")
      ? [{ path: at, rule: "must not have two hyphens in a row in its name", got: key, remedy: "use one" }]
      : []),
    ...checkRange(route.priority, under(at, "priority"), PRIORITY),
    ...knownItems(route.hosts).flatMap(([index, host]) =>
      checkHost(host, under(at, "hosts", index), { wildcards: true }),
    ),
    ...knownItems(route.paths).flatMap(([index, path]) => checkText(path, under(at, "paths", index), PATH)),
    ...checkConditions(route, settings, at),
    ...checkWildcards(route, settings, at),
    ...checkTarget(route, at),
  ];
}

function checkConditions(route: Route, { hosts }: ListenerSettings, at: string): Problem[] {
  const hostList = known(route.hosts ?? hosts ?? []);
  const pathList = known(route.paths ?? []);
  if (hostList === undefined || pathList === undefined) {
    return [];
  }
  if (hostList.length === 0) {
    const remedy = `set ${under(at, "hosts")}, or hosts for all routes of the load balancer`;
    return [{ path: under(at, "hosts"), rule: "must name a host, which the callback URL is made of", remedy }];
  }
  const values = hostList.length + pathList.length;
  const wildcards = [...hostList, ...pathList].map((value) => (known(value) ?? "").replace(/[^*?]/g, "").length);
  const sum = wildcards.reduce((total, count) => total + count, 0);
  return [
    ...(values > MOST_VALUES
      ? [
          {
            path: at,
            rule: `must have at most ${MOST_VALUES} hosts and paths together`,
            got: values,
            remedy: "make two routes of it",
          },
        ]
      : []),
    ...(sum > MOST_VALUES
      ? [{ path: at, rule: `must have at most ${MOST_VALUES} wildcards`, got: sum, remedy: "make two routes of it" }]
      : []),
  ];
}

/** A wildcard has no callback URL: without a real host that it matches, every sign-in there would fail. */
function checkWildcards(route: Route, settings: ListenerSettings, at: string): Problem[] {
  const real = knownCallbackHosts(settings);
  const late = [settings.hosts, ...Object.values(settings.routes).map(({ hosts }) => hosts)].some(
    (list) => list !== undefined && knownItems(list).length !== known(list)?.length,
  );
  return knownItems(route.hosts)
    .filter(([, host]) => isWildcard(host) && !late && !real.some((name) => matchesHost(host, name)))
    .map(([index, host]) => ({
      path: under(at, "hosts", index),
      rule: "is a wildcard, which has no callback URL",
      got: host,
      remedy: "name the real hosts that it stands for in hosts of the load balancer",
    }));
}

function checkTarget({ targetGroupArn, targetGroupName }: Route, at: string): Problem[] {
  if ((targetGroupArn === undefined) !== (targetGroupName === undefined)) {
    return [];
  }
  return targetGroupArn === undefined
    ? [
        {
          path: at,
          rule: "must have a target group",
          remedy: `set ${under(at, "targetGroupName")} or ${under(at, "targetGroupArn")}`,
        },
      ]
    : [
        {
          path: at,
          rule: "must have targetGroupArn or targetGroupName, not both",
          got: { targetGroupArn: known(targetGroupArn), targetGroupName: known(targetGroupName) },
          remedy: "leave one of them out",
        },
      ];
}

function checkPriorities(routes: [string, Route][], at: string): Problem[] {
  const first = new Map<number, string>();
  return routes.flatMap(([key, { priority }]) => {
    const number = known(priority);
    const other = number === undefined ? undefined : first.get(number);
    if (number !== undefined && other === undefined) {
      first.set(number, key);
    }
    return other === undefined
      ? []
      : [
          {
            path: under(at, key, "priority"),
            rule: `must not be that of ${under(at, other)} too`,
            got: number,
            remedy: "give each route its own",
          },
        ];
  });
}
