import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import { AuditTrail, CognitoAuth } from "../../../components";
import type { AuditTrailArgs } from "../../../components";
import { checkAuditTrail } from "../../../components/trail/checks";
import { defaultTrailName } from "../../../components/trail/name";
import { ACCOUNT } from "../account";
import { table } from "../problem-table";
import { record, valueOf } from "../recorder";

const TRAIL = "aws:cloudtrail/trail:Trail";
const BUCKET = "aws:s3/bucket:Bucket";
const TRAIL_ARN = "arn:aws:cloudtrail:eu-central-1:123456789012:trail/cognito-auth-test-calls";
const KEY = "arn:aws:kms:eu-central-1:123456789012:key/0a1b";

const trail = (args: AuditTrailArgs) => () => new AuditTrail("calls", args);

const SELECTORS = [
  {
    name: "Management events",
    fieldSelectors: [
      { field: "eventCategory", equals: ["Management"] },
      { field: "eventSource", notEquals: ["kms.amazonaws.com", "rdsdata.amazonaws.com"] },
    ],
  },
];

describe("AuditTrail", () => {
  it("makes a bucket that is encrypted, versioned, closed, and emptied after a year", async () => {
    const { get, made, registrations } = await record(trail({ tags: { team: "shop" } }), { answers: ACCOUNT });
    assert.equal(registrations.length, 9);
    const bucket = "calls-trail";
    assert.deepEqual(get(BUCKET, bucket).inputs, { tags: { team: "shop" } });
    assert.deepEqual(get("aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock", "calls-trail-access").inputs, {
      bucket,
      blockPublicAcls: true,
      blockPublicPolicy: true,
      ignorePublicAcls: true,
      restrictPublicBuckets: true,
    });
    assert.deepEqual(get("aws:s3/bucketOwnershipControls:BucketOwnershipControls", "calls-trail-ownership").inputs, {
      bucket,
      rule: { objectOwnership: "BucketOwnerEnforced" },
    });
    const encryption = "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration";
    assert.deepEqual(get(encryption, "calls-trail-encryption").inputs, {
      bucket,
      rules: [{ applyServerSideEncryptionByDefault: { sseAlgorithm: "AES256" }, bucketKeyEnabled: false }],
    });
    assert.deepEqual(get("aws:s3/bucketVersioning:BucketVersioning", "calls-trail-versions").inputs, {
      bucket,
      versioningConfiguration: { status: "Enabled" },
    });
    const lifecycle = "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration";
    assert.deepEqual(get(lifecycle, "calls-trail-retention").inputs, {
      bucket,
      rules: [
        {
          id: "retention",
          status: "Enabled",
          filter: { prefix: "" },
          expiration: { days: 365 },
          noncurrentVersionExpiration: { noncurrentDays: 365 },
          abortIncompleteMultipartUpload: { daysAfterInitiation: 7 },
        },
      ],
    });
    const { policy, ...place } = get("aws:s3/bucketPolicy:BucketPolicy", "calls-trail-policy").inputs;
    assert.deepEqual(place, { bucket });
    assert.deepEqual(JSON.parse(String(policy)), {
      Version: "2012-10-17",
      Statement: [
        {
          Sid: "TrailLooks",
          Effect: "Allow",
          Principal: { Service: "cloudtrail.amazonaws.com" },
          Action: "s3:GetBucketAcl",
          Resource: "arn:aws:s3:::calls-trail",
          Condition: { StringEquals: { "aws:SourceArn": TRAIL_ARN } },
        },
        {
          Sid: "TrailWrites",
          Effect: "Allow",
          Principal: { Service: "cloudtrail.amazonaws.com" },
          Action: "s3:PutObject",
          Resource: "arn:aws:s3:::calls-trail/AWSLogs/123456789012/*",
          Condition: {
            StringEquals: { "s3:x-amz-acl": "bucket-owner-full-control", "aws:SourceArn": TRAIL_ARN },
          },
        },
        {
          Sid: "TlsOnly",
          Effect: "Deny",
          Principal: "*",
          Action: "s3:*",
          Resource: ["arn:aws:s3:::calls-trail", "arn:aws:s3:::calls-trail/*"],
          Condition: { Bool: { "aws:SecureTransport": "false" } },
        },
      ],
    });
    assert.deepEqual(get(TRAIL, "calls-trail").inputs, {
      name: "cognito-auth-test-calls",
      s3BucketName: bucket,
      enableLogFileValidation: true,
      isMultiRegionTrail: false,
      includeGlobalServiceEvents: false,
      advancedEventSelectors: SELECTORS,
      tags: { team: "shop" },
    });
    assert.deepEqual([await valueOf(made.trailArn), await valueOf(made.bucketName)], [TRAIL_ARN, bucket]);
  });

  it("takes a bucket of yours as it is, and asks nobody who it is", async () => {
    const args = { bucketName: pulumi.output("logs"), kmsKeyArn: KEY, prefix: "shop", allRegions: true, name: "audit" };
    const { get, registrations } = await record(trail({ ...args, region: "eu-west-1" }));
    assert.deepEqual(
      registrations.map(({ type }) => type),
      ["cognito-auth:index:AuditTrail", TRAIL],
    );
    assert.deepEqual(get(TRAIL, "calls-trail").inputs, {
      name: "audit",
      s3BucketName: "logs",
      s3KeyPrefix: "shop",
      kmsKeyId: KEY,
      enableLogFileValidation: true,
      isMultiRegionTrail: true,
      includeGlobalServiceEvents: true,
      advancedEventSelectors: SELECTORS,
      region: "eu-west-1",
    });
  });

  it("encrypts with a key of yours, in a folder, for as long as you say", async () => {
    const kmsKeyArn = KEY.replace("eu-central-1", "eu-west-1");
    const args = { kmsKeyArn, prefix: "shop", retentionDays: 30, region: "eu-west-1" };
    const { get } = await record(trail(args), { answers: ACCOUNT });
    const encryption = "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration";
    assert.deepEqual(get(encryption, "calls-trail-encryption").inputs.rules, [
      {
        applyServerSideEncryptionByDefault: { sseAlgorithm: "aws:kms", kmsMasterKeyId: kmsKeyArn },
        bucketKeyEnabled: true,
      },
    ]);
    const { policy } = get("aws:s3/bucketPolicy:BucketPolicy", "calls-trail-policy").inputs;
    assert.match(String(policy), /"arn:aws:s3:::calls-trail\/shop\/AWSLogs\/123456789012\/\*"/);
    assert.match(String(policy), /cloudtrail:eu-west-1:123456789012:trail/);
    const [rule] = get("aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration", "calls-trail-retention")
      .inputs.rules as { expiration: unknown; noncurrentVersionExpiration: unknown }[];
    assert.deepEqual([rule?.expiration, rule?.noncurrentVersionExpiration], [{ days: 30 }, { noncurrentDays: 30 }]);
  });

  it("wants the key where the bucket will be, also where only the provider knows the region", async () => {
    const kmsKeyArn = KEY.replace("eu-central-1", "us-east-1");
    const message = (path: string) =>
      `  ${path}: must be a key in eu-central-1, the region of the bucket that is made (got "${kmsKeyArn}"); name one there, or leave it out and S3 encrypts with keys of its own`;
    for (const given of [kmsKeyArn, pulumi.output(kmsKeyArn)]) {
      await assert.rejects(record(trail({ kmsKeyArn: given }), { answers: ACCOUNT }), (error: Error) =>
        error.message.includes(message("kmsKeyArn")),
      );
    }
    const whole = () => new CognitoAuth("auth", { trail: { kmsKeyArn } });
    await assert.rejects(record(whole, { answers: ACCOUNT }), (error: Error) =>
      error.message.includes(message("trail.kmsKeyArn")),
    );
    const { get } = await record(trail({ kmsKeyArn: KEY }), { answers: ACCOUNT });
    assert.equal(get(TRAIL, "calls-trail").inputs.kmsKeyId, KEY);
  });

  it("tells in a preview what does not depend on AWS", async () => {
    const { get } = await record(trail({}), { answers: ACCOUNT, preview: true });
    const { inputs } = get(TRAIL, "calls-trail");
    assert.deepEqual([inputs.name, inputs.enableLogFileValidation], ["cognito-auth-test-calls", true]);
  });

  it("holds a late name back until it has passed the check", async () => {
    await assert.rejects(
      record(trail({ name: pulumi.output("-") }), { answers: ACCOUNT }),
      /AuditTrail "calls": 1 problem with its arguments\n {2}name: must have 3 to 128 characters/,
    );
  });

  it("is part of the whole, with its region and tags", async () => {
    const make = () =>
      new CognitoAuth("auth", { trail: { name: "audit" }, region: "eu-west-1", tags: { team: "shop" } });
    const { get, made } = await record(make, { answers: ACCOUNT });
    const { name, region, tags } = get(TRAIL, "auth-trail").inputs;
    assert.deepEqual([name, region, tags], ["audit", "eu-west-1", { team: "shop" }]);
    assert.equal(await valueOf(made.trailArn!), "arn:aws:cloudtrail:eu-central-1:123456789012:trail/audit");
    const without = await record(() => new CognitoAuth("auth", {}), { answers: ACCOUNT });
    assert.deepEqual([without.names(TRAIL), without.made.trailArn], [[], undefined]);
  });
});

describe("the name of a trail that was given none", () => {
  before(async () => {
    await record(() => undefined);
  });

  it("is valid and tells from where it is, whatever the component is called", () => {
    assert.equal(defaultTrailName("auth"), "cognito-auth-test-auth");
    const [one, other] = [defaultTrailName("a--b"), defaultTrailName("a b")];
    assert.notEqual(one, other);
    for (const name of [one, other, defaultTrailName("-"), defaultTrailName("x".repeat(300)), defaultTrailName("ü")]) {
      assert.match(name, /^(?=.{3,128}$)[a-zA-Z0-9](?:[._-]?[a-zA-Z0-9])*$/);
    }
  });
});

describe("what is wrong with a trail", () => {
  table<AuditTrailArgs>(checkAuditTrail, "", [
    ["nothing", {}],
    [
      "a key of the region of a bucket of yours, which nobody knows",
      { bucketName: "logs", kmsKeyArn: KEY, region: "eu-west-1" },
    ],
    [
      "a key elsewhere",
      { kmsKeyArn: KEY, region: "eu-west-1" },
      `kmsKeyArn: must be a key in eu-west-1, the region of the bucket that is made (got "${KEY}"); name one there, or leave it ` +
        "out and S3 encrypts with keys of its own",
    ],
    ["nothing with everything", { name: "a.b_c-d", prefix: "a/b", retentionDays: 1, kmsKeyArn: KEY, allRegions: true }],
    [
      "names",
      { name: "a..b", bucketName: "Logs", prefix: "/logs" },
      'name: may contain only letters, digits, and single dots, hyphens and underscores between them (got "a..b"); leave the ' +
        "others out",
      'bucketName: may contain only lower-case letters, digits, dots and hyphens, with a letter or digit first and last (got "Logs"); ' +
        "leave the others out",
      'prefix: may contain only what is no space, without a slash first or last (got "/logs"); leave the others out',
    ],
    [
      "a time that is none",
      { retentionDays: 0 },
      "retentionDays: must be a whole number, 1 to 2147483647 days (got 0); 1 is the nearest",
    ],
    [
      "a time for somebody else's bucket",
      { retentionDays: 30, bucketName: "logs" },
      "retentionDays: is for a bucket that is made, and bucketName says where the trail goes (got 30); leave it out, and set it " +
        "there",
    ],
    [
      "a key by its alias",
      { kmsKeyArn: "alias/audit" },
      'kmsKeyArn: must be the ARN of a KMS key (got "alias/audit"); write one such as ' +
        '"arn:aws:kms:eu-central-1:123456789012:key/0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9"',
    ],
  ]);
});
