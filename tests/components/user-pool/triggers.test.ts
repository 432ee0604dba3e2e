import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import { type Triggers, UserPool, type UserPoolSettings } from "../../../components";
import { checkTriggers } from "../../../components/user-pool/triggers/checks";
import { TRIGGERS } from "../../../components/user-pool/triggers/functions";
import { table } from "../problem-table";
import { record } from "../recorder";

const USER_POOL = "aws:cognito/userPool:UserPool";
const PERMISSION = "aws:lambda/permission:Permission";
const POOL_ARN = "arn:aws:cognito-idp:eu-central-1:123456789012:userpool/users-user-pool";
const KEY = "arn:aws:kms:eu-central-1:123456789012:key/0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9";
const UNKNOWN = { __pulumiUnknown: true };

const arn = (name: string) => `arn:aws:lambda:eu-central-1:123456789012:function:${name}`;
const users = (settings: UserPoolSettings) => () => new UserPool("users", settings);

describe("triggers of a user pool", () => {
  it("are none without being asked for", async () => {
    const { get, names } = await record(users({ triggers: {} }));
    assert.equal("lambdaConfig" in get(USER_POOL, "users-user-pool").inputs, false);
    assert.deepEqual(names(PERMISSION), []);
  });

  it("are all twelve, each with a permission for this pool alone", async () => {
    const triggers: Triggers = Object.fromEntries(TRIGGERS.map((name) => [name, { functionArn: arn(name) }]));
    const { get, names } = await record(users({ triggers, senderKmsKeyArn: KEY }));
    assert.equal(TRIGGERS.length, 12);
    assert.deepEqual(get(USER_POOL, "users-user-pool").inputs.lambdaConfig, {
      preSignUp: arn("preSignUp"),
      preAuthentication: arn("preAuthentication"),
      postAuthentication: arn("postAuthentication"),
      postConfirmation: arn("postConfirmation"),
      customMessage: arn("customMessage"),
      userMigration: arn("userMigration"),
      defineAuthChallenge: arn("defineAuthChallenge"),
      createAuthChallenge: arn("createAuthChallenge"),
      verifyAuthChallengeResponse: arn("verifyAuthChallengeResponse"),
      preTokenGeneration: arn("preTokenGeneration"),
      preTokenGenerationConfig: { lambdaArn: arn("preTokenGeneration"), lambdaVersion: "V1_0" },
      customEmailSender: { lambdaArn: arn("customEmailSender"), lambdaVersion: "V1_0" },
      customSmsSender: { lambdaArn: arn("customSmsSender"), lambdaVersion: "V1_0" },
      kmsKeyId: KEY,
    });
    assert.deepEqual(
      names(PERMISSION),
      TRIGGERS.map((name) => `users-trigger-${name}`),
    );
    assert.deepEqual(get(PERMISSION, "users-trigger-postConfirmation").inputs, {
      action: "lambda:InvokeFunction",
      function: arn("postConfirmation"),
      principal: "cognito-idp.amazonaws.com",
      sourceArn: POOL_ARN,
    });
  });

  it("keep an alias, a version of the event and the region", async () => {
    const preTokenGeneration = { functionArn: arn("claims"), qualifier: "live", version: "v2" as const };
    const make = () => new UserPool("users", { triggers: { preTokenGeneration }, region: "eu-west-1" });
    const { get } = await record(make);
    assert.deepEqual(get(USER_POOL, "users-user-pool").inputs.lambdaConfig, {
      preTokenGeneration: `${arn("claims")}:live`,
      preTokenGenerationConfig: { lambdaArn: `${arn("claims")}:live`, lambdaVersion: "V2_0" },
    });
    const { inputs } = get(PERMISSION, "users-trigger-preTokenGeneration");
    assert.equal(inputs.function, arn("claims"));
    assert.equal(inputs.qualifier, "live");
    assert.equal(inputs.region, "eu-west-1");
  });

  it("take a function and an alias that come later", async () => {
    const postConfirmation = { functionArn: pulumi.output(arn("late")), qualifier: pulumi.output("live") };
    const { get } = await record(users({ triggers: { postConfirmation } }));
    assert.deepEqual(get(USER_POOL, "users-user-pool").inputs.lambdaConfig, {
      postConfirmation: `${arn("late")}:live`,
    });
    assert.equal(get(PERMISSION, "users-trigger-postConfirmation").inputs.function, arn("late"));
  });

  it("know the function in a preview, though not yet the pool", async () => {
    const triggers = { postConfirmation: { functionArn: arn("welcome") } };
    const { get } = await record(users({ triggers }), { preview: true });
    const { inputs } = get(PERMISSION, "users-trigger-postConfirmation");
    assert.equal(inputs.function, arn("welcome"));
    assert.deepEqual(inputs.sourceArn, UNKNOWN);
  });

  it("hold a late ARN back until it has passed the check", async () => {
    const triggers = { postConfirmation: { functionArn: pulumi.output("welcome") } };
    await assert.rejects(record(users({ triggers })), /triggers\.postConfirmation\.functionArn: must be the ARN of/);
  });
});

describe("checks of triggers", () => {
  const functionArn = arn("f");
  const challenge = { functionArn };
  table(checkTriggers, "userPool", [
    ["nothing given", {}],
    ["a function", { triggers: { preSignUp: { functionArn } } }],
    [
      "a function in another partition",
      { triggers: { preSignUp: { functionArn: arn("f").replace("aws", "aws-cn") } } },
    ],
    [
      "a name",
      { triggers: { preSignUp: { functionArn: "welcome" } } },
      'userPool.triggers.preSignUp.functionArn: must be the ARN of a Lambda function (got "welcome"); write one such as "arn:aws:lambda:eu-central-1:123456789012:function:welcome"',
    ],
    [
      "the ARN of something else",
      { triggers: { postConfirmation: { functionArn: KEY } } },
      `userPool.triggers.postConfirmation.functionArn: must be the ARN of a Lambda function (got "${KEY}"); write one such as "arn:aws:lambda:eu-central-1:123456789012:function:welcome"`,
    ],
    [
      "an alias in the ARN",
      { triggers: { preSignUp: { functionArn: `${functionArn}:live` } } },
      `userPool.triggers.preSignUp.functionArn: must not have an alias or a version in it (got "${functionArn}:live"); write it without, and set userPool.triggers.preSignUp.qualifier to that`,
    ],
    [
      "a strange alias",
      { triggers: { preSignUp: { functionArn, qualifier: "a b" } } },
      'userPool.triggers.preSignUp.qualifier: may contain only letters, digits, _, - and $ (got "a b"); leave the others out',
    ],
    [
      "a version of the only trigger that has several",
      { triggers: { preTokenGeneration: { functionArn, version: "v3" } } },
    ],
    ["the only version of another one", { triggers: { preSignUp: { functionArn, version: "v1" } } }],
    [
      "another version of another one",
      { triggers: { customEmailSender: { functionArn, version: "v2" } }, senderKmsKeyArn: KEY },
      'userPool.triggers.customEmailSender.version: must be v1: only preTokenGeneration has more than one (got "v2"); leave it out',
    ],
    [
      "senders without a key",
      { triggers: { customEmailSender: { functionArn }, customSmsSender: { functionArn } } },
      "userPool.senderKmsKeyArn: must be given beside customEmailSender and customSmsSender, whose codes it encrypts; write the ARN of a symmetric KMS key that the functions may decrypt with",
    ],
    [
      "a key without senders",
      { senderKmsKeyArn: KEY },
      "userPool.senderKmsKeyArn: is used by nothing without customEmailSender or customSmsSender; leave it out, or set userPool.triggers.customEmailSender",
    ],
    [
      "the id of a key",
      { triggers: { customSmsSender: { functionArn } }, senderKmsKeyArn: "0a1b2c3d" },
      'userPool.senderKmsKeyArn: must be the ARN of a KMS key (got "0a1b2c3d"); write one such as "arn:aws:kms:eu-central-1:123456789012:key/0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9"',
    ],
    [
      "challenges that nothing chooses",
      { triggers: { createAuthChallenge: challenge, verifyAuthChallengeResponse: challenge } },
      "userPool.triggers.createAuthChallenge: is never called without defineAuthChallenge; set userPool.triggers.defineAuthChallenge, or leave it out",
      "userPool.triggers.verifyAuthChallengeResponse: is never called without defineAuthChallenge; set userPool.triggers.defineAuthChallenge, or leave it out",
    ],
    [
      "values that come later",
      { triggers: { customSmsSender: { functionArn: pulumi.output("f") } }, senderKmsKeyArn: pulumi.output("k") },
    ],
  ]);

  it("warn of what is only useless", () => {
    const problems = checkTriggers({ senderKmsKeyArn: KEY, triggers: { createAuthChallenge: challenge } }, "");
    assert.deepEqual(
      problems.map(({ isWarning }) => isWarning),
      [true, true],
    );
  });
});
