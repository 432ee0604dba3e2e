import type { Rule } from "../../../../../policies/definition/rule";
import type { Inputs } from "../../../harness/engine";
import { type Verdict, itJudges, itLeavesAlone } from "../../../harness/verdicts";
import { type TokenCase, forTokens } from "../tokens";

/** The type tokens under which Pulumi knows listeners. */
export const classic = "aws:lb/listener:Listener";
export const twin = "aws:alb/listener:Listener";
export const native = "aws-native:elasticloadbalancingv2:Listener";

const hsts = "routingHttpResponseStrictTransportSecurityHeaderValue";
const nativeHsts = "routing.http.response.strict_transport_security.header_value";

export type ListenerCase = TokenCase;

/** The inputs in the words of the native provider. */
export function toNative(inputs: Inputs): Inputs {
  const { certificateArn, [hsts]: header, defaultActions, ...kept } = inputs;
  return {
    ...kept,
    ...(certificateArn !== undefined && { certificates: [{ certificateArn }] }),
    ...(header !== undefined && { listenerAttributes: [{ key: nativeHsts, value: header }] }),
    ...(defaultActions !== undefined && { defaultActions: nativeActions(defaultActions, String) }),
  };
}

/** Actions in the words of the native provider: its blocks are called otherwise, and a session may be text. */
export function nativeActions(actions: unknown, spellSeconds: (seconds: number) => unknown): unknown {
  if (!Array.isArray(actions)) return actions;
  const inWords = (value: unknown): unknown => {
    if (!(value instanceof Object)) return value;
    const { sessionTimeout, ...others } = value as Inputs;
    if (sessionTimeout === undefined) return others;
    return {
      ...others,
      sessionTimeout: typeof sessionTimeout === "number" ? spellSeconds(sessionTimeout) : sessionTimeout,
    };
  };
  return actions.map((action: unknown) =>
    action instanceof Object
      ? Object.fromEntries(
          Object.entries(action).map(([name, value]: [string, unknown]) =>
            /^(redirect|authenticate|fixed|forward|jwt)/.test(name) ? [`${name}Config`, inWords(value)] : [name, value],
          ),
        )
      : action,
  );
}

/** Text with the arguments of the native provider in place of the classic one's. */
function inWordsOf(type: string, text: string): string {
  if (type !== native) return text;
  return text
    .replace("set certificateArn", "set certificates[0].certificateArn")
    .replace(`set ${hsts}`, `set "${nativeHsts}" in listenerAttributes`)
    .replace(/^certificateArn$/, "certificates.0.certificateArn")
    .replace(new RegExp(`^${hsts}$`), "listenerAttributes.0.value")
    .replace(/\.redirect\./, ".redirectConfig.");
}

/** Tests a rule with listeners of all providers, and with other resources. */
export function itJudgesListeners(rule: Rule, cases: readonly ListenerCase[]): void {
  itJudges(rule, "listener", forTokens({ classic, twin, native }, cases, { toNative, verdict }));
  itLeavesAlone(rule, "listeners", ["aws:lb/listenerRule:ListenerRule", "aws:lb/loadBalancer:LoadBalancer"]);
}

function verdict(type: string, expected: Verdict): Verdict {
  if (typeof expected !== "object") return expected;
  if ("problem" in expected) return { problem: inWordsOf(type, expected.problem) };
  if ("unknownAt" in expected) return { unknownAt: inWordsOf(type, expected.unknownAt) };
  return expected;
}

/** A failing case with listeners that are none of HTTPS, be it known or not. */
export function onlyForHttps(inputs: Inputs): ListenerCase[] {
  return [
    ...["HTTP", "TLS", "TCP"].map((protocol): ListenerCase => ({
      title: `a listener for ${protocol}`,
      inputs: { ...inputs, protocol },
      expected: "passes",
    })),
    {
      title: "a listener without a protocol",
      inputs: { ...inputs, protocol: undefined, port: 80 },
      expected: "passes",
    },
  ];
}
