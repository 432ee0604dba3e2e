import { known } from "../../validation/input";
import { checkKey } from "../../validation/key";
import { checkRange } from "../../validation/limits";
import { under } from "../../validation/path";
import type { Problem } from "../../validation/problem";
import type { ListenerSettings } from "../args";
import { accessOf } from "../hosts";
import { checkActions } from "./action-checks";
import type { Route } from "./args";
import { checkConditions } from "./condition-checks";
import { type Conditions, knownConditions } from "./conditions";
import { assignedPriority, PRIORITY } from "./priorities";
import { coversRoute } from "./shadowing";
import { checkToken } from "./token-checks";

/** What AWS would refuse of the routes, each and all together, and what would never be reached. */
export function checkRoutes(settings: ListenerSettings, at: string): Problem[] {
  const routes = Object.entries(settings.routes);
  const each = routes.flatMap(([key, route]) => checkRoute(key, route, settings, under(at, key)));
  const none = {
    path: at,
    rule: "must have a route at least",
    remedy: "name one, with a target group",
  };
  return [
    ...(routes.length === 0 ? [none] : []),
    ...each,
    ...checkPriorities(settings, at),
    // What is wrong with a condition says nothing of what it covers.
    ...(each.some(({ isWarning }) => isWarning !== true) ? [] : checkShadows(settings, at)),
  ];
}

function checkRoute(key: string, route: Route, settings: ListenerSettings, at: string): Problem[] {
  return [
    ...checkKey(key, at),
    ...checkRange(route.priority, under(at, "priority"), PRIORITY),
    ...checkConditions(route, settings, at),
    ...checkActions(route, at),
    ...(route.token === undefined ? [] : checkToken(route.token, under(at, "token"))),
  ];
}

/** A route whose number and conditions are all known. */
export interface Placed {
  readonly key: string;
  readonly route: Route;
  readonly priority: number;
  readonly conditions: Conditions | undefined;
}

/** The routes whose number is known, in the order in which the load balancer looks at them. */
export function inOrder(settings: ListenerSettings): Placed[] {
  const placed = Object.entries(settings.routes).flatMap(([key, route]): Placed[] => {
    const conditions = knownConditions(route, settings);
    const assigned = conditions === undefined ? undefined : assignedPriority(key, conditions);
    const priority = route.priority === undefined ? assigned : known(route.priority);
    return priority === undefined ? [] : [{ key, route, priority, conditions }];
  });
  return placed.sort((one, other) => one.priority - other.priority);
}

/** CreateRule.Priority: each number once on a listener. */
function checkPriorities(settings: ListenerSettings, at: string): Problem[] {
  const placed = inOrder(settings);
  const first = new Map<number, string>();
  const names = Object.keys(settings.routes);
  return placed
    .sort((one, other) => names.indexOf(one.key) - names.indexOf(other.key))
    .flatMap(({ key, route, priority }): Problem[] => {
      const other = first.get(priority);
      if (other === undefined) {
        first.set(priority, key);
        return [];
      }
      const assigned = route.priority === undefined || settings.routes[other]?.priority === undefined;
      const free = freeBeside(priority, placed);
      return [
        {
          path: under(at, key, "priority"),
          rule: `must not be that of ${under(at, other)} too`,
          got: priority,
          remedy: assigned ? `give one of them a number of its own, such as ${free}` : "give each route its own",
        },
      ];
    });
}

/** The next number that none of the routes has. */
function freeBeside(priority: number, placed: Placed[]): number {
  const taken = new Set(placed.map((other) => other.priority));
  let free = priority;
  while (taken.has(free)) {
    free = free === PRIORITY.max ? PRIORITY.min : free + 1;
  }
  return free;
}

/** Elastic Load Balancing, "Listener rules": the first rule whose conditions are met is the only one. */
function checkShadows(settings: ListenerSettings, at: string): Problem[] {
  const placed = inOrder(settings);
  return placed.flatMap(({ key, route, priority, conditions }, index): Problem[] => {
    const over = placed
      .slice(0, index)
      .find(
        (earlier) =>
          earlier.priority < priority &&
          conditions &&
          earlier.conditions &&
          coversRoute(earlier.conditions, conditions),
      );
    if (over === undefined) {
      return [];
    }
    const opened = isOpen(over.route) && !isOpen(route);
    const effect = opened ? "protects nothing" : "is never reached";
    return [
      {
        path: under(at, key),
        rule: `${effect}: ${under(at, over.key)}${opened ? `, which is ${accessOf(over.route)},` : ""} is for all its requests and looked at first`,
        got: { [key]: priority, [over.key]: over.priority },
        remedy: `give ${under(at, key)} a priority below ${over.priority}, or ${under(at, over.key)} narrower conditions`,
        isWarning: true,
      },
    ];
  });
}

/** True for a route that lets everybody through. */
function isOpen(route: Route): boolean {
  return ["public", "anonymous"].includes(accessOf(route));
}
