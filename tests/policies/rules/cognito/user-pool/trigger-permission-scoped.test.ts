import { triggerPermissionScoped } from "../../../../../policies/rules/cognito/user-pool/trigger-permission-scoped";
import { unknown } from "../../../harness/engine";
import { type Case, itJudges, itLeavesAlone } from "../../../harness/verdicts";

const types = ["aws:lambda/permission:Permission", "aws-native:lambda:Permission"];
const arn = "arn:aws:cognito-idp:eu-west-1:123456789012:userpool/";
const principal = "cognito-idp.amazonaws.com";
const anyPool = { problem: "any user pool may call the function, one alone must; set sourceArn to its ARN" };
const everyMatch = {
  problem: "every user pool that sourceArn matches may call the function, one alone must; set sourceArn to its ARN",
};
const anyAccount = {
  problem: "any user pool may call the function, those of one account alone must; set sourceAccount or sourceArn",
};
const config = { requireSourceArn: false };

const cases: Omit<Case, "type">[] = [
  { title: "one pool", inputs: { principal, sourceArn: `${arn}eu-west-1_people` }, expected: "passes" },
  { title: "one pool to be made", inputs: { principal, sourceArn: unknown }, expected: "passes" },
  { title: "one pool, of whom unknown", inputs: { principal: unknown, sourceArn: unknown }, expected: "passes" },
  { title: "another service", inputs: { principal: "s3.amazonaws.com" }, expected: "passes" },
  { title: "no bounds", inputs: { principal, function: unknown }, expected: anyPool },
  { title: "no bounds but null", inputs: { principal, sourceArn: null }, expected: anyPool },
  { title: "an account", inputs: { principal, sourceAccount: "123456789012" }, expected: anyPool },
  { title: "all pools", inputs: { principal, sourceArn: `${arn}*` }, expected: everyMatch },
  { title: "pools with similar ids", inputs: { principal, sourceArn: `${arn}eu-west-1_peopl?` }, expected: everyMatch },
  { title: "principal unknown", inputs: { principal: unknown }, expected: { unknownAt: "principal" } },
  {
    title: "an account, which is enough",
    inputs: { principal, sourceAccount: "123456789012" },
    config,
    expected: "passes",
  },
  {
    title: "an account unknown, which is enough",
    inputs: { principal, sourceAccount: unknown },
    config,
    expected: "passes",
  },
  {
    title: "all pools of an account, which is enough",
    inputs: { principal, sourceArn: `${arn}*` },
    config,
    expected: "passes",
  },
  { title: "no bounds, an account would be enough", inputs: { principal }, config, expected: anyAccount },
];

describe("cognito-user-pool-trigger-permission-scoped", () => {
  itJudges(
    triggerPermissionScoped,
    "Lambda permission",
    cases.flatMap((one) => types.map((type): Case => ({ ...one, type }))),
  );
  itLeavesAlone(triggerPermissionScoped, "Lambda permissions", [
    "aws:lambda/function:Function",
    "aws:cognito/userPool:UserPool",
  ]);
});
