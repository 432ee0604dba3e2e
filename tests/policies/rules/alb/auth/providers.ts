import type { Rule } from "../../../../../policies/definition/rule";
import type { Inputs, Resource } from "../../../harness/engine";
import { type Case, type Verdict, itJudges, itLeavesAlone } from "../../../harness/verdicts";
import * as listener from "../listener/providers";

/** The type tokens under which Pulumi knows listener rules. */
export const classic = "aws:lb/listenerRule:ListenerRule";
export const twin = "aws:alb/listenerRule:ListenerRule";
export const native = "aws-native:elasticloadbalancingv2:ListenerRule";

const fields: Readonly<Record<string, readonly [string, string]>> = {
  hostHeader: ["host-header", "hostHeaderConfig"],
  pathPattern: ["path-pattern", "pathPatternConfig"],
  httpHeader: ["http-header", "httpHeaderConfig"],
  httpRequestMethod: ["http-request-method", "httpRequestMethodConfig"],
  queryStrings: ["query-string", "queryStringConfig"],
  sourceIp: ["source-ip", "sourceIpConfig"],
};

/** Conditions in the words of the native provider, which has one for each field. */
export function toNativeConditions(conditions: unknown): unknown {
  if (!Array.isArray(conditions)) return conditions;
  return conditions.flatMap((condition: unknown): unknown[] => {
    if (!(condition instanceof Object)) return [condition];
    return Object.entries(condition).map(([name, block]: [string, unknown]) => {
      const [field, config] = fields[name] ?? [name, name];
      return { field, [config]: name === "queryStrings" ? { values: block } : block };
    });
  });
}

/** The inputs of a listener rule in the words of the native provider. */
export function toNative({ conditions, actions, ...kept }: Inputs): Inputs {
  return {
    ...kept,
    ...(conditions !== undefined && { conditions: toNativeConditions(conditions) }),
    ...(actions !== undefined && { actions: listener.nativeActions(actions, (seconds) => seconds) }),
  };
}

/** A listener or listener rule of any provider, from inputs in the words of the classic one. */
export function made(type: string, name: string, inputs: Inputs, dependsOn?: Resource["dependsOn"]): Resource {
  const own = type === native ? toNative(inputs) : type === listener.native ? listener.toNative(inputs) : inputs;
  return { type, name, inputs: own, ...(dependsOn && { dependsOn }) };
}

/** One case of actions, in the words of the classic provider; `~` stands for where the provider keeps the first sign-in. */
export interface ActionsCase {
  readonly title: string;
  readonly actions: unknown;
  readonly config?: Inputs;
  readonly mended?: unknown;
  readonly expected: Verdict;
}

const signers = [listener.classic, listener.twin, listener.native, classic, twin, native];

/** Tests a rule with listeners and listener rules of all providers. */
export function itJudgesActions(rule: Rule, cases: readonly ActionsCase[]): void {
  for (const noun of ["listener", "listener rule"]) {
    const list = noun === "listener" ? "defaultActions" : "actions";
    const inputs = (type: string, actions: unknown) => made(type, "shop", { [list]: actions }).inputs;
    itJudges(
      rule,
      noun,
      signers
        .filter((type) => type.endsWith("Rule") === (noun === "listener rule"))
        .flatMap((type) =>
          cases.map(({ title, actions, config, mended, expected }): Case => ({
            title,
            type,
            inputs: inputs(type, actions),
            expected: inWordsOf(type, list, expected),
            ...(config && { config }),
            ...(mended !== undefined && { mended: inputs(type, mended) }),
          })),
        ),
    );
  }

  itLeavesAlone(rule, "listeners and listener rules", ["aws:lb/loadBalancer:LoadBalancer", `${classic}2`]);
}

function inWordsOf(type: string, list: string, expected: Verdict): Verdict {
  const config = type.startsWith("aws-native:") ? "Config" : "";
  const text = JSON.stringify(expected)
    .replace(
      /~(\d)\.(authenticate(?:Cognito|Oidc))/g,
      (_, index: string, block: string) => `${list}[${index}].${block}${config}`,
    )
    .replace(
      /@(\d)\.(authenticate(?:Cognito|Oidc))/g,
      (_, index: string, block: string) => `${list}.${index}.${block}${config}`,
    )
    .replace(/@(\d)/g, (_, index: string) => `${list}.${index}`)
    .replace(/@/g, list);
  return JSON.parse(text) as Verdict;
}
