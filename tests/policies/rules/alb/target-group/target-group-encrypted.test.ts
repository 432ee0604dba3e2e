import assert from "node:assert/strict";
import { targetGroupEncrypted } from "../../../../../policies/rules/alb/target-group/target-group-encrypted";
import { type Inputs, unknown } from "../../../harness/engine";
import { validate } from "../../../harness/validate";
import { type Case, type Verdict, itJudges, itLeavesAlone } from "../../../harness/verdicts";

const classic = "aws:lb/targetGroup:TargetGroup";
const twin = "aws:alb/targetGroup:TargetGroup";
const native = "aws-native:elasticloadbalancingv2:TargetGroup";

interface GroupCase {
  readonly title: string;
  readonly protocol?: unknown;
  readonly check?: unknown;
  readonly others?: Inputs;
  /** Where `~` stands for how the provider calls the protocol of the health check. */
  readonly expected: Verdict;
}

const requests = 'target group "shop": requests reach targets by HTTP, HTTPS is required; set protocol to HTTPS';
const checks = (found: string) =>
  `target group "shop": health checks reach targets by ${found}, HTTPS is required; set ~ to HTTPS`;

const cases: readonly GroupCase[] = [
  { title: "HTTPS throughout", protocol: "HTTPS", check: "HTTPS", expected: "passes" },
  { title: "small letters", protocol: "https", check: "https", expected: "passes" },
  { title: "HTTP", protocol: "HTTP", check: "HTTPS", expected: { problems: [requests] } },
  { title: "HTTP in small letters", protocol: "http", check: "HTTPS", expected: { problems: [requests] } },
  { title: "HTTP throughout", protocol: "HTTP", check: "HTTP", expected: { problems: [requests, checks("HTTP")] } },
  { title: "checked by HTTP", protocol: "HTTPS", check: "HTTP", expected: { problems: [checks("HTTP")] } },
  { title: "checked by http", protocol: "HTTPS", check: "http", expected: { problems: [checks("HTTP")] } },
  { title: "check left out", protocol: "HTTPS", expected: { problems: [checks("HTTP by default")] } },
  { title: "check null", protocol: "HTTPS", check: null, expected: { problems: [checks("HTTP by default")] } },
  { title: "no protocol, which AWS refuses", check: "HTTP", expected: "passes" },
  ...["TCP", "TLS", "UDP", "TCP_UDP", "QUIC", "GENEVE"].map((protocol): GroupCase => ({
    title: `of a network or gateway load balancer, ${protocol}`,
    protocol,
    check: "HTTP",
    expected: "passes",
  })),
  { title: "functions", others: { targetType: "lambda" }, expected: "passes" },
  { title: "functions, with a protocol", protocol: "HTTP", others: { targetType: "lambda" }, expected: "passes" },
  {
    title: "functions, all else unknown",
    protocol: unknown,
    check: unknown,
    others: { targetType: "lambda" },
    expected: "passes",
  },
  {
    title: "addresses",
    protocol: "HTTP",
    check: "HTTPS",
    others: { targetType: "ip", vpcId: unknown },
    expected: { problems: [requests] },
  },
  { title: "protocol unknown", protocol: unknown, check: "HTTPS", expected: { unknownAt: "protocol" } },
  { title: "check unknown", protocol: "HTTPS", check: unknown, expected: { unknownAt: "~" } },
  {
    title: "targets unknown",
    protocol: "HTTP",
    check: "HTTPS",
    others: { targetType: unknown },
    expected: { unknownAt: "targetType" },
  },
  {
    title: "targets unknown, HTTPS throughout",
    protocol: "HTTPS",
    check: "HTTPS",
    others: { targetType: unknown },
    expected: "passes",
  },
];

const providers = [
  { type: classic, argument: "healthCheck.protocol", block: (protocol: unknown) => ({ healthCheck: { protocol } }) },
  { type: twin, argument: "healthCheck.protocol", block: (protocol: unknown) => ({ healthCheck: { protocol } }) },
  { type: native, argument: "healthCheckProtocol", block: (protocol: unknown) => ({ healthCheckProtocol: protocol }) },
];

describe("alb-target-group-encrypted", () => {
  itJudges(
    targetGroupEncrypted,
    "target group",
    cases.flatMap(({ title, protocol, check, others, expected }) =>
      providers.map(({ type, argument, block }): Case => ({
        title,
        type,
        inputs: { ...others, protocol, ...(check !== undefined && block(check)) },
        expected: JSON.parse(JSON.stringify(expected).replaceAll("~", argument)) as Verdict,
      })),
    ),
  );

  itLeavesAlone(targetGroupEncrypted, "target groups", ["aws:lb/loadBalancer:LoadBalancer", `${classic}2`]);

  it("tells of requests in clear even where it cannot know how they are checked", async () => {
    const inputs = { protocol: "HTTP", healthCheck: { protocol: unknown } };
    const outcome = await validate(targetGroupEncrypted, { type: classic, name: "shop", inputs });
    assert.deepEqual(outcome.violations, [requests]);
    assert.equal(outcome.undecided.length, 1);
  });
});
