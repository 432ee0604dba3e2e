import { logging } from "../../../../policies/rules/wafv2/logging";
import { type Resource, unknown } from "../../harness/engine";
import { itJudgesStacks } from "../../harness/verdicts";

const acl = (type: string, name = "acl"): Resource => ({ type, name, inputs: { arn: unknown } });
const config = (type: string, from: readonly string[]): Resource => ({
  type,
  name: "log",
  inputs: { resourceArn: unknown },
  dependsOn: { resourceArn: from },
});
const problem = (name: string) =>
  `web ACL "${name}": nothing logs what it does, a log is required; ` +
  "create a WebAclLoggingConfiguration with its ARN as resourceArn";

describe("wafv2-logging", () => {
  const acls = ["aws:wafv2/webAcl:WebAcl", "aws-native:wafv2:WebAcl"];
  const configs = [
    "aws:wafv2/webAclLoggingConfiguration:WebAclLoggingConfiguration",
    "aws-native:wafv2:LoggingConfiguration",
  ];
  itJudgesStacks(
    logging,
    acls.flatMap((type) => [
      ...configs.map((other) => ({
        title: `${type} with ${other}`,
        stack: [acl(type), config(other, ["acl"])],
        expected: "passes" as const,
      })),
      { title: `${type} without a log`, stack: [acl(type)], expected: { problems: [problem("acl")] } },
      {
        title: `${type} beside one with a log`,
        stack: [acl(type), acl(type, "other"), config(configs[0]!, ["acl"])],
        expected: { problems: [problem("other")] },
      },
      {
        title: `${type} with a log of something else`,
        stack: [acl(type), config(configs[0]!, [])],
        expected: { problems: [problem("acl")] },
      },
    ]),
  );
});
