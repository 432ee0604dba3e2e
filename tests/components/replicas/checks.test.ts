import * as pulumi from "@pulumi/pulumi";
import fc from "fast-check";
import assert from "node:assert/strict";
import { checkCognitoAuth } from "../../../components/whole/checks";
import { checkReplicas, checkUserPoolReplicas } from "../../../components/replicas/checks";
import { table } from "../problem-table";

const KEY = "arn:aws:kms:eu-central-1:123456789012:key/mrk-1234abcd12ab34cd56ef1234567890ab";
const POOL = "arn:aws:cognito-idp:eu-central-1:123456789012:userpool/eu-central-1_AbCdEfGhI";
const BASE = { kmsKeyArn: KEY, assumeUpdatesKeepKeyAndIssuer: true, regions: { "eu-west-1": {} } };
const lambda = (region: string) => `arn:aws:lambda:${region}:123456789012:function:welcome`;
const identity = (region: string) => `arn:aws:ses:${region}:123456789012:identity/example.com`;
const sender = (region: string) => `arn:aws:kms:${region}:123456789012:key/k`;

describe("checks of replicas", () => {
  table(checkReplicas, "", [
    ["none", {}],
    ["one", { replicas: BASE, region: "eu-central-1" }],
    ["one of a pool whose region is not written down", { replicas: BASE }],
    [
      "a key and a region that come later",
      { replicas: { ...BASE, kmsKeyArn: pulumi.output("x") }, region: pulumi.output("y") },
    ],
    [
      "a key that is in one region",
      { replicas: { ...BASE, kmsKeyArn: KEY.replace("mrk-", "") } },
      `replicas.kmsKeyArn: must be the ARN of a multi-Region key of KMS, not of an alias (got "${KEY.replace("mrk-", "")}"); write one such as "${KEY}"`,
    ],
    [
      "a key of another region",
      { replicas: BASE, region: "eu-north-1" },
      `replicas.kmsKeyArn: must be a key of the pool's region, eu-north-1 (got "${KEY}"); write the ARN that the key has in eu-north-1`,
    ],
    [
      "the region of the pool",
      { replicas: { ...BASE, regions: { "eu-central-1": {} } }, region: "eu-central-1" },
      'replicas.regions.eu-central-1: must be another region than that of the pool (got "eu-central-1"); name another, or leave it out',
    ],
    [
      "another partition",
      { replicas: { ...BASE, regions: { "us-gov-west-1": {} } }, region: "eu-central-1" },
      'replicas.regions.us-gov-west-1: must be in the partition of the pool, which is in eu-central-1 (got "us-gov-west-1"); multi-Region keys do not leave it; name a region of the same one',
    ],
    [
      "what is no region",
      { replicas: { ...BASE, regions: { Ireland: {} } }, region: "eu-central-1" },
      'replicas.regions.Ireland: must be the name of an AWS region (got "Ireland"); write one such as "eu-west-1"',
    ],
    [
      "no region, and nothing accepted",
      { replicas: { ...BASE, assumeUpdatesKeepKeyAndIssuer: false, regions: {} } },
      "replicas.assumeUpdatesKeepKeyAndIssuer: must be true: AWS does not document that a pool keeps its key and its issuer in every update (got false); set it to true if you accept that, or leave the replicas out",
      "replicas.regions: must name a region; add one, such as eu-west-1: {}",
    ],
    [
      "two regions",
      { replicas: { ...BASE, regions: { "eu-west-1": {}, "eu-north-1": {} } }, region: "eu-central-1" },
      'replicas.regions: must name one region: AWS makes one replica of a pool at most (got ["eu-west-1","eu-north-1"]); leave all but one out',
    ],
    [
      "settings of a region without a replica",
      { replicas: BASE, regionalConfiguration: { "eu-north-1": {} } },
      'regionalConfiguration.eu-north-1: is of a region without a replica (got "eu-north-1"); add replicas.regions.eu-north-1, or leave it out',
    ],
    [
      "settings without replicas",
      { regionalConfiguration: { "eu-west-1": {} } },
      'regionalConfiguration.eu-west-1: is of a region without a replica (got "eu-west-1"); add replicas.regions.eu-west-1, or leave it out',
    ],
  ]);

  it("take every region but the pool's of the same partition", () => {
    const region = fc.constantFrom(
      "eu-central-1",
      "eu-west-1",
      "us-east-2",
      "ap-southeast-4",
      "ca-west-1",
      "mx-central-1",
    );
    fc.assert(
      fc.property(region, region, (home, place) => {
        const kmsKeyArn = KEY.replace("eu-central-1", home);
        const problems = checkReplicas(
          { replicas: { ...BASE, kmsKeyArn, regions: { [place]: {} } }, region: home },
          "",
        );
        assert.equal(problems.length, home === place ? 1 : 0);
      }),
    );
  });
});

describe("checks of a region's settings", () => {
  const there = (configuration: object) => ({ replicas: BASE, regionalConfiguration: { "eu-west-1": configuration } });
  table(checkReplicas, "", [
    ["nothing set", there({})],
    [
      "all of its own region",
      there({
        email: { sesIdentityArn: identity("eu-west-1"), from: "hello@example.com" },
        sms: {},
        triggers: {
          customEmailSender: { functionArn: lambda("eu-west-1") },
          preTokenGeneration: { functionArn: lambda("eu-west-1"), version: "v2" },
        },
        senderKmsKeyArn: sender("eu-west-1"),
      }),
    ],
    [
      "a function of the pool's region",
      there({ triggers: { postAuthentication: { functionArn: lambda("eu-central-1") } } }),
      `regionalConfiguration.eu-west-1.triggers.postAuthentication.functionArn: must be a function of eu-west-1: Cognito calls those of its own region alone (got "${lambda("eu-central-1")}"); deploy it in eu-west-1 too, and write the ARN that it has there`,
    ],
    ["a function that comes later", there({ triggers: { postAuthentication: { functionArn: pulumi.output("x") } } })],
    [
      "an identity and a key of the pool's region",
      there({
        email: { sesIdentityArn: identity("eu-central-1"), from: "hello@example.com" },
        triggers: { customSmsSender: { functionArn: lambda("eu-west-1") } },
        senderKmsKeyArn: sender("eu-central-1"),
      }),
      `regionalConfiguration.eu-west-1.email.sesIdentityArn: is not in eu-west-1, and sends nothing while its own region is away (got "${identity("eu-central-1")}"); verify the identity in eu-west-1 too`,
      `regionalConfiguration.eu-west-1.senderKmsKeyArn: is not in eu-west-1, and encrypts nothing while its own region is away (got "${sender("eu-central-1")}"); write the ARN of a key in eu-west-1`,
    ],
    [
      "a role for text messages that is none",
      there({ sms: { roleArn: "sms" } }),
      'regionalConfiguration.eu-west-1.sms.roleArn: must be the ARN of an IAM role (got "sms"); write one such as "arn:aws:iam::123456789012:role/sms", or leave it out and one is made',
    ],
    [
      "a version that there is not",
      there({ triggers: { preTokenGeneration: { functionArn: lambda("eu-west-1"), version: "v9" } } }),
      'regionalConfiguration.eu-west-1.triggers.preTokenGeneration.version: must be one of v1, v2, v3 (got "v9"); write one of them',
    ],
    [
      "a sender for mail that nobody sends",
      there({ email: { from: "hello@example.com" } }),
      'regionalConfiguration.eu-west-1.email.from: needs an Amazon SES identity: Cognito\'s own sender has an address of its own (got "hello@example.com"); set regionalConfiguration.eu-west-1.email.sesIdentityArn, or leave it out',
    ],
  ]);
});

describe("checks of replicas beside the user pool", () => {
  const active = { ...BASE, regions: { "eu-west-1": { active: true } } };
  const userPool = {
    email: { sesIdentityArn: identity("eu-central-1"), from: "hello@example.com" },
    mfa: { sms: true },
    triggers: { postAuthentication: { functionArn: lambda("eu-central-1") } },
  };
  const mailed = {
    email: userPool.email,
    mfa: { totp: false, email: true },
    accountRecovery: "adminOnly" as const,
  };
  const there = { "eu-west-1": { email: { sesIdentityArn: identity("eu-west-1"), from: "hello@example.com" } } };
  const totp = (got = "") =>
    `userPool.mfa.totp: is no way into a replica: who has an authenticator app as second factor cannot sign in there${got}; set it to false, and userPool.mfa.email or userPool.mfa.sms to true`;
  const missing = (key: string, loss: string) =>
    `regionalConfiguration.eu-west-1.${key}: is missing for an active replica: ${loss}, unlike the pool; set it as userPool.${key} is, with what there is in eu-west-1`;
  table(checkCognitoAuth, "", [
    ["the plan essentials", { replicas: BASE, userPool: { ...mailed, plan: "essentials" } }],
    [
      "the plan lite",
      { replicas: BASE, userPool: { mfa: { mode: "off" }, plan: "lite" } },
      "replicas: needs the plan essentials, and the plan is lite; set userPool.plan to essentials or leave it out",
    ],
    ["an inactive replica without settings", { replicas: BASE, userPool: mailed }],
    ["an active one with settings", { replicas: active, userPool: mailed, regionalConfiguration: there }],
    ["one of a pool without settings, whose codes come from an app", { replicas: BASE }, totp()],
    [
      "one where people may choose the app",
      { replicas: BASE, userPool: { ...mailed, mfa: { mode: "optional", totp: true, email: true } } },
      totp(" (got true)"),
    ],
    [
      "second factors that come later",
      { replicas: BASE, userPool: { ...mailed, mfa: { totp: pulumi.output(true), email: true } } },
    ],
    ["a pool without replicas", {}],
    [
      "an active one without settings",
      { replicas: active, userPool },
      totp(),
      missing("email", "its mail comes from Cognito's own sender"),
      missing("sms", "it sends no text messages"),
      missing("triggers", "it calls no functions"),
    ],
  ]);
});

describe("checks of UserPoolReplicas alone", () => {
  table(checkUserPoolReplicas, "", [
    ["a pool and its replicas", { userPoolArn: POOL, replicas: BASE }],
    ["nothing to do", { userPoolArn: POOL }, "replicas: must be given; write the key and the regions of the replicas"],
    [
      "an id for an ARN",
      { userPoolArn: "eu-central-1_AbCdEfGhI", replicas: BASE, region: "europe", tags: { "aws:x": "y" } },
      `replicas.kmsKeyArn: must be a key of the pool's region, europe (got "${KEY}"); write the ARN that the key has in europe`,
      `userPoolArn: must be the ARN of a user pool (got "eu-central-1_AbCdEfGhI"); write one such as "${POOL}"`,
      'region: must be the name of an AWS region (got "europe"); write one such as "eu-west-1"',
      'tags["aws:x"]: must not begin with aws: (got "aws:x"); AWS keeps it for itself; choose another',
    ],
  ]);
});
