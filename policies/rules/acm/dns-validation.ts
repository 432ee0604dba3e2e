import { anyTrue } from "../../definition/property";
import { resourceRule } from "../../definition/resource-rule";
import { asFound } from "../../definition/wording";
import { certificates } from "./certificate";

export const dnsValidation = resourceRule({
  name: "acm-dns-validation",
  displayName: "Certificates are validated by DNS",
  description:
    "Certificates must be validated by DNS, because ACM renews them by itself then, while one that is validated by e-mail " +
    "expires if nobody reads the mail.",
  severity: "medium",
  level: "mandatory",
  tags: ["acm", "certificate"],
  remediationSteps:
    'Set validationMethod to "DNS", which makes a new certificate, and create the record that ACM names; with Route 53 from ' +
    "domainValidationOptions of the aws provider, with aws-native by domainValidationOptions with a hostedZoneId.",
  url: "https://docs.aws.amazon.com/acm/latest/userguide/dns-validation.html",
  covers: { cloudSploit: ["acmValidation"], stave: ["CTL.ACM.CERT.VALIDATION.001"] },
  appliesTo: certificates,
  check({ validationMethod, isImported, isPrivate }, _settings, report) {
    if (anyTrue([validationMethod.map((method) => method === "DNS"), isImported, isPrivate])) return;
    report(`validation is by ${asFound(validationMethod)}, DNS is required; set ${validationMethod.argument} to DNS`);
  },
});
