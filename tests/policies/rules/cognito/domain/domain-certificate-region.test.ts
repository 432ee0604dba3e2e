import { domainCertificateRegion } from "../../../../../policies/rules/cognito/domain/domain-certificate-region";
import { type Inputs, type Resource, unknown } from "../../../harness/engine";
import { itJudges, itJudgesStacks, itLeavesAlone } from "../../../harness/verdicts";

const classic = "aws:cognito/userPoolDomain:UserPoolDomain";
const native = "aws-native:cognito:UserPoolDomain";
const arn = (region: string, partition = "aws") => `arn:${partition}:acm:${region}:123456789012:certificate/1`;

const validation: Resource = {
  type: "aws:acm/certificateValidation:CertificateValidation",
  name: "valid",
  inputs: { certificateArn: unknown },
  dependsOn: { certificateArn: ["cert"] },
};

describe("cognito-domain-certificate-region", () => {
  const providers = [
    { type: classic, argument: "certificateArn", set: (certificateArn: string): Inputs => ({ certificateArn }) },
    {
      type: native,
      argument: "customDomainConfig.certificateArn",
      set: (certificateArn: string): Inputs => ({ customDomainConfig: { certificateArn } }),
    },
  ];
  for (const { type, argument, set } of providers) {
    itJudges(domainCertificateRegion, "user pool domain", [
      { title: "a prefix", type, inputs: { domain: "shop" }, expected: "passes" },
      { title: "us-east-1", type, inputs: set(arn("us-east-1")), expected: "passes" },
      { title: "another partition", type, inputs: set(arn("us-gov-west-1", "aws-us-gov")), expected: "passes" },
      {
        title: "the region of the pool",
        type,
        inputs: { ...set(arn("eu-central-1")), domain: unknown },
        expected: {
          problem: `the certificate is in eu-central-1, us-east-1 is required; set ${argument} to one from there`,
        },
      },
      { title: "what is no ARN, which AWS refuses", type, inputs: set("certificate"), expected: "passes" },
      { title: "unknown, which the stack or the update judges", type, inputs: set(unknown), expected: "passes" },
    ]);

    const [top = ""] = argument.split(".");
    const domain = (from: readonly string[], value = unknown): Resource => ({
      type,
      name: "shop",
      inputs: set(value),
      dependsOn: { [top]: from },
    });
    const elsewhere = {
      problems: [
        'user pool domain "shop": its certificate "cert" is in eu-central-1, us-east-1 is required; ' +
          "set region of the certificate",
      ],
    };
    itJudgesStacks(domainCertificateRegion, [
      {
        title: `a certificate in us-east-1 (${type})`,
        stack: [certificate({ region: "us-east-1" }), validation, domain(["valid"])],
        expected: "passes",
      },
      {
        title: `a validated certificate in the pool's region (${type})`,
        stack: [certificate({ region: "eu-central-1" }), validation, domain(["valid"])],
        expected: elsewhere,
      },
      {
        title: `a certificate in the pool's region, reached twice (${type})`,
        stack: [certificate({ region: "eu-central-1" }), validation, domain(["valid", "cert"])],
        expected: elsewhere,
      },
      {
        title: `a certificate in its provider's region (${type})`,
        stack: [certificate({}, "eu-central-1"), domain(["cert"])],
        expected: elsewhere,
      },
      {
        title: `a certificate that says so itself, whatever its provider's region (${type})`,
        stack: [certificate({ region: "us-east-1" }, "eu-central-1"), domain(["cert"])],
        expected: "passes",
      },
      {
        title: `a certificate of another partition (${type})`,
        stack: [certificate({ region: "us-gov-west-1" }), domain(["cert"])],
        expected: "passes",
      },
      { title: `a region that nobody knows (${type})`, stack: [certificate({}), domain(["cert"])], expected: "passes" },
      {
        title: `a region that is unknown (${type})`,
        stack: [certificate({ region: unknown }), domain(["cert"])],
        expected: "passes",
      },
      {
        title: `an ARN that is known, which says it by itself (${type})`,
        stack: [certificate({ region: "eu-central-1" }), domain(["cert"], arn("us-east-1"))],
        expected: "passes",
      },
    ]);
  }
  itLeavesAlone(domainCertificateRegion, "user pool domains", ["aws:cognito/userPool:UserPool"]);
});

function certificate(inputs: Inputs, region?: string): Resource {
  const type = "aws:acm/certificate:Certificate";
  return { type, name: "cert", inputs, ...(region && { provider: { region } }) };
}
