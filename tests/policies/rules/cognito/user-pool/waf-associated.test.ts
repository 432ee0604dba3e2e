import { wafAssociated } from "../../../../../policies/rules/cognito/user-pool/waf-associated";
import { unknown } from "../../../harness/engine";
import { itJudgesStacks } from "../../../harness/verdicts";
import { classic, native } from "./providers";

const arn = "arn:aws:cognito-idp:eu-west-1:123456789012:userpool/eu-west-1_people";
const missing = {
  problems: ['user pool "people": has no web ACL, one is required; set resourceArn of a WebAclAssociation to its ARN'],
};

describe("cognito-user-pool-waf-associated", () => {
  for (const [type, associationType] of [
    [classic, "aws:wafv2/webAclAssociation:WebAclAssociation"],
    [native, "aws-native:wafv2:WebAclAssociation"],
  ] as const) {
    const pool = { type, name: "people", inputs: { arn } };
    const other = { type, name: "partners", inputs: { arn: `${arn}2` } };
    const association = (resourceArn: string, ...dependsOn: string[]) => ({
      type: associationType,
      name: "association",
      inputs: { resourceArn, webAclArn: unknown },
      dependsOn: { resourceArn: dependsOn, webAclArn: ["people"] },
    });

    describe(`with ${type}`, () => {
      itJudgesStacks(wafAssociated, [
        { title: "an association, ARN unknown", stack: [pool, association(unknown, "people")], expected: "passes" },
        { title: "an association by ARN", stack: [pool, association(arn)], expected: "passes" },
        { title: "none", stack: [pool], expected: missing },
        { title: "that of another pool", stack: [pool, other, association(unknown, "partners")], expected: missing },
        {
          title: "another resource with its ARN",
          stack: [pool, { ...association(arn), type: "aws:wafv2/webAcl:WebAcl" }],
          expected: missing,
        },
        {
          title: "none, all else unknown",
          stack: [{ ...pool, inputs: { arn: unknown, name: unknown } }],
          expected: missing,
        },
      ]);
    });
  }
});
