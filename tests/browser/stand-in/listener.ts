import { matchesHost } from "../../../components/validation/host";

/** A listener rule, as far as the stand-in knows what AWS would do with it; anything else it refuses. */
export interface Rule {
  readonly priority: number;
  readonly conditions: readonly {
    readonly hostHeader?: { readonly values: readonly string[] };
    readonly pathPattern?: { readonly values: readonly string[] };
  }[];
  readonly actions: readonly Action[];
}

export interface Action {
  readonly order: number;
  readonly type: string;
  readonly authenticateCognito?: Authentication;
  readonly targetGroupArn?: string;
  readonly fixedResponse?: { readonly statusCode: string; readonly contentType: string; readonly messageBody: string };
}

export interface Authentication {
  readonly onUnauthenticatedRequest: string;
  readonly scope: string;
  readonly sessionCookieName: string;
  readonly sessionTimeout: number;
  readonly userPoolClientId: string;
  readonly userPoolDomain: string;
}

/** The actions of the rule with the lowest number whose conditions are all met, in their order (ELB, "Listener rules"). */
export function actionsFor(rules: readonly Rule[], { host, pathname }: URL): Action[] {
  const inOrder = [...rules].sort((one, other) => one.priority - other.priority);
  const rule = inOrder.find(({ conditions }) =>
    conditions.every((condition) => {
      const { hostHeader, pathPattern, ...others } = condition;
      if (Object.keys(others).length > 0) {
        throw new Error(`the stand-in does not know the condition ${Object.keys(others).join()}`);
      }
      return (
        (hostHeader?.values.some((pattern) => matchesHost(pattern, host)) ?? true) &&
        (pathPattern?.values.some((pattern) => matchesPath(pattern, pathname)) ?? true)
      );
    }),
  );
  return [...(rule?.actions ?? [])].sort((one, other) => one.order - other.order);
}

/** As hosts are matched, but with capitals told from small letters. */
function matchesPath(pattern: string, path: string): boolean {
  const expression = pattern
    .replace(/[.+^${}()|[\]\\]/g, "\\$&")
    .replace(/\*/g, ".*")
    .replace(/\?/g, ".");
  return new RegExp(`^${expression}$`).test(path);
}
