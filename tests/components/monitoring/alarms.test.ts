import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import { Monitoring } from "../../../components";
import type { Alarms, MonitoringArgs } from "../../../components";
import { defaults } from "../../../components/defaults";
import { ACCOUNT } from "../account";
import { record, valueOf } from "../recorder";

const ALARM = "aws:cloudwatch/metricAlarm:MetricAlarm";
const TOPIC = "arn:aws:sns:eu-central-1:123456789012:ops";
const POOL = "arn:aws:cognito-idp:eu-central-1:123456789012:userpool/eu-central-1_AbCdEfGhI";
const CERTIFICATE = "arn:aws:acm:us-east-1:123456789012:certificate/0a1b";

const EVERYTHING: MonitoringArgs = {
  userPoolArn: POOL,
  clientIds: { web: "abc123" },
  threatProtection: true,
  loadBalancerArn: "arn:aws:elasticloadbalancing:eu-central-1:123456789012:listener/app/shop/50dc6c495c0c9188/f2f7",
  functionArns: { preSignUp: "arn:aws:lambda:eu-central-1:123456789012:function:gate" },
  domainCertificateArn: CERTIFICATE,
  loadBalancerCertificateArn: "arn:aws:acm:eu-central-1:123456789012:certificate/2c3d",
  topicArn: TOPIC,
  region: "eu-central-1",
};

const monitor = (args: MonitoringArgs) => () => new Monitoring("watch", args);

/** What every alarm of what is counted says. */
const counted = (threshold: number) => ({
  alarmActions: [TOPIC],
  comparisonOperator: "GreaterThanOrEqualToThreshold",
  evaluationPeriods: 1,
  region: "eu-central-1",
  threshold,
  treatMissingData: "notBreaching",
});

const query = (id: string, metric: Record<string, unknown>) => ({ id, metric });

const CLIENT = { UserPool: "eu-central-1_AbCdEfGhI", UserPoolClient: "abc123" };
const cognito = (metricName: string, stat: string, dimensions: object = CLIENT, period = 300) => ({
  namespace: "AWS/Cognito",
  metricName,
  stat,
  period,
  dimensions,
});

/** Without the sentence for people, which is not repeated here. */
function essence(inputs: Record<string, unknown>): Record<string, unknown> {
  const { alarmDescription, ...rest } = inputs;
  assert.match(String(alarmDescription), /^[A-Z].*\.$/);
  return rest;
}

describe("the alarms of a sign-in", () => {
  const expected: Record<string, Record<string, unknown>> = {
    "failedSignIns-web": {
      ...counted(50),
      metricQueries: [
        { id: "result", expression: "attempts - successes", label: "Failed sign-ins", returnData: true },
        query("attempts", cognito("SignInSuccesses", "SampleCount")),
        query("successes", cognito("SignInSuccesses", "Sum")),
      ],
    },
    "throttling-web": {
      ...counted(10),
      metricQueries: [
        {
          id: "result",
          expression: "FILL(m0, 0) + FILL(m1, 0) + FILL(m2, 0)",
          label: "Throttled requests",
          returnData: true,
        },
        query("m0", cognito("SignUpThrottles", "Sum")),
        query("m1", cognito("SignInThrottles", "Sum")),
        query("m2", cognito("TokenRefreshThrottles", "Sum")),
      ],
    },
    risk: {
      ...counted(10),
      metricQueries: [
        {
          id: "result",
          expression: "FILL(m0, 0) + FILL(m1, 0) + FILL(m2, 0)",
          label: "Risky requests",
          returnData: true,
        },
        ...["SignIn", "SignUp", "PasswordChange"].map((Operation, index) =>
          query(`m${index}`, cognito("Risk", "Sum", { UserPoolId: "eu-central-1_AbCdEfGhI", Operation }, 3600)),
        ),
      ],
    },
    claimsTooLarge: {
      ...counted(1),
      namespace: "AWS/ApplicationELB",
      metricName: "ELBAuthUserClaimsSizeExceeded",
      statistic: "Sum",
      period: 300,
      dimensions: { LoadBalancer: "app/shop/50dc6c495c0c9188" },
    },
    authenticationErrors: {
      ...counted(5),
      namespace: "AWS/ApplicationELB",
      metricName: "ELBAuthError",
      statistic: "Sum",
      period: 300,
      dimensions: { LoadBalancer: "app/shop/50dc6c495c0c9188" },
    },
    "triggerErrors-preSignUp": {
      ...counted(10),
      metricQueries: [
        {
          id: "result",
          expression: "FILL(errors, 0) + FILL(throttles, 0)",
          label: "Failed calls",
          returnData: true,
        },
        ...["Errors", "Throttles"].map((metricName) =>
          query(metricName.toLowerCase(), {
            namespace: "AWS/Lambda",
            metricName,
            stat: "Sum",
            period: 300,
            dimensions: { FunctionName: "gate" },
          }),
        ),
      ],
    },
    "triggerDuration-preSignUp": {
      ...counted(4000),
      namespace: "AWS/Lambda",
      metricName: "Duration",
      statistic: "Maximum",
      period: 300,
      dimensions: { FunctionName: "gate" },
    },
    "certificateExpiry-domain": {
      alarmActions: ["arn:aws:sns:us-east-1:123456789012:watch-certificate-alarms"],
      comparisonOperator: "LessThanOrEqualToThreshold",
      evaluationPeriods: 1,
      region: "us-east-1",
      threshold: 30,
      treatMissingData: "ignore",
      namespace: "AWS/CertificateManager",
      metricName: "DaysToExpiry",
      statistic: "Minimum",
      period: 86_400,
      dimensions: { CertificateArn: CERTIFICATE },
    },
    "certificateExpiry-loadBalancer": {
      alarmActions: [TOPIC],
      comparisonOperator: "LessThanOrEqualToThreshold",
      evaluationPeriods: 1,
      region: "eu-central-1",
      threshold: 30,
      treatMissingData: "ignore",
      namespace: "AWS/CertificateManager",
      metricName: "DaysToExpiry",
      statistic: "Minimum",
      period: 86_400,
      dimensions: { CertificateArn: EVERYTHING.loadBalancerCertificateArn },
    },
  };

  it("are one for everything that can go wrong", async () => {
    const { made, names } = await record(monitor(EVERYTHING));
    assert.deepEqual(
      names(ALARM).sort(),
      Object.keys(expected)
        .map((key) => `watch-alarm-${key}`)
        .sort(),
    );
    assert.deepEqual(Object.keys((await valueOf(made.alarmArns)) ?? {}).sort(), Object.keys(expected).sort());
  });

  for (const [key, inputs] of Object.entries(expected)) {
    it(`watch ${key}`, async () => {
      const { get } = await record(monitor(EVERYTHING));
      assert.deepEqual(essence(get(ALARM, `watch-alarm-${key}`).inputs), inputs);
    });
  }

  for (const alarm of Object.keys(defaults.monitoring.alarms)) {
    it(`are off one by one: ${alarm}`, async () => {
      const alarms: Alarms = { [alarm]: { enabled: false } };
      const { names } = await record(monitor({ ...EVERYTHING, alarms }));
      assert.deepEqual(
        names(ALARM).sort(),
        Object.keys(expected)
          .filter((key) => key.split("-")[0] !== alarm)
          .map((key) => `watch-alarm-${key}`)
          .sort(),
      );
    });
  }

  it("take thresholds and periods of yours, also late ones", async () => {
    const alarms: Alarms = {
      failedSignIns: { threshold: 5, periodMinutes: pulumi.output(10), periods: 3 },
      triggerDuration: { threshold: 4500, periodMinutes: 1 },
      certificateExpiry: { daysBefore: 45 },
    };
    const { get } = await record(monitor({ ...EVERYTHING, alarms }));
    const { inputs } = get(ALARM, "watch-alarm-failedSignIns-web");
    assert.deepEqual([inputs.threshold, inputs.evaluationPeriods], [5, 3]);
    const queries = inputs.metricQueries as { metric?: { period: number } }[];
    assert.deepEqual(
      queries.map(({ metric }) => metric?.period),
      [undefined, 600, 600],
    );
    const duration = get(ALARM, "watch-alarm-triggerDuration-preSignUp").inputs;
    assert.deepEqual([duration.threshold, duration.period], [4500, 60]);
    assert.equal(get(ALARM, "watch-alarm-certificateExpiry-domain").inputs.threshold, 45);
  });

  it("watch nothing that is not there", async () => {
    const { names, made } = await record(monitor({ userPoolArn: POOL }));
    assert.deepEqual(names(ALARM), []);
    assert.equal(made.topicArn, undefined);
    assert.deepEqual(await valueOf(made.alarmArns), {});
  });

  it("are planned while nothing of AWS is known yet", async () => {
    const late = (value: string) => pulumi.output(value);
    const args = { ...EVERYTHING, userPoolArn: late(POOL), clientIds: { web: late("abc123") } };
    const { get, registrations } = await record(monitor(args), { preview: true });
    assert.equal(get(ALARM, "watch-alarm-risk").inputs.threshold, 10);
    assert.equal(registrations.filter(({ type }) => type === ALARM).length, 9);
  });

  it("refuse a topic in another region than theirs, once the provider has told it", async () => {
    const { region, ...others } = EVERYTHING;
    assert.equal(region, "eu-central-1");
    const make = monitor({ ...others, topicArn: TOPIC.replace("eu-central-1", "eu-west-1") });
    await assert.rejects(
      record(make, { answers: ACCOUNT }),
      /^InvalidArgsError: Monitoring "watch": 1 problem with its arguments\n {2}topicArn: must be a topic in eu-central-1/,
    );
  });
});
