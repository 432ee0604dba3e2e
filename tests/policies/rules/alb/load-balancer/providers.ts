import type { Rule } from "../../../../../policies/definition/rule";
import { type Inputs, unknown } from "../../../harness/engine";
import { type Verdict, itJudges, itLeavesAlone } from "../../../harness/verdicts";
import { type TokenCase, forTokens } from "../tokens";

/** The type tokens under which Pulumi knows load balancers. */
export const classic = "aws:lb/loadBalancer:LoadBalancer";
export const twin = "aws:alb/loadBalancer:LoadBalancer";
export const native = "aws-native:elasticloadbalancingv2:LoadBalancer";

/** What the native provider keeps as attributes, by what the classic one calls it. */
const attributes: Readonly<Record<string, string>> = {
  dropInvalidHeaderFields: "routing.http.drop_invalid_header_fields.enabled",
  desyncMitigationMode: "routing.http.desync_mitigation_mode",
  xffHeaderProcessingMode: "routing.http.xff_header_processing.mode",
  enableTlsVersionAndCipherSuiteHeaders: "routing.http.x_amzn_tls_version_and_cipher_suite.enabled",
  accessLogs: "access_logs.s3.enabled",
  "accessLogs.enabled": "access_logs.s3.enabled",
  enableDeletionProtection: "deletion_protection.enabled",
  enableWafFailOpen: "waf.fail_open.enabled",
};

/** A case in whose problem `~name~` stands for how the provider calls the argument of that name. */
export type LoadBalancerCase = TokenCase;

/** The inputs in the words of the native provider. */
export function toNative(inputs: Inputs): Inputs {
  const kept: Record<string, unknown> = {};
  const loadBalancerAttributes: { key: string; value: unknown }[] = [];
  for (const [name, value] of Object.entries(inputs)) {
    const key = attributes[name];
    if (key !== undefined) loadBalancerAttributes.push({ key, value: spelt(name, value) });
    else if (name === "loadBalancerType") kept.type = value;
    else if (name === "internal")
      kept.scheme = typeof value === "boolean" ? (value ? "internal" : "internet-facing") : value;
    else kept[name] = value;
  }
  return { ...kept, ...(loadBalancerAttributes.length > 0 && { loadBalancerAttributes }) };
}

function spelt(name: string, value: unknown): unknown {
  if (name === "accessLogs" && value instanceof Object) return spelt("", (value as Inputs).enabled);
  return typeof value === "boolean" ? String(value) : value;
}

function argument(type: string, name: string): string {
  if (type !== native) return name;
  const key = attributes[name];
  return key === undefined ? name : `"${key}" in loadBalancerAttributes`;
}

/** Where an unknown argument of the native provider is read. */
function place(name: string): string {
  if (name === "loadBalancerType") return "type";
  if (name === "internal") return "scheme";
  return attributes[name] === undefined ? name : "loadBalancerAttributes.0.value";
}

function inWordsOf(type: string, expected: Verdict): Verdict {
  if (typeof expected !== "object") return expected;
  if ("problem" in expected) {
    return { problem: expected.problem.replace(/~([^~]+)~/g, (_, name: string) => argument(type, name)) };
  }
  if ("unknownAt" in expected && type === native) return { unknownAt: place(expected.unknownAt) };
  return expected;
}

/** Tests a rule with load balancers of all providers, with those that are no application load balancers, and with others. */
export function itJudgesLoadBalancers(rule: Rule, cases: readonly LoadBalancerCase[]): void {
  itJudges(rule, "load balancer", forTokens({ classic, twin, native }, cases, { toNative, verdict: inWordsOf }));
  itLeavesAlone(rule, "load balancers", ["aws:lb/listener:Listener", "aws:elb/loadBalancer:LoadBalancer"]);
}

/** A failing case with a load balancer of another type, be it known or not. */
export function onlyForApplications(inputs: Inputs, problem: string): LoadBalancerCase[] {
  return [
    { title: "a network load balancer", inputs: { ...inputs, loadBalancerType: "network" }, expected: "passes" },
    { title: "a gateway load balancer", inputs: { ...inputs, loadBalancerType: "gateway" }, expected: "passes" },
    {
      title: "an application load balancer, so called",
      inputs: { ...inputs, loadBalancerType: "application" },
      expected: { problem },
    },
    {
      title: "of an unknown type",
      inputs: { ...inputs, loadBalancerType: unknown },
      expected: { unknownAt: "loadBalancerType" },
    },
  ];
}
