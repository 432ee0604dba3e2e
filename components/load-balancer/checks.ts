import { checkHost, isWildcard, matchesHost } from "../validation/host";
import { known, knownItems } from "../validation/input";
import { parseArn } from "../validation/arn";
import { checkRange } from "../validation/limits";
import { under } from "../validation/path";
import type { Problem } from "../validation/problem";
import { checkClosedSets, type ClosedSets } from "../validation/words";
import type { AuthenticatedListenerArgs, ListenerSettings } from "./args";
import { checkFrontOf } from "./front/listener-checks";
import { DesyncMitigation } from "./front/args";
import { checkId } from "./front/checks";
import { accessOf, hasSession, hasSessions } from "./hosts";
import { Access, type Route } from "./routes/args";
import { checkLogoutOfListener } from "./logout/listener-checks";
import { checkRoutes } from "./routes/checks";
import { knownConditions } from "./routes/conditions";
import { checkSessions } from "./session/checks";

const PORT = { min: 1, max: 65_535, unit: "" } as const;

/** Elastic Load Balancing API reference, JwtValidationActionConfig. */
const LONGEST_URL = 256;

/** The closed sets of a listener's settings. */
export const LISTENER_SETS: ClosedSets = {
  "routes.*.access": Access,
  "front.desyncMitigation": DesyncMitigation,
};

/** What AWS would refuse of a listener that stands by itself. */
export function checkAuthenticatedListener(args: AuthenticatedListenerArgs, at: string): Problem[] {
  const words = checkClosedSets(args, at, LISTENER_SETS);
  return words.length > 0
    ? words
    : [
        ...checkListener(args, at, args.region),
        ...checkPool(args, at),
        ...checkTokens(args, at),
        ...checkRegions(args, at),
      ];
}

/** What AWS would refuse of a listener's settings, or accept and then fail on at every sign-in. */
export function checkListener(
  settings: ListenerSettings,
  at: string,
  region?: AuthenticatedListenerArgs["region"],
): Problem[] {
  return [
    ...checkWhich(settings, at),
    ...(settings.front === undefined ? [] : checkFrontOf(settings, settings.front, at, region)),
    ...checkId(settings.securityGroupId, under(at, "securityGroupId"), "sg"),
    ...checkRange(settings.port, under(at, "port"), PORT),
    ...knownItems(settings.hosts).flatMap(([index, host]) =>
      checkHost(host, under(at, "hosts", index), { wildcards: false }),
    ),
    ...checkSessions(settings, at),
    ...checkRoutes(settings, under(at, "routes")),
    ...checkSignIn(settings, at),
    ...checkLogoutOfListener(settings, at),
  ];
}

function checkWhich({ listenerArn, name, port, front }: ListenerSettings, at: string): Problem[] {
  const path = at === "" ? "listenerArn" : at;
  const ways = [listenerArn, name ?? port, front].filter((way) => way !== undefined).length;
  if (ways > 1) {
    return [
      {
        path,
        rule: "must have one of listenerArn, name with port, and front",
        got: { listenerArn: known(listenerArn), name: known(name), port: known(port), front: front && {} },
        remedy: "leave out the others",
      },
    ];
  }
  if (listenerArn === undefined && name === undefined && front === undefined) {
    const remedy =
      `set ${under(at, "listenerArn")}, or ${under(at, "name")} to the name of the load balancer, or ` +
      `${under(at, "front")} to have one made`;
    return [{ path, rule: "must say which listener", remedy }];
  }
  return [];
}

/** Sessions begin at a route that signs people in: where none does, those that look for one find none. */
function checkSignIn(settings: ListenerSettings, at: string): Problem[] {
  const routes = Object.entries(settings.routes);
  const signingIn = routes.filter(([, route]) => accessOf(route) === "signIn").map(([, route]) => route);
  if (!hasSessions(settings)) {
    return [];
  }
  return signingIn.length > 0
    ? routes.flatMap(([key, route]) => checkHostsOfSession(route, signingIn, settings, under(at, "routes", key)))
    : [
        {
          path: under(at, "routes"),
          rule: "let nobody sign in, so that deny and anonymous never see who somebody is",
          remedy: "add a route with the access signIn",
          isWarning: true,
        },
      ];
}

/** Application Load Balancer user guide, "Authentication logout": the cookies of a session are for one host. */
function checkHostsOfSession(route: Route, signingIn: Route[], settings: ListenerSettings, at: string): Problem[] {
  const { hosts = [] } = knownConditions(route, settings) ?? {};
  const where = signingIn.map((other) => knownConditions(other, settings)?.hosts);
  const isReached = (host: string): boolean =>
    isWildcard(host) || where.some((patterns) => patterns?.some((pattern) => matchesHost(pattern, host)) ?? true);
  return !hasSession(route) || hosts.length === 0 || hosts.some(isReached)
    ? []
    : [
        {
          path: at,
          rule: "never sees who somebody is: nobody signs in at its hosts, and each host has sessions of its own",
          got: hosts,
          remedy: "add a route with the access signIn for them",
          isWarning: true,
        },
      ];
}

function checkPool(args: AuthenticatedListenerArgs, at: string): Problem[] {
  const needed = ["userPoolArn", "userPoolClientId", "userPoolDomain"] as const;
  const missing = needed.filter((key) => args[key] === undefined && hasSessions(args));
  const forLogout = {
    path: under(at, "domainName"),
    rule: `must be given for ${under(at, "logout")}, which sends people there`,
    remedy: "name the host of the sign-in pages",
  };
  return [
    ...missing.map((key) => ({
      path: under(at, key),
      rule: "must be given for routes on which people sign in",
      remedy: "name that of the pool, or make the routes public or token",
    })),
    ...(args.logout !== undefined && args.domainName === undefined ? [forLogout] : []),
  ];
}

function checkTokens(args: AuthenticatedListenerArgs, at: string): Problem[] {
  const routes = Object.entries(args.routes).filter(([, route]) => accessOf(route) === "token");
  const first = routes[0]?.[0];
  const keys = Object.keys(args.tokenClientIds ?? {});
  return [
    ...(["issuer", "jwksUri"] as const).flatMap((key) =>
      first === undefined ? [] : checkUrl(args[key], under(at, key), under(at, "routes", first)),
    ),
    ...routes.flatMap(([key, { token = {} }]) =>
      checkTokenClients(
        token.clients ?? [],
        keys,
        under(at, "routes", key, "token", "clients"),
        under(at, "tokenClientIds"),
      ),
    ),
  ];
}

function checkUrl(value: AuthenticatedListenerArgs["issuer"], path: string, route: string): Problem[] {
  if (value === undefined) {
    return [{ path, rule: `must be given for ${route}, which asks for a token`, remedy: "name that of the pool" }];
  }
  const url = known(value);
  return url === undefined || (/^https:\/\/./.test(url) && url.length <= LONGEST_URL)
    ? []
    : [
        {
          path,
          rule: `must be an https URL of at most ${LONGEST_URL} characters`,
          got: url,
          remedy: "write that of the pool",
        },
      ];
}

/** The clients whose tokens a route lets through must be those that there are, which stand at `where`. */
export function checkTokenClients(named: string[], keys: string[], path: string, where: string): Problem[] {
  return named.flatMap((key, index) =>
    keys.includes(key)
      ? []
      : [
          {
            path: under(path, index),
            rule: `must be a key of ${where}`,
            got: key,
            remedy: keys.length === 0 ? "add it there" : `there are ${keys.join(", ")}`,
          },
        ],
  );
}

/** No page of AWS says that both must be in one region, and nobody has been seen to get through from another. */
function checkRegions({ userPoolArn, listenerArn }: AuthenticatedListenerArgs, at: string): Problem[] {
  const [pool, listener] = [userPoolArn, listenerArn].map((arn) => parseArn(known(arn) ?? "")?.region);
  return pool === undefined || listener === undefined || pool === listener
    ? []
    : [
        {
          path: under(at, "userPoolArn"),
          rule: `is of ${pool}, and the listener is of ${listener}: signing in across regions may fail`,
          got: known(userPoolArn),
          remedy: "use a pool of the listener's region",
          isWarning: true,
        },
      ];
}
