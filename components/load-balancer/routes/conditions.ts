import type { input } from "@pulumi/aws/types";
import type * as pulumi from "@pulumi/pulumi";
import { isLate, mapWhole } from "../../validation/input";
import type { ListenerSettings } from "../args";
import type { Route } from "./args";

/** What a request must be like for a route; an empty list or map is no condition. */
export interface Conditions {
  /** In lower case. */
  readonly hosts: string[];
  readonly paths: string[];
  readonly methods: string[];
  readonly headers: Record<string, string[]>;
  readonly queryStrings: Record<string, string[]>;
  readonly sourceIps: string[];
}

/** The hosts that routes without their own are for: those that were given, and the load balancer's DNS name where asked. */
export interface GeneralHosts {
  readonly hosts: NonNullable<Route["hosts"]>;
  readonly dnsName?: pulumi.Input<string> | undefined;
}

/** Stands for a host that nobody knows yet, such as the load balancer's DNS name before a look-up; no such host exists. */
export const SOME_HOST = "load-balancer.elb.amazonaws.invalid";

/** The conditions of a route, sorted, each value once: known if all that they follow from is. */
export function conditionsOf(route: Route, general: GeneralHosts): pulumi.Input<Conditions> {
  const { hosts, paths = [], methods = [], headers = {}, queryStrings = {}, sourceIps = [] } = route;
  // A list that is empty when it comes has been refused by then where the route needs a host.
  const own = hosts ?? (general.dnsName === undefined ? general.hosts : [general.hosts, general.dnsName]);
  return mapWhole({ own, paths, methods, headers, queryStrings, sourceIps }, (given) => ({
    // Host names have no case, but Cognito's callback URLs do: what is compared is what is registered.
    hosts: tidy((given.own as (string | string[])[]).flat().map((host) => host.toLowerCase())),
    paths: tidy(given.paths),
    methods: tidy(given.methods),
    headers: tidyMap(given.headers),
    queryStrings: tidyMap(given.queryStrings),
    sourceIps: tidy(given.sourceIps),
  }));
}

/** The same while the program is read; undefined where something of it comes later. */
export function knownConditions(
  route: Route,
  { hosts = [], includeDnsName }: ListenerSettings,
): Conditions | undefined {
  const general = { hosts, dnsName: includeDnsName === true ? SOME_HOST : undefined };
  const conditions = conditionsOf(route, general);
  return isLate(conditions) ? undefined : (conditions as Conditions);
}

/** A route's conditions as the provider wants them. AWS refuses a condition without a value, so none is written. */
export function conditionInputs(conditions: pulumi.Input<Conditions>): pulumi.Input<pulumi.Input<Condition>[]> {
  return mapWhole({ conditions }, ({ conditions: given }) => {
    const { hosts, paths, methods, headers, queryStrings, sourceIps } = given;
    const blocks: Condition[] = [];
    if (hosts.length > 0) blocks.push({ hostHeader: { values: hosts } });
    if (paths.length > 0) blocks.push({ pathPattern: { values: paths } });
    if (methods.length > 0) blocks.push({ httpRequestMethod: { values: methods } });
    for (const [httpHeaderName, values] of Object.entries(headers)) {
      blocks.push({ httpHeader: { httpHeaderName, values } });
    }
    for (const [key, values] of Object.entries(queryStrings)) {
      blocks.push({ queryStrings: values.map((value) => ({ key, value })) });
    }
    if (sourceIps.length > 0) blocks.push({ sourceIp: { values: sourceIps } });
    return blocks;
  });
}

type Condition = input.lb.ListenerRuleCondition;

function tidy(values: string[]): string[] {
  return [...new Set(values)].sort();
}

function tidyMap(map: Record<string, string[]>): Record<string, string[]> {
  const names = Object.keys(map).sort();
  return Object.fromEntries(
    names.map((name) => [name, tidy(map[name] ?? [])] as const).filter(([, v]) => v.length > 0),
  );
}
