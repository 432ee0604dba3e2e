import { checkCidrs } from "../../validation/cidr";
import { checkHost, isWildcard, matchesHost } from "../../validation/host";
import { isLate, known, knownItems } from "../../validation/input";
import { checkText } from "../../validation/limits";
import { under } from "../../validation/path";
import type { Problem } from "../../validation/problem";
import type { ListenerSettings } from "../args";
import { accessOf, knownCallbackHosts } from "../hosts";
import type { Route } from "./args";
import { type Conditions, knownConditions } from "./conditions";

/** Application Load Balancer user guide, "Quotas" and "Condition types for listener rules": of one rule. */
const MOST_VALUES = 5;
const MOST_WILDCARDS = 5;

/** The same page, "Path conditions". */
const PATH = {
  range: { min: 1, max: 128, unit: "characters" },
  pattern: /^[A-Za-z0-9_.$/~"'@:+&*?-]+$/,
  allowed: "letters, digits, _ - . $ / ~ \" ' @ : + & and the wildcards * and ?",
} as const;

/** Elastic Load Balancing API reference, HttpRequestMethodConditionConfig. */
const METHOD = {
  range: { min: 1, max: 40, unit: "characters" },
  pattern: /^[A-Z_-]+$/,
  allowed: "capitals, hyphens and underscores",
} as const;

/** The same reference, HttpHeaderConditionConfig; the characters are those of RFC 7230, "token". */
const HEADER = {
  range: { min: 1, max: 40, unit: "characters" },
  pattern: /^[A-Za-z0-9!#$%&'+.^_`|~-]+$/,
  allowed: "letters, digits and ! # $ % & ' + - . ^ _ ` | ~ in its name",
} as const;

/** The same reference, HttpHeaderConditionConfig and QueryStringConditionConfig; "Condition types": visible ASCII only. */
const VALUE = {
  range: { min: 1, max: 128, unit: "characters" },
  pattern: /^[\x20-\x7E]+$/,
  allowed: "visible ASCII characters",
} as const;

/** What AWS would refuse of what a route is for. */
export function checkConditions(route: Route, settings: ListenerSettings, at: string): Problem[] {
  return [
    ...knownItems(route.hosts).flatMap(([index, host]) =>
      checkHost(host, under(at, "hosts", index), { wildcards: true }),
    ),
    ...knownItems(route.paths).flatMap(([index, path]) => checkText(path, under(at, "paths", index), PATH)),
    ...knownItems(route.methods).flatMap(([index, method]) => checkMethod(method, under(at, "methods", index))),
    ...checkValues(route.headers, under(at, "headers"), HEADER),
    ...checkValues(route.queryStrings, under(at, "queryStrings"), VALUE),
    ...checkHostHeader(route, at),
    ...checkCidrs(route.sourceIps, under(at, "sourceIps"), MOST_VALUES),
    ...checkCounts(route, settings, at),
    ...checkCallbacks(route, settings, at),
  ];
}

function checkMethod(method: string, path: string): Problem[] {
  const upper = method.toUpperCase();
  const rule = "must be in capitals, as methods are compared with their case";
  return upper !== method && METHOD.pattern.test(upper)
    ? [{ path, rule, got: method, remedy: `write ${JSON.stringify(upper)}` }]
    : checkText(method, path, METHOD);
}

function checkValues(map: Route["headers"], at: string, name: Parameters<typeof checkText>[2]): Problem[] {
  return Object.entries(known(map) ?? {}).flatMap(([key, list]): Problem[] => {
    const path = under(at, key);
    const rule = "must have a value at least";
    return [
      ...checkText(key, path, name),
      // Left away, the condition would let the route be for more requests than somebody meant.
      ...(known(list)?.length === 0 ? [{ path, rule, remedy: 'write ["*"] for any, or leave it out' }] : []),
      ...knownItems(list).flatMap(([index, value]) => checkText(value, under(path, index), VALUE)),
    ];
  });
}

/** HttpHeaderConditionConfig.HttpHeaderName. */
function checkHostHeader({ headers }: Route, at: string): Problem[] {
  const names = Object.keys(known(headers) ?? {}).filter((name) => name.toLowerCase() === "host");
  return names.map((name) => ({
    path: under(at, "headers", name),
    rule: "must not be the host header",
    got: name,
    remedy: `write its values as ${under(at, "hosts")}`,
  }));
}

function checkCounts(route: Route, settings: ListenerSettings, at: string): Problem[] {
  const conditions = knownConditions(route, settings);
  if (conditions === undefined) {
    return [];
  }
  if (conditions.hosts.length === 0 && accessOf(route) === "signIn") {
    const remedy = `set ${under(at, "hosts")}, or hosts for all routes of the load balancer`;
    return [{ path: under(at, "hosts"), rule: "must name a host, which the callback URL is made of", remedy }];
  }
  const values = valuesOf(conditions);
  const wildcards = wildcardValues(conditions).join("").replace(/[^*?]/g, "").length;
  const remedy = "make two routes of it";
  if (values.length === 0) {
    const rule = "must say which requests it is for, as AWS wants a condition";
    return [{ path: at, rule, remedy: `set ${under(at, "hosts")}, or ${under(at, "paths")} to ["*"] for all` }];
  }
  return [
    ...(values.length > MOST_VALUES
      ? [
          {
            path: at,
            rule: `must have at most ${MOST_VALUES} values in its conditions, hosts included`,
            got: values.length,
            remedy: route.hosts === undefined ? `${remedy}, each with hosts of its own` : remedy,
          },
        ]
      : []),
    ...(wildcards > MOST_WILDCARDS
      ? [{ path: at, rule: `must have at most ${MOST_WILDCARDS} wildcards`, got: wildcards, remedy }]
      : []),
  ];
}

function wildcardValues({ hosts, paths, headers, queryStrings }: Conditions): string[] {
  const queries = Object.entries(queryStrings).flatMap(([key, values]) => values.map((value) => `${key}${value}`));
  // A wildcard behind a backslash is the character itself.
  const texts = [...Object.values(headers).flat(), ...queries].map((text) => text.replace(/\\[*?]/g, ""));
  return [...hosts, ...paths, ...texts];
}

function valuesOf(conditions: Conditions): string[] {
  return [...wildcardValues(conditions), ...conditions.methods, ...conditions.sourceIps];
}

/** A wildcard has no callback URL: without a real host that it matches, every sign-in there would fail. */
function checkCallbacks(route: Route, settings: ListenerSettings, at: string): Problem[] {
  const real = knownCallbackHosts(settings);
  const late = [settings.hosts, ...Object.values(settings.routes).map(({ hosts }) => hosts)].some(isLate);
  if (late || accessOf(route) !== "signIn") {
    return [];
  }
  return knownItems(route.hosts)
    .filter(([, host]) => isWildcard(host) && !real.some((name) => matchesHost(host, name)))
    .map(([index, host]) => ({
      path: under(at, "hosts", index),
      rule: "is a wildcard, which has no callback URL",
      got: host,
      remedy: "name the real hosts that it stands for in hosts of the load balancer",
    }));
}
