import { resourceRule } from "../../../definition/resource-rule";
import { enumerated } from "../../../definition/wording";
import { DEFAULT_SENSITIVE, bare } from "../sensitive-names";
import { identityProviders } from "./identity-provider";

export const idpAttributeMapping = resourceRule({
  name: "cognito-idp-attribute-mapping",
  displayName: "Others do not hand out rights",
  description:
    "Identity providers must not fill attributes that applications take for rights, because whoever runs the provider could " +
    "grant themselves any.",
  severity: "high",
  level: "advisory",
  tags: ["cognito", "identity-provider", "attributes"],
  remediationSteps:
    "Take the attribute out of attributeMapping, and decide on rights in groups or a pre token generation trigger. Where the " +
    "provider is your own and meant to decide, write an exemption.",
  url: "https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-specifying-attribute-mapping.html",
  covers: { stave: ["CTL.COGNITO.FEDERATION.ATTRMAP.SENSITIVE.001"] },
  settings: {
    sensitivePatterns: {
      type: "array",
      items: { type: "string", minLength: 1 },
      default: DEFAULT_SENSITIVE,
      description:
        "Parts of the names of custom attributes that applications take for rights; case and separators do not count.",
    },
  },
  appliesTo: identityProviders,
  check({ mappedAttributes }, { sensitivePatterns }, report) {
    const patterns = sensitivePatterns.map(bare);
    const found = mappedAttributes.value.filter(
      (name) => name.startsWith("custom:") && patterns.some((pattern) => bare(name.slice(7)).includes(pattern)),
    );
    if (found.length === 0) return;
    const names = enumerated(found);
    report(`it fills ${names}, which reads like a right; only you may: take it out of ${mappedAttributes.argument}`);
  },
});
