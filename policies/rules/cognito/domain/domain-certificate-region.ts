import { resourceRule } from "../../../definition/resource-rule";
import { certificates } from "../../acm/certificate";
import { validations } from "../../acm/validation";
import { domains } from "./domain";

/** Where CloudFront, which serves the pages, takes certificates from; in another partition Cognito serves them itself. */
const REGION = "us-east-1";
const ARN = /^arn:aws:acm:([a-z0-9-]+):/;

export const domainCertificateRegion = resourceRule({
  name: "cognito-domain-certificate-region",
  displayName: "The certificate lives in us-east-1",
  description:
    "The certificate of a sign-in domain must be in us-east-1, wherever the user pool is, because AWS refuses any other.",
  severity: "medium",
  level: "mandatory",
  tags: ["cognito", "domain", "acm"],
  remediationSteps:
    'Make the certificate with region: "us-east-1", or with a provider for that region, and set certificateArn ' +
    "(customDomainConfig.certificateArn with aws-native) to its ARN.",
  url: "https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-add-custom-domain.html",
  covers: { stave: ["CTL.COGNITO.GHOST.DOMAINCERT.001"] },
  appliesTo: domains,
  check({ certificateArn }, _settings, report) {
    // An ARN that is not known yet comes from a certificate of this stack, or it is judged in the update.
    const [, region] = (certificateArn.isKnown ? certificateArn.value : undefined)?.match(ARN) ?? [];
    if (region === undefined || region === REGION) return;
    report(`the certificate is in ${region}, ${REGION} is required; set ${certificateArn.argument} to one from there`);
  },
  acrossStack: {
    appliesTo: domains,
    check(domain, stack, _settings, report) {
      const { certificateArn } = domain.resource;
      // A known ARN says the region itself.
      if (certificateArn.isKnown) return;
      const direct = stack.behind(certificateArn, domain, certificates);
      const validated = stack
        .behind(certificateArn, domain, validations)
        .flatMap((validation) => stack.behind(validation.resource.certificateArn, validation, certificates));
      for (const { name, resource } of new Map([...direct, ...validated].map((found) => [found.urn, found])).values()) {
        const region = resource.region.isKnown ? resource.region.value : undefined;
        if (region === undefined || region === REGION || /^(cn|us-gov)-/.test(region)) continue;
        report(`its certificate "${name}" is in ${region}, ${REGION} is required; set region of the certificate`);
      }
    },
  },
});
