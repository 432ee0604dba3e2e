import type * as pulumi from "@pulumi/pulumi";
import { defaults } from "../../defaults";
import { mapWhole } from "../../validation/input";
import { InvalidArgsError, type Problem } from "../../validation/problem";
import type { ListenerSettings } from "../args";
import { hasSession } from "../hosts";
import type { GeneralHosts } from "../routes/conditions";
import { priorityOf } from "../routes/priorities";

/** A route's number, and whether it looks for a session and so would take the logout for one of its own requests. */
export interface Numbered {
  readonly priority: number;
  readonly hasSession: boolean;
}

/**
 * The number by default, or the highest one below all routes that look for a session, from which on `count` numbers
 * downwards are free; undefined where there is none.
 */
export function roomBelow(routes: readonly Numbered[], count: number): number | undefined {
  const taken = new Set(routes.map(({ priority }) => priority));
  const lowest = Math.min(...routes.filter((route) => route.hasSession).map(({ priority }) => priority));
  for (let first = Math.min(defaults.loadBalancer.logout.priority, lowest - 1); first - count + 1 >= 1; first -= 1) {
    if (Array.from({ length: count }, (_, index) => first - index).every((number) => !taken.has(number))) {
      return first;
    }
  }
  return undefined;
}

/** What is wrong where that is so. */
export function noRoom(count: number, path: string): Problem {
  const numbers = count === 1 ? "number" : `${count} numbers in a row`;
  return {
    path,
    rule: `has no ${numbers} left before the routes that people sign in on`,
    remedy: "give those routes higher priorities",
  };
}

/** Where the rules of a logout begin: at the number that was given, or below the routes that look for a session. */
export function logoutPriority(
  settings: ListenerSettings,
  general: GeneralHosts,
  { count, subject, path }: { count: number; subject: string; path: string },
): pulumi.Input<number> {
  const routes = Object.entries(settings.routes).map(([key, route]) => ({
    priority: priorityOf(key, route, general),
    hasSession: hasSession(route),
  }));
  return (
    settings.logout?.priority ??
    mapWhole({ routes }, (given) => {
      const first = roomBelow(given.routes, count);
      if (first === undefined) {
        throw new InvalidArgsError(subject, [noRoom(count, path)]);
      }
      return first;
    })
  );
}
