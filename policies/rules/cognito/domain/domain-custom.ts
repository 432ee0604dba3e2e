import { resourceRule } from "../../../definition/resource-rule";
import { domains } from "./domain";

export const domainCustom = resourceRule({
  name: "cognito-domain-custom",
  displayName: "Sign-in pages have a name of one's own",
  description:
    "Sign-in pages must be under a domain of one's own, because people cannot tell one amazoncognito.com page from another.",
  severity: "low",
  level: "advisory",
  tags: ["cognito", "domain"],
  remediationSteps:
    "Set domain to a host name of yours and certificateArn (customDomainConfig.certificateArn with aws-native) to its " +
    "certificate in us-east-1, and point the name at the distribution.",
  url: "https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-add-custom-domain.html",
  covers: { stave: ["CTL.COGNITO.HOSTEDUI.DEFAULT.001"] },
  appliesTo: domains,
  check({ certificateArn, domain }, _settings, report) {
    if (certificateArn.isSet) return;
    const found = domain.isKnown ? `"${String(domain.value)}"` : "the domain";
    report(
      `${found} is a prefix of Amazon's, a host name of your own is required; set ${certificateArn.argument} with it`,
    );
  },
});
