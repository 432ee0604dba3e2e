import { demandKnown } from "../../definition/property";
import { resourceRule } from "../../definition/resource-rule";
import { certificates } from "./certificate";

export const noWildcard = resourceRule({
  name: "acm-no-wildcard",
  displayName: "Certificates name their hosts",
  description:
    "Certificates must name each host, because whoever gets hold of the key of a wildcard can pose as any host of the domain.",
  severity: "low",
  level: "advisory",
  tags: ["acm", "certificate"],
  remediationSteps: "Write the hosts out in domainName and subjectAlternativeNames, which makes a new certificate.",
  url: "https://docs.aws.amazon.com/acm/latest/userguide/acm-certificate-characteristics.html",
  covers: {
    checkov: ["CKV2_AWS_71"],
    cloudSploit: ["acmSingleDomainNameCertificate"],
    steampipe: ["acm_certificate_no_wildcard_domain_name"],
  },
  settings: {
    allowWildcard: {
      type: "boolean",
      default: false,
      description: "Whether certificates may be for all hosts of a domain.",
    },
  },
  appliesTo: certificates,
  check({ names }, { allowWildcard }, report) {
    if (allowWildcard) return;
    for (const name of names) {
      if (!name.isKnown || name.value?.startsWith("*.") !== true) continue;
      report(`"${name.value}" is a wildcard, hosts by their names are required; write them out in ${name.argument}`);
    }
    demandKnown(names);
  },
});
