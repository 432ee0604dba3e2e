import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import { Monitoring } from "../../../components";
import type { MonitoringArgs } from "../../../components";
import { record, valueOf } from "../recorder";

const ALARM = "aws:cloudwatch/metricAlarm:MetricAlarm";
const TOPIC = "aws:sns/topic:Topic";
const POLICY = "aws:sns/topicPolicy:TopicPolicy";
const KEY = "aws:kms/key:Key";
const SUBSCRIPTION = "aws:sns/topicSubscription:TopicSubscription";

const WATCHED: MonitoringArgs = {
  userPoolArn: "arn:aws-us-gov:cognito-idp:us-gov-west-1:123456789012:userpool/us-gov-west-1_AbCdEfGhI",
  clientIds: { web: "abc123" },
};
const CERTIFICATE = { domainCertificateArn: "arn:aws:acm:us-east-1:123456789012:certificate/0a1b" };
const HOME = "arn:aws:sns:eu-central-1:123456789012:ops";
const EAST = "arn:aws:sns:us-east-1:123456789012:ops";

const monitor = (args: Partial<MonitoringArgs>) => () => new Monitoring("watch", { ...WATCHED, ...args });
const parsed = (text: unknown) => JSON.parse(String(text)) as unknown;

describe("the topics of alarms", () => {
  it("are encrypted, and let CloudWatch alarms of the account publish and nobody else", async () => {
    const make = monitor({ region: "us-gov-west-1", tags: { team: "shop" }, emails: ["a@example.test"] });
    const { get, made, names } = await record(make);
    const key = get(KEY, "watch-alarms-key").inputs;
    assert.deepEqual(
      { ...key, policy: undefined },
      {
        description: "Encrypts what alarms tell",
        enableKeyRotation: true,
        deletionWindowInDays: 7,
        policy: undefined,
        region: "us-gov-west-1",
        tags: { team: "shop" },
      },
    );
    assert.deepEqual(parsed(key.policy), {
      Version: "2012-10-17",
      Statement: [
        {
          Sid: "Account",
          Effect: "Allow",
          Principal: { AWS: "arn:aws-us-gov:iam::123456789012:root" },
          Action: "kms:*",
          Resource: "*",
        },
        {
          Sid: "Alarms",
          Effect: "Allow",
          Principal: { Service: "cloudwatch.amazonaws.com" },
          Action: ["kms:Decrypt", "kms:GenerateDataKey*"],
          Resource: "*",
          Condition: { StringEquals: { "aws:SourceAccount": "123456789012" } },
        },
      ],
    });
    assert.deepEqual(get(TOPIC, "watch-alarms").inputs, {
      kmsMasterKeyId: "arn:aws:kms:eu-central-1:123456789012:key/watch-alarms-key",
      region: "us-gov-west-1",
      tags: { team: "shop" },
    });
    const topicArn = "arn:aws:sns:us-gov-west-1:123456789012:watch-alarms";
    const { policy, ...place } = get(POLICY, "watch-alarms-policy").inputs;
    assert.deepEqual(place, { arn: topicArn, region: "us-gov-west-1" });
    assert.deepEqual(parsed(policy), {
      Version: "2012-10-17",
      Statement: [
        {
          Sid: "Alarms",
          Effect: "Allow",
          Principal: { Service: "cloudwatch.amazonaws.com" },
          Action: "sns:Publish",
          Resource: topicArn,
          Condition: {
            StringEquals: { "aws:SourceAccount": "123456789012" },
            ArnLike: { "aws:SourceArn": "arn:aws:cloudwatch:us-gov-west-1:123456789012:alarm:*" },
          },
        },
        {
          Sid: "TlsOnly",
          Effect: "Deny",
          Principal: "*",
          Action: "sns:Publish",
          Resource: topicArn,
          Condition: { Bool: { "aws:SecureTransport": "false" } },
        },
      ],
    });
    assert.deepEqual(get(SUBSCRIPTION, "watch-alarms-to-a@example.test").inputs, {
      endpoint: "a@example.test",
      protocol: "email",
      topic: topicArn,
      region: "us-gov-west-1",
    });
    assert.equal(await valueOf(made.topicArn ?? pulumi.output("none")), topicArn);
    assert.deepEqual(names(TOPIC), ["watch-alarms"]);
  });

  const cases: [string, Partial<MonitoringArgs>, { made: string[]; certificate: string; others: string }][] = [
    [
      "a second one is made in us-east-1 for the domain's certificate",
      { region: "eu-central-1", emails: ["a@example.test"] },
      {
        made: ["watch-alarms", "watch-certificate-alarms"],
        certificate: "arn:aws:sns:us-east-1:123456789012:watch-certificate-alarms",
        others: "arn:aws:sns:eu-central-1:123456789012:watch-alarms",
      },
    ],
    [
      "also where nobody wrote down where the pool is",
      {},
      {
        made: ["watch-alarms", "watch-certificate-alarms"],
        certificate: "arn:aws:sns:us-east-1:123456789012:watch-certificate-alarms",
        others: "arn:aws:sns:eu-central-1:123456789012:watch-alarms",
      },
    ],
    [
      "one is enough in us-east-1",
      { region: "us-east-1" },
      {
        made: ["watch-alarms"],
        certificate: "arn:aws:sns:us-east-1:123456789012:watch-alarms",
        others: "arn:aws:sns:us-east-1:123456789012:watch-alarms",
      },
    ],
    [
      "none is made where both are given",
      { region: "eu-central-1", topicArn: HOME, certificateTopicArn: pulumi.output(EAST) },
      { made: [], certificate: EAST, others: HOME },
    ],
    [
      "a given one in us-east-1 is enough",
      { region: "us-east-1", topicArn: EAST },
      { made: [], certificate: EAST, others: EAST },
    ],
    [
      "one is made beside a given one elsewhere",
      { region: "eu-central-1", topicArn: HOME, emails: ["a@example.test"] },
      {
        made: ["watch-certificate-alarms"],
        certificate: "arn:aws:sns:us-east-1:123456789012:watch-certificate-alarms",
        others: HOME,
      },
    ],
  ];
  for (const [name, args, { made, certificate, others }] of cases) {
    it(name, async () => {
      const { get, names } = await record(monitor({ ...CERTIFICATE, ...args }));
      assert.deepEqual(names(TOPIC), made);
      assert.deepEqual(get(ALARM, "watch-alarm-certificateExpiry-domain").inputs.alarmActions, [certificate]);
      assert.deepEqual(get(ALARM, "watch-alarm-failedSignIns-web").inputs.alarmActions, [others]);
      assert.deepEqual(
        names(SUBSCRIPTION),
        args.emails === undefined ? [] : made.map((topic) => `${topic}-to-a@example.test`),
      );
    });
  }

  it("are not made for alarms that are all off", async () => {
    const alarms = { failedSignIns: { enabled: false }, throttling: { enabled: false } };
    const { registrations } = await record(monitor({ alarms }));
    assert.deepEqual(
      registrations.map(({ type }) => type),
      ["cognito-auth:index:Monitoring", "aws:cloudwatch/dashboard:Dashboard"],
    );
  });

  it("is one in us-east-1 alone where only the domain's certificate is watched", async () => {
    const { userPoolArn } = WATCHED;
    const make = () => new Monitoring("watch", { userPoolArn, ...CERTIFICATE, region: "eu-central-1" });
    const { names, made } = await record(make);
    assert.deepEqual(names(TOPIC), ["watch-certificate-alarms"]);
    assert.equal(made.topicArn, undefined);
  });
});
