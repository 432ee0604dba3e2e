import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import { CognitoAuth, UserPoolLogging } from "../../components";
import type { LoggingSettings, UserPoolLoggingArgs } from "../../components";
import { checkUserPoolLogging } from "../../components/logging/checks";
import { RETENTION_DAYS } from "../../components/validation/retention";
import { ACCOUNT } from "./account";
import { table } from "./problem-table";
import { record, valueOf } from "./recorder";

const LOGS = "aws:cloudwatch/logGroup:LogGroup";
const DELIVERY = "aws:cognito/logDeliveryConfiguration:LogDeliveryConfiguration";
const GROUP = "arn:aws:logs:eu-central-1:123456789012:log-group:/aws/vendedlogs/mine";
const BUCKET = "arn:aws:s3:::activity";
const STREAM = "arn:aws:firehose:eu-central-1:123456789012:deliverystream/activity";

const logging = (args: Omit<UserPoolLoggingArgs, "userPoolId">) => () =>
  new UserPoolLogging("users", { ...args, userPoolId: "eu-central-1_AbCdEfGhI" });

describe("UserPoolLogging alone", () => {
  it("makes a log group for everything that has no place yet", async () => {
    const args = {
      notificationErrors: {},
      userActivity: { destination: "cloudWatch" as const, retentionDays: 731 },
      region: "eu-west-1",
      tags: { team: "shop" },
    };
    const { get, made, registrations } = await record(logging(args));
    assert.equal(registrations.length, 4);
    assert.deepEqual(get(LOGS, "users-notification-errors-logs").inputs, {
      name: "/aws/vendedlogs/cognito/eu-central-1_AbCdEfGhI/notification-errors",
      retentionInDays: 365,
      region: "eu-west-1",
      tags: { team: "shop" },
    });
    assert.deepEqual(get(LOGS, "users-user-activity-logs").inputs, {
      name: "/aws/vendedlogs/cognito/eu-central-1_AbCdEfGhI/user-activity",
      retentionInDays: 731,
      region: "eu-west-1",
      tags: { team: "shop" },
    });
    const arn = (name: string) => `arn:aws:logs:eu-central-1:123456789012:log-group:${name}`;
    assert.deepEqual(get(DELIVERY, "users-log-delivery").inputs, {
      userPoolId: "eu-central-1_AbCdEfGhI",
      region: "eu-west-1",
      logConfigurations: [
        {
          eventSource: "userNotification",
          logLevel: "ERROR",
          cloudWatchLogsConfiguration: { logGroupArn: arn("users-notification-errors-logs") },
        },
        {
          eventSource: "userAuthEvents",
          logLevel: "INFO",
          cloudWatchLogsConfiguration: { logGroupArn: arn("users-user-activity-logs") },
        },
      ],
    });
    assert.deepEqual(await valueOf(made.logGroupArns), {
      notificationErrors: arn("users-notification-errors-logs"),
      userActivity: arn("users-user-activity-logs"),
    });
  });

  const places = [
    [{ arn: GROUP }, { cloudWatchLogsConfiguration: { logGroupArn: GROUP } }],
    [{ destination: "s3", arn: BUCKET }, { s3Configuration: { bucketArn: BUCKET } }],
    [{ destination: "firehose", arn: pulumi.output(STREAM) }, { firehoseConfiguration: { streamArn: STREAM } }],
  ] as const;
  for (const [userActivity, expected] of places) {
    it(`sends to a place of yours: ${Object.keys(expected).join()}`, async () => {
      const { get, made, names } = await record(logging({ userActivity }));
      assert.deepEqual(names(LOGS), []);
      assert.deepEqual(get(DELIVERY, "users-log-delivery").inputs.logConfigurations, [
        { eventSource: "userAuthEvents", logLevel: "INFO", ...expected },
      ]);
      assert.deepEqual(await valueOf(made.logGroupArns), {});
    });
  }

  it("shows in a preview what does not depend on AWS", async () => {
    const { get } = await record(logging({ notificationErrors: { retentionDays: pulumi.output(30) } }), {
      preview: true,
    });
    assert.equal(get(LOGS, "users-notification-errors-logs").inputs.retentionInDays, 30);
  });

  it("holds a late ARN back until it has passed the check", async () => {
    const userActivity = { destination: "s3" as const, arn: pulumi.output("bucket") };
    await assert.rejects(record(logging({ userActivity })), /userActivity\.arn: must be the ARN of an S3 bucket/);
  });
});

describe("CognitoAuth with logging", () => {
  it("hands the pool to it, with region and tags", async () => {
    const make = () =>
      new CognitoAuth("auth", { logging: { notificationErrors: {} }, tags: { team: "shop" }, region: "eu-west-1" });
    const { get } = await record(make, { answers: ACCOUNT });
    const { inputs } = get(LOGS, "auth-notification-errors-logs");
    assert.equal(inputs.name, "/aws/vendedlogs/cognito/auth-user-pool-id/notification-errors");
    assert.deepEqual(inputs.tags, { team: "shop" });
    assert.equal(get(DELIVERY, "auth-log-delivery").inputs.region, "eu-west-1");
  });

  it("says what is missing for user activity", async () => {
    const log: LoggingSettings = { userActivity: {} };
    assert.throws(() => new CognitoAuth("auth", { logging: log }), {
      message:
        'CognitoAuth "auth": 1 problem with its arguments\n  logging.userActivity: needs the plan plus, and the plan is essentials; set userPool.plan to plus or leave it out',
    });
    const { warnings } = await record(() => new CognitoAuth("auth", { logging: log, userPool: { plan: "plus" } }), {
      answers: ACCOUNT,
    });
    assert.deepEqual(warnings, [
      'CognitoAuth "auth": logging.userActivity: stays empty while threat protection is off; set userPool.threatProtection.standard to audit or enforced',
    ]);
    const whole = () =>
      new CognitoAuth("auth", { logging: log, userPool: { plan: "plus", threatProtection: { custom: "audit" } } });
    assert.deepEqual((await record(whole, { answers: ACCOUNT })).warnings, []);
  });
});

describe("checks of logging", () => {
  const arn = (key: string, got: string, what: string, example: string) =>
    `logging.${key}: must be the ARN of ${what} (got ${JSON.stringify(got)}); write one such as "${example}"`;
  const group = [
    "a log group, without :* at its end",
    "arn:aws:logs:eu-central-1:123456789012:log-group:/aws/vendedlogs/cognito",
  ] as const;
  const days = RETENTION_DAYS.slice(1).join(", ");
  table(checkUserPoolLogging, "logging", [
    ["everything by default", { notificationErrors: {}, userActivity: {} }],
    ["nothing", {}, "logging: must have notificationErrors or userActivity; set one of them, or leave it out"],
    [
      "places of yours",
      { notificationErrors: { logGroupArn: GROUP }, userActivity: { destination: "s3", arn: BUCKET } },
    ],
    ["a stream", { userActivity: { destination: "firehose", arn: STREAM } }],
    [
      "the name of a log group",
      { notificationErrors: { logGroupArn: "/aws/mine" } },
      arn("notificationErrors.logGroupArn", "/aws/mine", ...group),
    ],
    [
      "a log group with the streams in it",
      { notificationErrors: { logGroupArn: `${GROUP}:*` } },
      arn("notificationErrors.logGroupArn", `${GROUP}:*`, ...group),
    ],
    ["a bucket for a log group", { userActivity: { arn: BUCKET } }, arn("userActivity.arn", BUCKET, ...group)],
    [
      "a log group for a bucket",
      { userActivity: { destination: "s3", arn: GROUP } },
      arn("userActivity.arn", GROUP, "an S3 bucket", "arn:aws:s3:::cognito-activity"),
    ],
    [
      "no bucket",
      { userActivity: { destination: "s3" } },
      'logging.userActivity.arn: must be given where the destination is s3; write the ARN of an S3 bucket, such as "arn:aws:s3:::cognito-activity"',
    ],
    [
      "no stream",
      { userActivity: { destination: "firehose" } },
      'logging.userActivity.arn: must be given where the destination is firehose; write the ARN of a Firehose stream, such as "arn:aws:firehose:eu-central-1:123456789012:deliverystream/cognito-activity"',
    ],
    ["for ever", { notificationErrors: { retentionDays: 0 } }],
    [
      "days that CloudWatch does not have",
      { notificationErrors: { retentionDays: 10 }, userActivity: { retentionDays: 5000 } },
      `logging.notificationErrors.retentionDays: must be one of ${days} days, or 0 for ever (got 10); 7 is the nearest`,
      `logging.userActivity.retentionDays: must be one of ${days} days, or 0 for ever (got 5000); 3653 is the nearest`,
    ],
    [
      "days less than none",
      { notificationErrors: { retentionDays: -1 } },
      `logging.notificationErrors.retentionDays: must be one of ${days} days, or 0 for ever (got -1); 1 is the nearest`,
    ],
    [
      "days for a place of yours",
      { notificationErrors: { logGroupArn: GROUP, retentionDays: 30 } },
      "logging.notificationErrors.retentionDays: is for a log group that is made, and logging.notificationErrors.logGroupArn says where it goes (got 30); leave it out, and set it there",
    ],
    [
      "values that come later",
      {
        notificationErrors: { retentionDays: pulumi.output(10) },
        userActivity: { destination: "s3", arn: pulumi.output("x") },
      },
    ],
  ]);

  it("know each number of days that CloudWatch has", () => {
    for (const retentionDays of RETENTION_DAYS) {
      assert.deepEqual(checkUserPoolLogging({ notificationErrors: { retentionDays } }, ""), []);
    }
    assert.equal(RETENTION_DAYS.length, 23);
  });
});
