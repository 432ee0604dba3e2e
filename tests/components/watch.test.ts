import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import { CognitoAuth } from "../../components";
import type { CognitoAuthArgs } from "../../components";
import { ACCOUNT } from "./account";
import { record, valueOf } from "./recorder";

const ALARM = "aws:cloudwatch/metricAlarm:MetricAlarm";
const DASHBOARD = "aws:cloudwatch/dashboard:Dashboard";
const FUNCTION = "arn:aws:lambda:eu-central-1:123456789012:function:welcome";
const LISTENER =
  "arn:aws:elasticloadbalancing:eu-central-1:123456789012:listener/app/shop/50dc6c495c0c9188/f2f7dc8efc522ab2";

const watched = (args: CognitoAuthArgs) => () => new CognitoAuth("auth", { monitoring: {}, ...args });
const route = { priority: 1, targetGroupArn: "arn:tg" };
const front = (access: "signIn" | "public") => ({
  listenerArn: LISTENER,
  hosts: ["a.test"],
  routes: { all: { ...route, access } },
});

async function alarmsOf(args: CognitoAuthArgs): Promise<string[]> {
  const { names } = await record(watched(args), { answers: ACCOUNT });
  return names(ALARM)
    .map((name) => name.replace("auth-alarm-", ""))
    .sort();
}

describe("CognitoAuth with monitoring", function () {
  // Wholes take their time on a busy machine.
  this.timeout(20_000);

  it("watches nothing unless asked to", async () => {
    const { made, names } = await record(() => new CognitoAuth("auth", {}), { answers: ACCOUNT });
    assert.deepEqual([names(ALARM), names(DASHBOARD)], [[], []]);
    assert.deepEqual([made.dashboardUrl, made.alarmTopicArn], [undefined, undefined]);
  });

  it("watches the clients that people use", async () => {
    const clients = {
      web: { kind: "web" as const, callbackUrls: ["https://a.test/cb"] },
      batch: { kind: "machine" as const, scopes: ["orders/read"] },
    };
    const resourceServers = { orders: { identifier: "orders", scopes: { read: "Read" } } };
    assert.deepEqual(await alarmsOf({ clients, resourceServers }), ["failedSignIns-web", "throttling-web"]);
  });

  it("watches each generation of a client by itself, while it is kept", async () => {
    const web = { kind: "web" as const, callbackUrls: ["https://a.test/cb"], generation: 3 };
    const made = await record(watched({ clients: { web: { ...web, keepPrevious: true } } }), { answers: ACCOUNT });
    const clientOf = (key: string) => {
      const [, attempts] = made.get(ALARM, `auth-alarm-failedSignIns-${key}`).inputs.metricQueries as [
        unknown,
        { metric: { dimensions: { UserPoolClient: string } } },
      ];
      return attempts.metric.dimensions.UserPoolClient;
    };
    assert.deepEqual([clientOf("web--2"), clientOf("web--3")], ["auth-client-web--2-id", "auth-client-web--3-id"]);
    assert.deepEqual(await alarmsOf({ clients: { web } }), ["failedSignIns-web--3", "throttling-web--3"]);
  });

  it("watches risk where threat protection is on, or may be", async () => {
    const protection = (standard: pulumi.Input<"off" | "audit">): CognitoAuthArgs => ({
      userPool: { plan: "plus", threatProtection: { standard } },
    });
    assert.deepEqual(await alarmsOf(protection("audit")), ["risk"]);
    assert.deepEqual(await alarmsOf(protection(pulumi.output("audit" as const))), ["risk"]);
    assert.deepEqual(await alarmsOf(protection("off")), []);
  });

  it("watches the load balancer where it signs people in", async () => {
    const ofClient = ["failedSignIns-loadBalancer", "throttling-loadBalancer"];
    assert.deepEqual(await alarmsOf({ loadBalancer: front("signIn") }), [
      "authenticationErrors",
      "claimsTooLarge",
      ...ofClient,
    ]);
    assert.deepEqual(await alarmsOf({ loadBalancer: front("public") }), []);
    const { get } = await record(watched({ loadBalancer: front("signIn") }), { answers: ACCOUNT });
    assert.deepEqual(get(ALARM, "auth-alarm-claimsTooLarge").inputs.dimensions, {
      LoadBalancer: "app/shop/50dc6c495c0c9188",
    });
  });

  it("watches each function once, and ours before the given one", async () => {
    const postConfirmation = { functionArn: FUNCTION, qualifier: "live" };
    const triggers = {
      preSignUp: { functionArn: FUNCTION },
      postConfirmation,
      customMessage: { functionArn: FUNCTION },
    };
    assert.deepEqual(await alarmsOf({ userPool: { triggers } }), [
      "triggerDuration-preSignUp",
      "triggerErrors-preSignUp",
    ]);

    const selfSignUp = { enabled: true, allowedEmailDomains: ["example.test"] };
    const { get, names } = await record(watched({ userPool: { triggers, selfSignUp } }), { answers: ACCOUNT });
    assert.deepEqual(names(ALARM).length, 4);
    const functionOf = (key: string) => get(ALARM, `auth-alarm-triggerDuration-${key}`).inputs.dimensions;
    assert.deepEqual(functionOf("preSignUp"), { FunctionName: "auth-sign-up" });
    assert.deepEqual(functionOf("postConfirmation"), { FunctionName: "welcome" });
  });

  it("watches the certificate of a custom domain", async () => {
    const custom = { name: "auth.example.test", hostedZoneName: "example.test" };
    assert.deepEqual(await alarmsOf({ domain: { custom } }), ["certificateExpiry-domain"]);
    const { made } = await record(watched({ domain: { custom } }), { answers: ACCOUNT });
    const topic = "arn:aws:sns:us-east-1:123456789012:auth-certificate-alarms";
    assert.equal(await valueOf(made.certificateAlarmTopicArn!), topic);
    assert.equal(made.alarmTopicArn, undefined);
  });

  it("watches the certificate of a load balancer that is made", async () => {
    const made = { subnetIds: ["subnet-0000000a", "subnet-0000000b"], hostedZoneName: "example.test" };
    const loadBalancer = { front: made, hosts: ["shop.example.test"], routes: { all: route } };
    const { get } = await record(watched({ loadBalancer }), { answers: ACCOUNT });
    assert.deepEqual(get(ALARM, "auth-alarm-certificateExpiry-loadBalancer").inputs.dimensions, {
      CertificateArn: "arn:aws:acm:us-east-1:123456789012:certificate/auth-front-certificate",
    });
  });

  it("hands region and tags on, and tells where to look", async () => {
    const args = { region: "eu-west-1", tags: { team: "shop" }, loadBalancer: front("signIn") };
    const { get, made } = await record(watched(args), { answers: ACCOUNT });
    const { region, tags, alarmActions } = get(ALARM, "auth-alarm-claimsTooLarge").inputs;
    assert.deepEqual([region, tags], ["eu-west-1", { team: "shop" }]);
    assert.deepEqual(alarmActions, ["arn:aws:sns:eu-west-1:123456789012:auth-alarms"]);
    assert.equal(await valueOf(made.alarmTopicArn!), "arn:aws:sns:eu-west-1:123456789012:auth-alarms");
    assert.match((await valueOf(made.dashboardUrl!)) ?? "", /^https:\/\/eu-west-1\.console/);
  });

  it("tells what is wrong by its path in the whole", async () => {
    await assert.rejects(
      record(watched({ monitoring: { emails: ["ops"] }, trail: { name: "x" } }), { answers: ACCOUNT }),
      /2 problems with its arguments\n {2}monitoring\.emails\[0\]: must be an e-mail address.*\n {2}trail\.name: must have/,
    );
  });
});
