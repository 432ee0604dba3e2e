import { domainCustom } from "../../../../../policies/rules/cognito/domain/domain-custom";
import { unknown } from "../../../harness/engine";
import { itJudges, itLeavesAlone } from "../../../harness/verdicts";

const problem = (found: string, argument: string) => ({
  problem: `${found} is a prefix of Amazon's, a host name of your own is required; set ${argument} with it`,
});

describe("cognito-domain-custom", () => {
  const providers = [
    {
      type: "aws:cognito/userPoolDomain:UserPoolDomain",
      argument: "certificateArn",
      set: (certificateArn: string) => ({ certificateArn }),
    },
    {
      type: "aws-native:cognito:UserPoolDomain",
      argument: "customDomainConfig.certificateArn",
      set: (certificateArn: string) => ({ customDomainConfig: { certificateArn } }),
    },
  ];
  for (const { type, argument, set } of providers) {
    itJudges(domainCustom, "user pool domain", [
      { title: "a host name", type, inputs: { domain: "id.example.com", ...set("arn") }, expected: "passes" },
      {
        title: "a certificate that is unknown",
        type,
        inputs: { domain: unknown, ...set(unknown) },
        expected: "passes",
      },
      { title: "a prefix", type, inputs: { domain: "shop" }, expected: problem('"shop"', argument) },
      {
        title: "a prefix that is unknown",
        type,
        inputs: { domain: unknown },
        expected: problem("the domain", argument),
      },
    ]);
  }
  itLeavesAlone(domainCustom, "user pool domains", ["aws:cognito/userPool:UserPool"]);
});
