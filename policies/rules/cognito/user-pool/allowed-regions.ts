import { enumerated } from "../../../definition/wording";
import { resourceRule } from "../../../definition/resource-rule";
import { userPools } from "./user-pool";

export const allowedRegions = resourceRule({
  name: "cognito-user-pool-allowed-regions",
  displayName: "Pools stand in allowed regions",
  description:
    "User pools must stand in regions that an organisation allows, because laws may bind personal data to a place.",
  severity: "low",
  level: "disabled",
  tags: ["cognito", "user-pool", "inventory"],
  remediationSteps:
    "Set region of the user pool with the aws provider, or that of its provider with either. A pool cannot move: in another region it is another pool.",
  url: "https://docs.aws.amazon.com/general/latest/gr/cognito_identity.html",
  covers: { stave: ["CTL.COGNITO.COMPLIANCE.REGION.001"] },
  settings: {
    regions: {
      type: "array",
      items: { type: "string", pattern: "^[a-z]{2}(-[a-z]+)+-\\d+$" },
      uniqueItems: true,
      default: [],
      description: "The regions in which user pools may stand, such as eu-central-1; none means all.",
    },
  },
  appliesTo: userPools,
  check({ region }, { regions }, report) {
    if (regions.length === 0 || regions.includes(region.value ?? "")) return;
    const found = region.value === undefined ? "the region is nowhere set" : `the region is ${region.value}`;
    report(`${found}, ${enumerated(regions, "or")} is required; set region of the user pool or of its provider`);
  },
});
