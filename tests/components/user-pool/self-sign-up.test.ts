import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import { UserPool, type UserPoolArgs } from "../../../components";
import { checkSelfSignUp } from "../../../components/user-pool/self-sign-up/checks";
import { table } from "../problem-table";
import { record } from "../recorder";

const USER_POOL = "aws:cognito/userPool:UserPool";
const FUNCTION = "aws:lambda/function:Function";
const PERMISSION = "aws:lambda/permission:Permission";
const LOGS = "aws:cloudwatch/logGroup:LogGroup";
const ROLE = "aws:iam/role:Role";
const POLICY = "aws:iam/rolePolicy:RolePolicy";
const OWN = "arn:aws:lambda:eu-central-1:123456789012:function:users-sign-up";
const THEIRS = "arn:aws:lambda:eu-central-1:123456789012:function:theirs";
const LOGS_ARN = "arn:aws:logs:eu-central-1:123456789012:log-group:users-sign-up-logs";

const users = (args: UserPoolArgs) => () => new UserPool("users", args);
const selfSignUp = { enabled: true, allowedEmailDomains: ["Example.test", "corp.com", "CORP.com"] };
const writesLogs = {
  Effect: "Allow",
  Action: ["logs:CreateLogStream", "logs:PutLogEvents"],
  Resource: `${LOGS_ARN}:*`,
};

describe("self sign-up limited to domains", () => {
  it("is guarded by a function of its own that the pool alone may call", async () => {
    const { get, names } = await record(users({ selfSignUp, tags: { team: "shop" }, region: "eu-west-1" }));
    assert.deepEqual(get(USER_POOL, "users-user-pool").inputs.lambdaConfig, { preSignUp: OWN });
    const { code, ...inputs } = get(FUNCTION, "users-sign-up").inputs;
    assert.ok(code);
    assert.deepEqual(inputs, {
      description: "Lets only addresses of the allowed e-mail domains sign up.",
      runtime: "nodejs24.x",
      architectures: ["arm64"],
      handler: "index.handler",
      role: "arn:aws:iam::123456789012:role/users-sign-up-role",
      timeout: 5,
      memorySize: 256,
      loggingConfig: { logFormat: "JSON", logGroup: "users-sign-up-logs" },
      environment: {
        variables: { ALLOWED_DOMAINS: "corp.com,example.test", ALLOW_SUBDOMAINS: "false", AUTO_CONFIRM: "false" },
      },
      region: "eu-west-1",
      tags: { team: "shop" },
    });
    assert.deepEqual(names(PERMISSION), ["users-trigger-preSignUp"]);
    assert.deepEqual(get(PERMISSION, "users-trigger-preSignUp").inputs, {
      action: "lambda:InvokeFunction",
      function: OWN,
      principal: "cognito-idp.amazonaws.com",
      sourceArn: "arn:aws:cognito-idp:eu-central-1:123456789012:userpool/users-user-pool",
      region: "eu-west-1",
    });
  });

  it("has a role that writes to its own log and nothing else", async () => {
    const { get } = await record(users({ selfSignUp }));
    assert.deepEqual(get(LOGS, "users-sign-up-logs").inputs, { retentionInDays: 365 });
    assert.deepEqual(JSON.parse(String(get(ROLE, "users-sign-up-role").inputs.assumeRolePolicy)), {
      Version: "2012-10-17",
      Statement: [{ Effect: "Allow", Principal: { Service: "lambda.amazonaws.com" }, Action: "sts:AssumeRole" }],
    });
    const { role, policy } = get(POLICY, "users-sign-up-policy").inputs;
    assert.equal(role, "users-sign-up-role");
    assert.deepEqual(JSON.parse(String(policy)), { Version: "2012-10-17", Statement: [writesLogs] });
  });

  it("takes every choice, and a list that comes later", async () => {
    const allowedEmailDomains = pulumi.output(["Corp.com"]);
    const { get } = await record(
      users({
        selfSignUp: { enabled: true, allowedEmailDomains, allowSubdomains: true, autoConfirm: pulumi.output(true) },
      }),
    );
    assert.deepEqual(get(FUNCTION, "users-sign-up").inputs.environment, {
      variables: { ALLOWED_DOMAINS: "corp.com", ALLOW_SUBDOMAINS: "true", AUTO_CONFIRM: "true" },
    });
  });

  it("comes before the given pre sign-up function, which it may call", async () => {
    const triggers = {
      preSignUp: { functionArn: THEIRS, qualifier: "live" },
      postConfirmation: { functionArn: THEIRS },
    };
    const { get, names } = await record(users({ selfSignUp, triggers }));
    assert.deepEqual(get(USER_POOL, "users-user-pool").inputs.lambdaConfig, {
      preSignUp: OWN,
      postConfirmation: THEIRS,
    });
    assert.deepEqual(names(PERMISSION).sort(), ["users-trigger-postConfirmation", "users-trigger-preSignUp"]);
    assert.equal(get(PERMISSION, "users-trigger-preSignUp").inputs.function, OWN);
    assert.equal("qualifier" in get(PERMISSION, "users-trigger-preSignUp").inputs, false);
    const { variables } = get(FUNCTION, "users-sign-up").inputs.environment as { variables: Record<string, string> };
    assert.equal(variables.NEXT_FUNCTION, `${THEIRS}:live`);
    const { Statement } = JSON.parse(String(get(POLICY, "users-sign-up-policy").inputs.policy)) as {
      Statement: unknown;
    };
    assert.deepEqual(Statement, [
      writesLogs,
      { Effect: "Allow", Action: "lambda:InvokeFunction", Resource: `${THEIRS}:live` },
    ]);
  });

  it("shows in a preview what does not depend on AWS", async () => {
    const { get, registrations } = await record(users({ selfSignUp }), { preview: true });
    assert.equal(registrations.length, 8);
    assert.deepEqual(get(FUNCTION, "users-sign-up").inputs.environment, {
      variables: { ALLOWED_DOMAINS: "corp.com,example.test", ALLOW_SUBDOMAINS: "false", AUTO_CONFIRM: "false" },
    });
  });

  it("has nothing of this without a list", async () => {
    const { registrations } = await record(users({ selfSignUp: { enabled: true } }));
    assert.equal(registrations.length, 3);
  });

  it("warns where nobody signs up", async () => {
    const { warnings } = await record(users({ selfSignUp: { allowedEmailDomains: ["corp.com"] } }));
    assert.deepEqual(warnings, [
      'UserPool "users": selfSignUp.allowedEmailDomains: concerns only those who come through an identity provider while self sign-up is off; set selfSignUp.enabled to true, or leave it out',
    ]);
  });
});

describe("checks of the self sign-up", () => {
  const list = (...allowedEmailDomains: string[]) => ({ selfSignUp: { enabled: true, allowedEmailDomains } });
  const at = "userPool.selfSignUp.allowedEmailDomains";
  const wrong = (domain: string, remedy: string) =>
    `${at}[0]: must be a domain name in ASCII (got ${JSON.stringify(domain)}); ${remedy}`;
  const example = 'write one such as "example.com"; an international one in its xn-- form';
  table(checkSelfSignUp, "userPool", [
    [
      "a list beside phone numbers that are verified, whose owners could name any address",
      { ...list("corp.com"), signIn: { email: true, phoneNumber: true } },
      "userPool.selfSignUp.allowedEmailDomains: would let in whoever names an address there: the code of a sign-up goes to the phone alone; do without phone numbers that are verified, or leave the list out",
    ],
    [
      "a list where no address is verified",
      { ...list("corp.com"), signIn: { username: true }, verification: { attributes: [] } },
      "userPool.selfSignUp.allowedEmailDomains: needs addresses that people can prove, and this pool verifies none; add email to userPool.verification.attributes",
    ],
    ["nothing given", {}],
    ["domains in any case", list("corp.com", "Mail.Example.TEST", "xn--bcher-kva.example")],
    ["an at sign", list("@corp.com"), wrong("@corp.com", "write only what follows the @")],
    ["an address", list("a@corp.com"), wrong("a@corp.com", "write only what follows the @")],
    ["a trailing dot", list("corp.com."), wrong("corp.com.", example)],
    ["spaces", list(" corp.com "), wrong(" corp.com ", example)],
    [
      "a wildcard",
      list("*.corp.com"),
      wrong("*.corp.com", "leave out what stands before the name, and set userPool.selfSignUp.allowSubdomains to true"),
    ],
    ["a whole top-level domain", list("com"), wrong("com", example)],
    ["an international domain", list("bücher.example"), wrong("bücher.example", example)],
    ["an empty text", list(""), wrong("", example)],
    ["two in one", list("a.test,b.test"), wrong("a.test,b.test", example)],
    ["an empty list", list(), `${at}: must name a domain at least (got []); leave it out to allow every domain`],
    [
      "more than an environment holds",
      list(...Array.from({ length: 250 }, (_, index) => `d${index + 100}.example`)),
      `${at}: must have at most 3072 characters with its commas (got 3249); leave some out, or name what they have in common and set userPool.selfSignUp.allowSubdomains`,
    ],
    [
      "choices without a list",
      { selfSignUp: { enabled: true, autoConfirm: true, allowSubdomains: true } },
      "userPool.selfSignUp.allowSubdomains: is without effect where every domain is allowed (got true); set userPool.selfSignUp.allowedEmailDomains, or leave it out",
      "userPool.selfSignUp.autoConfirm: is without effect where every domain is allowed (got true); set userPool.selfSignUp.allowedEmailDomains, or leave it out",
    ],
    [
      "values that come later",
      { selfSignUp: { enabled: pulumi.output(false), allowedEmailDomains: pulumi.output(["@"]) } },
    ],
  ]);
});
