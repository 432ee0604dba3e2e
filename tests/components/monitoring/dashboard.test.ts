import assert from "node:assert/strict";
import fc from "fast-check";
import { Monitoring } from "../../../components";
import { dashboardBody, type Shown } from "../../../components/monitoring/dashboard/body";
import { inRows } from "../../../components/monitoring/dashboard/layout";
import { dashboardUrl, defaultDashboardName } from "../../../components/monitoring/dashboard/place";
import { record, valueOf } from "../recorder";

const DASHBOARD = "aws:cloudwatch/dashboard:Dashboard";
const POOL = "arn:aws:cognito-idp:eu-central-1:123456789012:userpool/eu-central-1_AbCdEfGhI";

interface Drawn {
  readonly type: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly properties: {
    readonly title?: string;
    readonly region?: string;
    readonly markdown?: string;
    readonly alarms?: string[];
    readonly metrics?: unknown[][];
    readonly stat?: string;
    readonly period?: number;
    readonly annotations?: { horizontal: { value: number }[] };
  };
}

const BARE: Shown = {
  title: "auth",
  region: "eu-central-1",
  userPoolArn: POOL,
  clientIds: {},
  threatProtection: false,
  functionArns: {},
  certificates: [],
  alarmArns: [],
};

const FULL: Shown = {
  ...BARE,
  clientIds: { web: "abc", app: "def" },
  threatProtection: true,
  loadBalancerArn: "arn:aws:elasticloadbalancing:eu-central-1:123456789012:loadbalancer/app/shop/50dc",
  functionArns: { preSignUp: "arn:aws:lambda:eu-central-1:123456789012:function:gate:live" },
  certificates: [{ what: "Sign-in domain", arn: "arn:certificate", region: "us-east-1" }],
  alarmArns: ["arn:b", "arn:a"],
};

const drawn = (shown: Shown): Drawn[] => (JSON.parse(dashboardBody(shown)) as { widgets: Drawn[] }).widgets;

function titled(shown: Shown, title: string): Drawn["properties"] {
  const found = drawn(shown).filter(({ properties }) => properties.title === title);
  assert.equal(found.length, 1, title);
  return found[0]!.properties;
}

describe("the dashboard", () => {
  it("shows of a bare pool what every pool has", () => {
    assert.deepEqual(
      drawn(BARE).map(({ properties }) => properties.title),
      [undefined, "Sign-ins", "Sign-ups", "Token refreshes", "Throttled requests", "Sign-ins by identity providers"],
    );
  });

  it("shows all that there is", () => {
    assert.deepEqual(
      drawn(FULL).map(({ properties }) => properties.title),
      [
        undefined,
        "Alarms",
        "Sign-ins",
        "Sign-ups",
        "Token refreshes",
        "Failed sign-ins by client",
        "Throttled requests",
        "Sign-ins by identity providers",
        "Risk",
        "Threats",
        "Sign-ins at the load balancer",
        "Time to ask Cognito, in milliseconds",
        "Trigger errors and throttles",
        "Trigger time in milliseconds",
        "Days until certificates end",
      ],
    );
  });

  it("counts what went well and what failed over all clients of the pool", () => {
    const search = (stat: string) =>
      `SUM(SEARCH('{AWS/Cognito,UserPool,UserPoolClient} MetricName="SignInSuccesses" UserPool="eu-central-1_AbCdEfGhI"', '${stat}', 300))`;
    assert.deepEqual(
      titled(BARE, "Sign-ins").metrics?.map(([line]) => (line as { expression: string }).expression),
      [search("Sum"), `${search("SampleCount")} - ${search("Sum")}`],
    );
  });

  it("tells apart by the provider what comes from elsewhere", () => {
    const [[line] = []] = titled(BARE, "Sign-ins by identity providers").metrics ?? [];
    assert.match(
      (line as { expression: string }).expression,
      /\{AWS\/Cognito,IdentityProvider,UserPool,UserPoolClient\}/,
    );
  });

  it("draws the failures of each client by its name", () => {
    assert.deepEqual(titled(FULL, "Failed sign-ins by client").metrics?.slice(3), [
      [{ id: "failed1", expression: "attempts1 - successes1", label: "app" }],
      ...["attempts1", "successes1"].map((id, index) => [
        "AWS/Cognito",
        "SignInSuccesses",
        "UserPool",
        "eu-central-1_AbCdEfGhI",
        "UserPoolClient",
        "def",
        { id, stat: index === 0 ? "SampleCount" : "Sum", visible: false },
      ]),
    ]);
  });

  it("draws the load balancer's numbers by the end of its ARN", () => {
    assert.deepEqual(
      titled(FULL, "Sign-ins at the load balancer").metrics?.map((line) => line.slice(0, 4)),
      [
        "ELBAuthSuccess",
        "ELBAuthFailure",
        "ELBAuthError",
        "ELBAuthUserClaimsSizeExceeded",
        "ELBAuthRefreshTokenSuccess",
      ].map((metric) => ["AWS/ApplicationELB", metric, "LoadBalancer", "app/shop/50dc"]),
    );
    assert.deepEqual(
      titled(FULL, "Time to ask Cognito, in milliseconds").metrics?.map(([, metric]) => metric),
      ["ELBAuthLatency", "ELBAuthLatency"],
    );
  });

  it("draws the longest call of a trigger against the time that Cognito waits", () => {
    const { metrics, stat, annotations } = titled(FULL, "Trigger time in milliseconds");
    assert.deepEqual(metrics, [["AWS/Lambda", "Duration", "FunctionName", "gate", { label: "preSignUp" }]]);
    assert.equal(stat, "Maximum");
    assert.equal(annotations?.horizontal[0]?.value, 5000);
  });

  it("draws a certificate where it lies", () => {
    assert.deepEqual(titled(FULL, "Days until certificates end").metrics, [
      [
        "AWS/CertificateManager",
        "DaysToExpiry",
        "CertificateArn",
        "arn:certificate",
        { label: "Sign-in domain", region: "us-east-1" },
      ],
    ]);
  });

  it("shows the alarms in an order of their own, a hundred at most", () => {
    assert.deepEqual(titled(FULL, "Alarms").alarms, ["arn:a", "arn:b"]);
    const many = Array.from({ length: 120 }, (_, index) => `arn:${index}`);
    assert.equal(titled({ ...FULL, alarmArns: many }, "Alarms").alarms?.length, 100);
  });

  it("names the region in every graph, which CloudWatch wants", () => {
    for (const { type, properties } of drawn(FULL)) {
      assert.equal(properties.region, type === "metric" ? "eu-central-1" : undefined);
    }
  });

  it("gives each line of a graph an id of its own", () => {
    for (const { properties } of drawn(FULL)) {
      const ids = (properties.metrics ?? []).flatMap((line) => {
        const { id } = line.at(-1) as { id?: string };
        return id === undefined ? [] : [id];
      });
      assert.deepEqual(ids, [...new Set(ids)]);
      assert.ok(ids.every((id) => /^[a-z]\w*$/.test(id)));
    }
  });

  it("puts widgets side by side without one over another, none over the edge", () => {
    const widget = fc.record({
      type: fc.constant("text" as const),
      width: fc.integer({ min: 1, max: 24 }),
      height: fc.integer({ min: 1, max: 9 }),
      properties: fc.constant({}),
    });
    fc.assert(
      fc.property(fc.array(widget, { maxLength: 20 }), (widgets) => {
        const placed = inRows(widgets);
        assert.ok(placed.every(({ x, width }) => x + width <= 24));
        for (const [index, one] of placed.entries()) {
          for (const other of placed.slice(index + 1)) {
            const isBeside = one.x + one.width <= other.x || other.x + other.width <= one.x;
            assert.ok(isBeside || one.y + one.height <= other.y);
          }
        }
      }),
    );
  });

  it("is found at the console of its partition", () => {
    assert.equal(
      dashboardUrl("shop", "eu-central-1"),
      "https://eu-central-1.console.aws.amazon.com/cloudwatch/home?region=eu-central-1#dashboards/dashboard/shop",
    );
    assert.match(dashboardUrl("shop", "us-gov-west-1"), /^https:\/\/us-gov-west-1\.console\.amazonaws-us-gov\.com\//);
  });
});

describe("the dashboard of a watch", () => {
  it("has a name that tells stacks apart, and tells where it is", async () => {
    const args = { userPoolArn: POOL, clientIds: { web: "abc" }, region: "eu-central-1" };
    const { get, made } = await record(() => new Monitoring("watch", args));
    const { dashboardBody: body, ...place } = get(DASHBOARD, "watch-dashboard").inputs;
    assert.deepEqual(place, { dashboardName: "cognito-auth-test-watch", region: "eu-central-1" });
    const alarms = (JSON.parse(String(body)) as { widgets: Drawn[] }).widgets[1]?.properties.alarms;
    assert.deepEqual(
      alarms,
      ["failedSignIns", "throttling"].map(
        (alarm) => `arn:aws:cloudwatch:eu-central-1:123456789012:alarm:watch-alarm-${alarm}-web`,
      ),
    );
    assert.equal(await valueOf(made.dashboardUrl!), dashboardUrl("cognito-auth-test-watch", "eu-central-1"));
  });

  it("has a name that is valid and no other's, whatever it is made of", async () => {
    await record(() => undefined);
    const names = ["a.b", "a-b", "a b", "ü", "x".repeat(300), "x".repeat(301)].map(defaultDashboardName);
    assert.equal(new Set(names).size, names.length);
    for (const name of names) {
      assert.match(name, /^[\w-]{1,255}$/);
    }
    assert.equal(defaultDashboardName("a-b"), "cognito-auth-test-a-b");
  });

  it("has the name that it is given, or is not there", async () => {
    const named = await record(() => new Monitoring("watch", { userPoolArn: POOL, dashboard: { name: "shop" } }));
    assert.equal(named.get(DASHBOARD, "watch-dashboard").inputs.dashboardName, "shop");
    const none = await record(() => new Monitoring("watch", { userPoolArn: POOL, dashboard: { enabled: false } }));
    assert.deepEqual(none.names(DASHBOARD), []);
    assert.equal(none.made.dashboardUrl, undefined);
  });
});
