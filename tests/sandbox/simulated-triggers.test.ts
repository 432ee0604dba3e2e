import assert from "node:assert/strict";
import { definitionOf, functionOf } from "../../sandbox/aws/catalogue.ts";
import type { CloudObject } from "../../sandbox/aws/cloud.ts";
import type { Properties } from "../../sandbox/aws/property-values.ts";
import * as life from "../../sandbox/aws/resource-life.ts";
import { region, simulatedAccount } from "./simulated-account";

const POOL = "aws:cognito/userPool:UserPool";
const FUNCTION = "aws:lambda/function:Function";
const PERMISSION = "aws:lambda/permission:Permission";
const ROLE = "aws:iam/role:Role";
const LOGS = "aws:cloudwatch/logGroup:LogGroup";
const RISK = "aws:cognito/riskConfiguration:RiskConfiguration";
const DELIVERY = "aws:cognito/logDeliveryConfiguration:LogDeliveryConfiguration";
const ASSOCIATION = "aws:wafv2/webAclAssociation:WebAclAssociation";
const THERE = "arn:aws:lambda:eu-central-1:123456789012:function:shop-trigger";

describe("the simulated AWS around a user pool", () => {
  const account = simulatedAccount();
  const { make, problems } = account;

  function newFunction(name = "guard"): CloudObject {
    const role = make(ROLE, { name: `${name}-role`, assumeRolePolicy: "{}" });
    return make(FUNCTION, { name, code: { "index.js": "" }, role: role.properties.arn ?? "" });
  }

  it("makes functions of code, with a role that is there, each name once", () => {
    const { properties } = newFunction();
    assert.equal(properties.arn, "arn:aws:lambda:eu-central-1:123456789012:function:guard");
    assert.throws(() => make(FUNCTION, { name: "other", code: {}, role: "arn:none" }), /role .* cannot be assumed/);
    assert.throws(() => make(FUNCTION, { name: "guard", code: {}, role: "arn:none" }), /Function already exist: guard/);
    assert.deepEqual(problems(FUNCTION, { role: "r", timeout: 1000, architectures: ["arm"] }), [
      "one of `filename,image_uri,s3_bucket` must be specified",
      "expected timeout to be in the range (1 - 900), got 1000",
      'expected architectures.0 to be one of ["x86_64" "arm64"], got arm',
    ]);
  });

  it("tells by its hash that a function's code has changed", () => {
    const { id, properties } = newFunction();
    const inputs = { name: "guard", code: { "index.js": "" }, role: properties.role ?? "" };
    const changed = life.update(definitionOf(FUNCTION), account.cloud, id, inputs, {
      ...inputs,
      code: { "index.js": "1" },
    });
    assert.notEqual(changed.properties.codeSha256, properties.codeSha256);
  });

  it("permits calls of functions that are there, and forgets the permission with the function", () => {
    const permit = (named: string) =>
      make(PERMISSION, { action: "lambda:InvokeFunction", function: named, principal: "cognito-idp.amazonaws.com" });
    permit(THERE);
    permit(`${THERE}:live`);
    const guard = newFunction();
    permit("guard");
    assert.throws(() => permit("nowhere"), /Function not found: nowhere/);
    life.remove(definitionOf(FUNCTION), account.cloud, guard.id);
    assert.equal(account.cloud.all(PERMISSION).length, 2);
  });

  it("has log groups with CloudWatch's retentions", () => {
    assert.equal(make(LOGS, { name: "a" }).properties.arn, "arn:aws:logs:eu-central-1:123456789012:log-group:a");
    assert.throws(() => make(LOGS, { name: "a" }), /ResourceAlreadyExistsException/);
    assert.deepEqual(problems(LOGS, { name: "a b", retentionInDays: 10 }).length, 2);
  });

  it("keeps a pool on its tier, and refuses what the tier lacks", () => {
    const addOns = { userPoolAddOns: { advancedSecurityMode: "ENFORCED" } };
    const claims = { lambdaConfig: { preTokenGenerationConfig: { lambdaArn: THERE, lambdaVersion: "V2_0" } } };
    assert.throws(() => make(POOL, { name: "p", ...addOns }), /for the ESSENTIALS pricing tier .*: Threat Protection$/);
    assert.throws(() => make(POOL, { name: "p", userPoolTier: "LITE", ...claims }), /Access Token Customization$/);
    const pool = make(POOL, { name: "p", userPoolTier: "PLUS", ...addOns });
    const definition = definitionOf(POOL);
    const change = (inputs: Properties) =>
      life.update(
        definition,
        account.cloud,
        pool.id,
        { name: "p", userPoolTier: "PLUS", ...addOns },
        { name: "p", ...inputs },
      );
    assert.equal(change(addOns).properties.userPoolTier, "PLUS");
    assert.throws(() => change({ userPoolTier: "ESSENTIALS", ...addOns }), /need to be disabled/);
    assert.equal(change({ userPoolTier: "LITE" }).properties.userPoolTier, "LITE");
  });

  it("wants a key for senders, and one function before tokens", () => {
    const sender = { customEmailSender: { lambdaArn: THERE, lambdaVersion: "V1_0" } };
    assert.throws(() => make(POOL, { name: "p", lambdaConfig: sender }), /KMS Key ID must be provided/);
    const config = { preTokenGeneration: "a", preTokenGenerationConfig: { lambdaArn: "b", lambdaVersion: "V1_0" } };
    assert.throws(() => make(POOL, { name: "p", lambdaConfig: config }), /must be the same/);
  });

  it("protects and logs a pool on the plus tier", () => {
    const plus = make(POOL, { name: "p", userPoolTier: "PLUS" });
    const plain = make(POOL, { name: "q" });
    const group = make(LOGS, { name: "/aws/vendedlogs/a" }).properties.arn ?? "";
    const risk = (pool: CloudObject) =>
      make(RISK, { userPoolId: pool.id, riskExceptionConfiguration: { blockedIpRangeLists: ["192.0.2.0/24"] } });
    assert.equal(risk(plus).id, plus.id);
    assert.throws(() => risk(plain), /FeatureUnavailableInTierException/);
    assert.equal(problems(RISK, { userPoolId: plus.id }).length, 1);
    assert.equal(
      problems(RISK, { userPoolId: plus.id, riskExceptionConfiguration: { skippedIpRangeLists: ["x"] } }).length,
      1,
    );

    const deliver = (pool: CloudObject, log: Properties) =>
      make(DELIVERY, { userPoolId: pool.id, logConfigurations: [log] });
    const toGroup = { cloudWatchLogsConfiguration: { logGroupArn: group } };
    deliver(plain, { eventSource: "userNotification", logLevel: "ERROR", ...toGroup });
    deliver(plus, { eventSource: "userAuthEvents", logLevel: "INFO", s3Configuration: { bucketArn: "b" } });
    const refused: [CloudObject, Properties, RegExp][] = [
      [plain, { eventSource: "userAuthEvents", logLevel: "INFO", ...toGroup }, /userAuthEvents is not available/],
      [plain, { eventSource: "userNotification", logLevel: "INFO", ...toGroup }, /Invalid log level/],
      [plain, { eventSource: "userNotification", logLevel: "ERROR" }, /CloudWatch Logs only/],
      [
        plus,
        { eventSource: "userAuthEvents", logLevel: "INFO", cloudWatchLogsConfiguration: { logGroupArn: "arn:none" } },
        /The log group arn:none does not exist/,
      ],
    ];
    for (const [pool, log, message] of refused) {
      assert.throws(() => deliver(pool, log), message);
    }
  });

  it("finds the web ACL of the account, and puts it before a pool of its region", () => {
    const look = (name: string) =>
      functionOf("aws:wafv2/getWebAcl:getWebAcl").invoke({
        ...{ cloud: account.cloud, account: "123456789012", region },
        inputs: { name, scope: "REGIONAL" },
      });
    const webAclArn = look("shop").arn ?? "";
    assert.throws(() => look("nowhere"), /WebACL not found for name: nowhere/);
    const resourceArn = make(POOL, { name: "p" }).properties.arn ?? "";
    make(ASSOCIATION, { resourceArn, webAclArn });
    assert.throws(() => make(ASSOCIATION, { resourceArn, webAclArn }, "us-east-1"), /WAFNonexistentItemException/);
    assert.throws(() => make(ASSOCIATION, { resourceArn: "arn:none", webAclArn }), /WAFInvalidParameterException/);
  });
});
