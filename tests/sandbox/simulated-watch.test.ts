import assert from "node:assert/strict";
import type { Properties } from "../../sandbox/aws/property-values.ts";
import { definitionOf } from "../../sandbox/aws/catalogue.ts";
import { remove } from "../../sandbox/aws/resource-life.ts";
import { objectType } from "../../sandbox/aws/services/s3-buckets.ts";
import { simulatedAccount } from "./simulated-account";

const ALARM = "aws:cloudwatch/metricAlarm:MetricAlarm";
const DASHBOARD = "aws:cloudwatch/dashboard:Dashboard";
const TOPIC = "aws:sns/topic:Topic";
const TOPIC_POLICY = "aws:sns/topicPolicy:TopicPolicy";
const SUBSCRIPTION = "aws:sns/topicSubscription:TopicSubscription";
const KEY = "aws:kms/key:Key";
const BUCKET = "aws:s3/bucket:Bucket";
const BUCKET_POLICY = "aws:s3/bucketPolicy:BucketPolicy";
const VERSIONS = "aws:s3/bucketVersioning:BucketVersioning";
const TRAIL = "aws:cloudtrail/trail:Trail";

const ROOT = { Effect: "Allow", Principal: { AWS: "arn:aws:iam::123456789012:root" }, Action: "kms:*" };
const allow = (service: string, ...actions: string[]) => ({
  Effect: "Allow",
  Principal: { Service: `${service}.amazonaws.com` },
  Action: actions,
});
const policy = (...statements: object[]): string => JSON.stringify({ Statement: statements });

const COUNTED = { comparisonOperator: "GreaterThanThreshold", evaluationPeriods: 1, period: 300, metricName: "m" };

describe("the simulated AWS around a watch", () => {
  const account = simulatedAccount();
  const { make, problems } = account;

  /** A topic that CloudWatch may publish to, unless told otherwise. */
  function newTopic(keyPolicy?: string, topicPolicy = policy(allow("cloudwatch", "sns:Publish"))): string {
    const key = keyPolicy === undefined ? undefined : make(KEY, { policy: keyPolicy });
    const topic = make(TOPIC, { name: "ops", ...(key && { kmsMasterKeyId: key.properties.arn ?? "" }) });
    make(TOPIC_POLICY, { arn: topic.id, policy: topicPolicy });
    return topic.id;
  }
  const alarm = (inputs: Properties, where?: string) => make(ALARM, { name: "a", ...COUNTED, ...inputs }, where);

  it("has alarms whose topics hear of them", () => {
    const may = policy(ROOT, allow("cloudwatch", "kms:Decrypt", "kms:GenerateDataKey*"));
    const { properties } = alarm({ alarmActions: [newTopic(may)] });
    assert.equal(properties.arn, "arn:aws:cloudwatch:eu-central-1:123456789012:alarm:a");
  });

  it("tells of a topic or a key that does not let CloudWatch in", () => {
    const other = newTopic(undefined, policy(allow("events", "sns:Publish")));
    assert.throws(() => alarm({ alarmActions: [other] }), /CloudWatch may not publish/);
    assert.throws(() => alarm({ alarmActions: [newTopic(policy(ROOT))] }), /CloudWatch may not use the key/);
  });

  it("refuses a topic of another region", () => {
    const arn = newTopic();
    assert.throws(
      () => alarm({ alarmActions: [arn] }, "us-east-1"),
      /Invalid region eu-central-1 specified\. Only us-east-1 is supported/,
    );
  });

  it("refuses to look further back than a day, or seven where periods have an hour", () => {
    assert.throws(() => alarm({ evaluationPeriods: 289 }), /across more than 86400 seconds/);
    assert.doesNotThrow(() => alarm({ evaluationPeriods: 168, period: 3600 }));
    assert.throws(() => alarm({ evaluationPeriods: 169, period: 3600 }), /across more than 604800 seconds/);
  });

  it("refuses an alarm of one metric and of several at once", () => {
    const queries = [{ id: "e", expression: "a", returnData: true }];
    assert.match(problems(ALARM, { ...COUNTED, metricQueries: queries }).join(), /conflicts with metric_query/);
    assert.match(
      problems(ALARM, { metricQueries: [{ id: "a" }] }).join(),
      /exactly one metric_query must have return_data/,
    );
    assert.match(problems(ALARM, { ...COUNTED, period: 45 }).join(), /divisible by 60, got 45/);
  });

  it("has topics, with subscriptions that go with them", () => {
    const topic = newTopic();
    const { properties } = make(SUBSCRIPTION, { topic, protocol: "email", endpoint: "a@b.test" });
    assert.equal(properties.pendingConfirmation, true);
    assert.throws(() => make(SUBSCRIPTION, { topic, protocol: "email", endpoint: "ops" }), /Email address/);
    assert.throws(() => make(SUBSCRIPTION, { topic: "arn:none", protocol: "email", endpoint: "a@b.test" }), /NotFound/);
  });

  it("refuses a key that nobody could change any more", () => {
    assert.throws(() => make(KEY, { policy: policy(allow("cloudwatch", "kms:Decrypt")) }), /MalformedPolicyDocument/);
    assert.match(problems(KEY, { deletionWindowInDays: 3 }).join(), /range \(7 - 30\), got 3/);
  });

  it("wants a region for each graph, none of them over the edge", () => {
    const put = (widget: Properties) =>
      make(DASHBOARD, { dashboardName: "d", dashboardBody: JSON.stringify({ widgets: [widget] }) });
    assert.doesNotThrow(() => put({ type: "metric", x: 12, width: 12, properties: { region: "eu-central-1" } }));
    assert.throws(() => put({ type: "metric", x: 0, width: 12, properties: {} }), /InvalidParameterInput/);
    assert.throws(() => put({ type: "text", x: 13, width: 12, properties: {} }), /InvalidParameterInput/);
    assert.match(
      problems(DASHBOARD, { dashboardName: "a b", dashboardBody: "{" }).join(),
      /alphanumeric.*invalid JSON/,
    );
  });

  it("has buckets, each name once and in lower case, and their settings", () => {
    make(BUCKET, { bucket: "logs" });
    assert.throws(() => make(BUCKET, { bucket: "logs" }), /BucketAlreadyOwnedByYou/);
    assert.match(problems(BUCKET, { bucket: "Logs" }).join(), /only lowercase/);
    assert.equal(make(VERSIONS, { bucket: "logs", versioningConfiguration: { status: "Enabled" } }).id, "logs");
    assert.throws(() => make(VERSIONS, { bucket: "none", versioningConfiguration: {} }), /NoSuchBucket/);
  });

  it("keeps a bucket that something is in, and takes the settings of an empty one with it", () => {
    const { cloud } = account;
    const drop = () => {
      remove(definitionOf(BUCKET), cloud, "logs");
    };
    make(BUCKET, { bucket: "logs" });
    make(VERSIONS, { bucket: "logs", versioningConfiguration: { status: "Enabled" } });
    cloud.put({ type: objectType, id: "log", region: "eu-central-1", properties: { bucket: "logs" } });
    assert.throws(drop, /BucketNotEmpty/);
    assert.equal(cloud.all(VERSIONS).length, 1);
    cloud.remove(objectType, "log");
    drop();
    assert.deepEqual([cloud.find(BUCKET, "logs"), cloud.all(VERSIONS)], [undefined, []]);
  });

  it("has trails to buckets that let CloudTrail write, which leave out what they can", () => {
    const selector = (field: Properties) => ({ advancedEventSelectors: [{ fieldSelectors: [field] }] });
    const put = (others: Properties = {}) => make(TRAIL, { name: "calls", s3BucketName: "logs", ...others });
    assert.throws(() => put(), /S3BucketDoesNotExistException/);
    make(BUCKET, { bucket: "logs" });
    assert.throws(() => put(), /InsufficientS3BucketPolicyException/);
    make(BUCKET_POLICY, { bucket: "logs", policy: policy(allow("cloudtrail", "s3:GetBucketAcl", "s3:PutObject")) });
    assert.throws(
      () => put(selector({ field: "eventSource", equals: ["cognito-idp.amazonaws.com"] })),
      /eventSource can only be NotEquals/,
    );
    assert.throws(
      () => put({ isMultiRegionTrail: true, includeGlobalServiceEvents: false }),
      /must include global service events/,
    );
    const { properties } = put(selector({ field: "eventSource", notEquals: ["kms.amazonaws.com"] }));
    assert.equal(properties.arn, "arn:aws:cloudtrail:eu-central-1:123456789012:trail/calls");
    assert.throws(() => put(), /TrailAlreadyExistsException/);
  });
});
