import assert from "node:assert/strict";
import { defaults } from "../../components/defaults";
import { SandboxedProgram, type StateResource, underPolicies } from "./sandboxed-program";
import { changes, diagnostics } from "./screen";
import { ids, nameOf, tree } from "./tree";

const ALARM = "aws:cloudwatch/metricAlarm:MetricAlarm";
const TRIGGER = "arn:aws:lambda:eu-central-1:123456789012:function:shop-trigger";

const alarm = (name: string): string => `    ${ALARM} auth-alarm-${name}`;
const topic = (name: string): string[] => [
  `    aws:kms/key:Key auth-${name}-key`,
  `    aws:sns/topic:Topic auth-${name}`,
  `    aws:sns/topicPolicy:TopicPolicy auth-${name}-policy`,
  `    aws:sns/topicSubscription:TopicSubscription auth-${name}-to-ops@example.test`,
];
const WATCHED = [
  "  cognito-auth:index:Monitoring auth",
  "    aws:cloudwatch/dashboard:Dashboard auth-dashboard",
  alarm("authenticationErrors"),
  alarm("certificateExpiry-domain"),
  alarm("claimsTooLarge"),
  alarm("failedSignIns-loadBalancer"),
  alarm("risk"),
  alarm("throttling-loadBalancer"),
  alarm("triggerDuration-postConfirmation"),
  alarm("triggerErrors-postConfirmation"),
  ...[...topic("alarms"), ...topic("certificate-alarms")].sort(),
];
const RECORDED = [
  "  cognito-auth:index:AuditTrail auth",
  "    aws:cloudtrail/trail:Trail auth-trail",
  "    aws:s3/bucket:Bucket auth-trail",
  "    aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration auth-trail-retention",
  "    aws:s3/bucketOwnershipControls:BucketOwnershipControls auth-trail-ownership",
  "    aws:s3/bucketPolicy:BucketPolicy auth-trail-policy",
  "    aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock auth-trail-access",
  "    aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration auth-trail-encryption",
  "    aws:s3/bucketVersioning:BucketVersioning auth-trail-versions",
];

interface Settings {
  readonly monitoring?: Record<string, unknown>;
  readonly trail?: Record<string, unknown>;
}

/** Without the components, whose recorded arguments change with every setting. */
function awsChanges(screen: string): string[] {
  return changes(screen).filter((change) => change.includes(" aws:"));
}

/** The names of what was made, in the order in which it was there. */
function creations(screen: string): string[] {
  return [...screen.matchAll(/^ \+ +aws:\S+ (\S+) created /gm)].map(([, name = ""]) => name);
}

function isBefore(order: string[], earlier: string, later: string): void {
  // A bucket and its trail have one name: the trail comes last.
  const [one, other] = [order.indexOf(earlier), order.lastIndexOf(later)];
  assert.ok(one >= 0 && one < other, `${earlier} before ${later} in ${order.join(", ")}`);
}

describe("a watch with the real engine", () => {
  let program: SandboxedProgram;
  let first: Record<string, string>;

  const configure = ({ monitoring, trail }: Settings): Promise<void> =>
    program.configure("watch", {
      userPool: {
        deletionProtection: false,
        plan: "plus",
        threatProtection: { standard: "enforced" },
        triggers: { postConfirmation: { functionArn: TRIGGER } },
      },
      domain: { custom: { name: "auth.example.test", hostedZoneName: "example.test" } },
      loadBalancer: {
        name: "shop",
        hosts: ["shop.example.test"],
        routes: { web: { priority: 100, targetGroupName: "shop-web" } },
      },
      ...(monitoring && { monitoring }),
      ...(trail && { trail }),
    });
  const up = (...flags: string[]): Promise<string> =>
    program.done("watch", ["up", "--yes", "--skip-preview", ...flags]);
  const emails = ["ops@example.test"];

  async function found(name: string, type: string): Promise<StateResource> {
    const all = await program.resources("watch");
    const [resource] = all.filter(({ urn, type: kind }) => nameOf(urn) === name && kind === type);
    assert.ok(resource, `${type} ${name}`);
    return resource;
  }

  before(async () => {
    program = await SandboxedProgram.open();
    await configure({ monitoring: { emails }, trail: {} });
  });

  after(async () => {
    await program.close();
  });

  it("comes up with everything that it watches, each topic where its alarms are", async () => {
    const screen = await up();

    const lines = tree(await program.resources("watch")).map((line) => line.replace(/^ {2}/, ""));
    const below = (component: string, size: number): string[] => {
      const start = lines.indexOf(component);
      return lines.slice(start, start + size);
    };
    assert.deepEqual(below(WATCHED[0] ?? "", WATCHED.length), WATCHED);
    assert.deepEqual(below(RECORDED[0] ?? "", RECORDED.length), RECORDED);
    const made = creations(screen);
    isBefore(made, "auth-alarms-policy", "auth-alarm-risk");
    isBefore(made, "auth-trail-policy", "auth-trail");
    isBefore(made, "auth-trail-versions", "auth-trail-retention");
    isBefore(made, "auth-alarm-risk", "auth-dashboard");
    const { inputs = {} } = await found("auth-alarm-certificateExpiry-domain", ALARM);
    assert.equal(inputs.region, "us-east-1");
    assert.match(String(inputs.alarmActions), /^arn:aws:sns:us-east-1:123456789012:auth-certificate-alarms-/);
    const outputs = await program.outputs("watch");
    assert.match(
      String(outputs.dashboardUrl),
      /^https:\/\/eu-central-1\.console\.aws\.amazon\.com\/.*#dashboards\/dashboard\/cognito-auth-watch-auth$/,
    );
    assert.match(String(outputs.alarmTopicArn), /^arn:aws:sns:eu-central-1:123456789012:auth-alarms-/);
    assert.match(
      String(outputs.certificateAlarmTopicArn),
      /^arn:aws:sns:us-east-1:123456789012:auth-certificate-alarms-/,
    );
    assert.equal(outputs.trailArn, "arn:aws:cloudtrail:eu-central-1:123456789012:trail/cognito-auth-watch-auth");
    first = ids(await program.resources("watch"));
  });

  it("has nothing to do in a second run, nor in a refresh", async () => {
    await up("--expect-no-changes");
    await program.done("watch", ["refresh", "--yes", "--skip-preview", "--expect-no-changes"]);
  });

  it("keeps the rules of the policy pack with all that it makes", async () => {
    const { stdout, stderr } = await program.run("watch", ["preview", ...underPolicies("dev")]);
    const ours = /auth-(alarms?|certificate-alarms|dashboard|trail)\b/;
    const told = (stdout + stderr)
      .split("\n")
      .filter((line) => /\[(mandatory|advisory)\]/.test(line) && ours.test(line));
    assert.deepEqual(told, []);
  });

  it("changes in place what it is told otherwise", async () => {
    await configure({
      monitoring: {
        emails: [...emails, "night@example.test"],
        alarms: { failedSignIns: { threshold: 20, periodMinutes: 15 }, certificateExpiry: { daysBefore: 45 } },
      },
      trail: { retentionDays: 731, allRegions: true },
    });
    assert.deepEqual(awsChanges(await up()), [
      "+ aws:sns:TopicSubscription auth-alarms-to-night@example.test",
      "+ aws:sns:TopicSubscription auth-certificate-alarms-to-night@example.test",
      "~ aws:cloudtrail:Trail auth-trail",
      "~ aws:cloudwatch:MetricAlarm auth-alarm-certificateExpiry-domain",
      "~ aws:cloudwatch:MetricAlarm auth-alarm-failedSignIns-loadBalancer",
      "~ aws:s3:BucketLifecycleConfiguration auth-trail-retention",
    ]);
    const {
      "auth-alarms-to-night@example.test": one,
      "auth-certificate-alarms-to-night@example.test": two,
      ...kept
    } = ids(await program.resources("watch"));
    assert.ok(one !== undefined && two !== undefined);
    assert.deepEqual(kept, first);
    await up("--expect-no-changes");
  });

  it("takes each alarm away by itself, and what nobody needs with the last", async () => {
    const alarms: Record<string, { enabled: boolean }> = {};
    for (const name of Object.keys(defaults.monitoring.alarms)) {
      alarms[name] = { enabled: false };
      await configure({ monitoring: { emails, alarms }, trail: {} });
      const gone = awsChanges(await up()).filter((change) => change.startsWith("- ") && change.includes("MetricAlarm"));
      assert.ok(gone.length > 0, name);
      assert.deepEqual(
        gone.filter((change) => !change.includes(`auth-alarm-${name}`)),
        [],
      );
    }
    const types = (await program.resources("watch")).map(({ type }) => type);
    assert.deepEqual(
      types.filter((type) => type === ALARM || type.startsWith("aws:sns/") || type.startsWith("aws:kms/")),
      [],
    );
    assert.ok(types.includes("aws:cloudwatch/dashboard:Dashboard"));
    await up("--expect-no-changes");
  }).timeout(600_000);

  it("replaces a dashboard and a trail that get another name", async () => {
    await configure({ monitoring: { dashboard: { name: "shop" }, emails }, trail: { name: "shop-calls" } });
    const changed = awsChanges(await up());
    for (const line of ["cloudwatch:Dashboard auth-dashboard", "cloudtrail:Trail auth-trail"]) {
      assert.ok(changed.includes(`+- aws:${line}`), changed.join("\n"));
    }
    assert.ok(changed.includes("~ aws:s3:BucketPolicy auth-trail-policy"), changed.join("\n"));
    await up("--expect-no-changes");
  });

  it("tells a topic of yours, and refuses one in another region before anything is changed", async () => {
    const before = program.made();
    await configure({ monitoring: { topicArn: "arn:aws:sns:eu-west-1:123456789012:ops", emails } });
    const screen = await program.refused("watch", ["up", "--yes", "--skip-preview"]);
    assert.match(
      Object.values(diagnostics(screen)).join("\n"),
      /monitoring\.topicArn: must be a topic in eu-central-1, the region of the alarms/,
    );
    assert.deepEqual(program.made(), before);

    await configure({ monitoring: { topicArn: "arn:aws:sns:eu-central-1:123456789012:ops", emails } });
    await up();
    const { inputs } = await found("auth-alarm-risk", ALARM);
    assert.deepEqual(inputs?.alarmActions, ["arn:aws:sns:eu-central-1:123456789012:ops"]);
    await up("--expect-no-changes");
  });

  it("keeps what is recorded, and its bucket closed, until somebody empties it", async () => {
    await configure({ trail: {} });
    await up();
    const bucket = (await program.resources("watch")).find(({ type }) => type === "aws:s3/bucket:Bucket")?.id ?? "";
    assert.notEqual(bucket, "");
    const { objectType } = await import("../../sandbox/aws/services/s3-buckets.ts");
    const { cloud } = program.session;
    cloud.put({ type: objectType, id: "log", region: "eu-central-1", properties: { bucket } });
    await configure({});
    const screen = await program.refused("watch", ["up", "--yes", "--skip-preview"]);
    assert.match(screen, /BucketNotEmpty/);
    const left = program.made().filter((line) => /s3\/|cloudtrail/.test(line));
    assert.deepEqual(
      left.map((line) => line.replace(/^aws:s3\/|:.*$/g, "")),
      [
        "bucket",
        "bucketLifecycleConfiguration",
        "bucketOwnershipControls",
        "bucketPolicy",
        "bucketPublicAccessBlock",
        "bucketServerSideEncryptionConfiguration",
        "bucketVersioning",
        "by-hand",
      ],
    );
    cloud.remove(objectType, "log");
    await up();
    assert.deepEqual(
      program.made().filter((line) => /s3\/|cloudtrail/.test(line)),
      [],
    );
  });

  it("goes away without the rest, and leaves nothing behind", async () => {
    await configure({});
    await up();
    const left = program.made().filter((line) => /cloudwatch|sns|kms|s3\/|cloudtrail/.test(line));
    assert.deepEqual(left, []);
    await program.done("watch", ["destroy", "--yes", "--skip-preview"]);
    assert.deepEqual(program.made(), []);
  });
});
