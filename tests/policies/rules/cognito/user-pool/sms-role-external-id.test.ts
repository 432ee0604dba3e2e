import { smsRoleExternalId } from "../../../../../policies/rules/cognito/user-pool/sms-role-external-id";
import { type Resource, unknown } from "../../../harness/engine";
import { itJudgesStacks } from "../../../harness/verdicts";
import { classic, itJudgesPools, native } from "./providers";

const withSms = (smsConfiguration: unknown) => () => ({ smsConfiguration });
const noId = {
  problem:
    "takes on the role for text messages without an external id, one is required; set smsConfiguration.externalId",
};

const id = { StringEquals: { "sts:ExternalId": "shop" } };
const account = { StringEquals: { "sts:ExternalId": "shop", "aws:SourceAccount": "123456789012" } };
const source = { stringEquals: { "STS:externalid": "shop" }, ArnLike: { "AWS:sourcearn": "arn:aws:cognito-idp:*" } };
const statement = (condition?: unknown, principal: unknown = { Service: "cognito-idp.amazonaws.com" }) => ({
  Effect: "Allow",
  Principal: principal,
  Action: "sts:AssumeRole",
  ...(condition !== undefined && { Condition: condition }),
});
const trust = (...statements: unknown[]) => ({ Version: "2012-10-17", Statement: statements });

describe("cognito-user-pool-sms-role-external-id", () => {
  itJudgesPools(smsRoleExternalId, [
    { title: "no text messages", inputs: () => ({ name: unknown }), expected: "passes" },
    { title: "an external id", inputs: withSms({ snsCallerArn: unknown, externalId: "shop" }), expected: "passes" },
    {
      title: "an external id unknown yet",
      inputs: withSms({ snsCallerArn: "arn", externalId: unknown }),
      expected: "passes",
    },
    { title: "none", inputs: withSms({ snsCallerArn: "arn" }), expected: noId },
    { title: "none, role unknown", inputs: withSms({ snsCallerArn: unknown, externalId: null }), expected: noId },
    { title: "no role", inputs: withSms({ snsRegion: "eu-west-1" }), expected: "passes" },
    { title: "unknown", inputs: withSms(unknown), expected: { unknownAt: "smsConfiguration" } },
  ]);

  for (const [poolType, roleType, argument] of [
    [classic, "aws:iam/role:Role", "assumeRolePolicy"],
    [native, "aws-native:iam:Role", "assumeRolePolicyDocument"],
  ] as const) {
    const role = (document: unknown, name = "sms"): Resource => ({
      type: roleType,
      name,
      inputs: { [argument]: document },
    });
    const pool = (...roles: string[]): Resource => ({
      type: poolType,
      name: "people",
      inputs: { smsConfiguration: { snsCallerArn: unknown, externalId: "shop" } },
      dependsOn: { smsConfiguration: roles, name: ["bystander"] },
    });
    const bystander = role(trust(statement()), "bystander");
    const lax = (missing: string, name = "sms") => ({
      problems: [
        `user pool "people": its role for text messages "${name}" does not ask for ${missing}, which is required; ` +
          `add the condition to ${argument} of the role`,
      ],
    });
    const stack = (document: unknown) => [bystander, role(document), pool("sms")];

    describe(`in a stack (${poolType})`, () => {
      itJudgesStacks(smsRoleExternalId, [
        { title: "both conditions", stack: stack(trust(statement(account))), expected: "passes" },
        {
          title: "both, as text and in other letters",
          stack: stack(JSON.stringify(trust(statement(source)))),
          expected: "passes",
        },
        {
          title: "Cognito among others",
          stack: stack(trust(statement(id, { Service: ["sns.amazonaws.com", "cognito-idp.amazonaws.com"] }))),
          expected: lax("aws:SourceAccount or aws:SourceArn"),
        },
        {
          title: "no external id",
          stack: stack(trust(statement({ StringEquals: { "aws:SourceAccount": "123456789012" } }))),
          expected: lax("sts:ExternalId"),
        },
        {
          title: "no conditions, as text",
          stack: stack(JSON.stringify(trust(statement()))),
          expected: lax("sts:ExternalId and aws:SourceAccount or aws:SourceArn"),
        },
        {
          title: "two statements without",
          stack: stack(trust(statement(), statement(id))),
          expected: lax("sts:ExternalId and aws:SourceAccount or aws:SourceArn"),
        },
        {
          title: "another service without",
          stack: stack(trust(statement(account), statement(undefined, { Service: "lambda.amazonaws.com" }))),
          expected: "passes",
        },
        {
          title: "everybody of an account without",
          stack: stack(trust(statement(undefined, "*"), statement(undefined, null))),
          expected: "passes",
        },
        { title: "a refusal without", stack: stack(trust({ ...statement(), Effect: "Deny" })), expected: "passes" },
        {
          title: "a role of elsewhere",
          stack: [bystander, { ...pool(), inputs: { smsConfiguration: { snsCallerArn: "arn" } } }],
          expected: "passes",
        },
        { title: "trust unknown", stack: stack(unknown), expected: { unknownAt: argument } },
        {
          title: "one lax, another unknown",
          stack: [bystander, role(unknown), role(trust(statement()), "spare"), pool("sms", "spare")],
          expected: lax("sts:ExternalId and aws:SourceAccount or aws:SourceArn", "spare"),
        },
        {
          title: "a role by its ARN",
          stack: [
            bystander,
            {
              ...role(trust(statement(id))),
              inputs: { arn: "arn:aws:iam::123456789012:role/sms", [argument]: trust(statement(id)) },
            },
            {
              ...pool(),
              inputs: { smsConfiguration: { snsCallerArn: "arn:aws:iam::123456789012:role/sms", externalId: "shop" } },
            },
          ],
          expected: lax("aws:SourceAccount or aws:SourceArn"),
        },
      ]);
    });
  }
});
