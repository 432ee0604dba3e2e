import type * as pulumi from "@pulumi/pulumi";
import { isDeferred, known, knownItems, map, mapList } from "../../validation/input";
import { InvalidArgsError } from "../../validation/problem";

/** Application Load Balancer user guide, "Quotas": a rule takes five condition values, and one of them is the path. */
export const HOSTS_PER_RULE = 4;

/** What one of the rules of a logout is for. */
export interface LogoutRule {
  /** What its logical name ends with: nothing for the first. */
  readonly suffix: string;
  readonly priority: pulumi.Input<number>;
  readonly hosts: pulumi.Input<string[]>;
}

/**
 * As few rules as the hosts need. Priorities go down from the first one's, so that a further host never renumbers the
 * rules that are there. Single hosts that come later stand behind the others; a list of them that comes later has one rule,
 * since nobody knows how many they are.
 */
export function logoutRules(
  hosts: pulumi.Input<pulumi.Input<string>[]>,
  priority: pulumi.Input<number>,
  tooMany: { subject: string; path: string },
): LogoutRule[] {
  return groups(hosts, tooMany).map((group, index) => ({
    suffix: index === 0 ? "" : `--${index + 1}`,
    priority: map(priority, (first) => first - index),
    hosts: group,
  }));
}

/** How many rules there will be. */
export function ruleCount(hosts: pulumi.Input<pulumi.Input<string>[]>): number {
  return Math.max(1, Math.ceil((distinct(hosts)?.length ?? 0) / HOSTS_PER_RULE));
}

function groups(
  hosts: pulumi.Input<pulumi.Input<string>[]>,
  { subject, path }: { subject: string; path: string },
): pulumi.Input<string[]>[] {
  const list = distinct(hosts);
  if (list !== undefined) {
    return Array.from({ length: ruleCount(list) }, (_, index) =>
      mapList(list.slice(index * HOSTS_PER_RULE, (index + 1) * HOSTS_PER_RULE), lowered),
    );
  }
  return [
    mapList(hosts, (late) => {
      const found = lowered(late);
      if (found.length > HOSTS_PER_RULE) {
        const rule = `has more hosts than the ${HOSTS_PER_RULE} of one rule, and how many rules cannot wait for the hosts`;
        throw new InvalidArgsError(subject, [{ path, rule, got: found, remedy: "write them down as plain texts" }]);
      }
      return found;
    }),
  ];
}

/** The hosts that are known, sorted, and behind them those that come later, each taken for another one. */
function distinct(hosts: pulumi.Input<pulumi.Input<string>[]>): pulumi.Input<string>[] | undefined {
  const names = knownItems(hosts).map(([, host]) => host);
  return known(hosts) && [...lowered(names), ...(known(hosts) ?? []).filter(isDeferred)];
}

function lowered(hosts: string[]): string[] {
  return [...new Set(hosts.map((host) => host.toLowerCase()))].sort();
}
