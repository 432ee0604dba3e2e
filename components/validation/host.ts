import type * as pulumi from "@pulumi/pulumi";
import { known } from "./input";
import type { Problem } from "./problem";

const LABEL = /^(?!-)[a-z0-9-]{1,63}(?<!-)$/i;

/** True for a pattern that stands for many hosts, which no callback URL can be made of. */
export function isWildcard(host: string): boolean {
  return /[*?]/.test(host);
}

/** True if a load balancer's host condition `pattern` matches `host`: `*` is any text, `?` any one character. */
export function matchesHost(pattern: string, host: string): boolean {
  const expression = pattern
    .replace(/[.+^${}()|[\]\\]/g, "\\$&")
    .replace(/\*/g, ".*")
    .replace(/\?/g, ".");
  return new RegExp(`^${expression}$`, "i").test(host);
}

/** A host name such as `app.example.test`: no scheme, no port, no path. Capitals are fine, they are lowered. */
export function checkHost(
  value: pulumi.Input<string> | undefined,
  path: string,
  { wildcards }: { wildcards: boolean },
): Problem[] {
  const host = known(value);
  if (host === undefined) {
    return [];
  }
  if (/[/#:]/.test(host)) {
    const rule = "must be a host name alone, without scheme, port and path";
    return [{ path, rule, got: host, remedy: 'write one such as "app.example.com"' }];
  }
  const labels = host.split(".");
  const valid = wildcards
    ? /^[a-z0-9*?.-]+$/i.test(host) && labels.every((label) => label !== "")
    : labels.every((label) => LABEL.test(label));
  const lastIsName = /^[a-z][a-z0-9-]*$/i.test(labels[labels.length - 1] ?? "");
  if (!valid || labels.length < 2 || !lastIsName) {
    return [
      {
        path,
        rule: wildcards
          ? "must be a host name with a dot: letters, digits, hyphens, and the wildcards * and ?"
          : "must be a full host name: labels of letters, digits and hyphens, with a dot between them",
        got: host,
        remedy: 'write one such as "app.example.com"',
      },
    ];
  }
  const limit = wildcards ? 128 : 253;
  return host.length > limit
    ? [
        {
          path,
          rule: `must have at most ${limit} characters`,
          got: host,
          remedy: `it has ${host.length}, so write a shorter one`,
        },
      ]
    : [];
}
