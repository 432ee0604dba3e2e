import { resourceRule } from "../../definition/resource-rule";
import { certificates } from "./certificate";

export const noDeleteBeforeReplace = resourceRule({
  name: "acm-no-delete-before-replace",
  displayName: "Certificates are replaced without a gap",
  description:
    "Certificates must be made anew before the old one goes, because AWS refuses to delete one in use and the run stops halfway.",
  severity: "low",
  level: "advisory",
  tags: ["acm", "certificate"],
  remediationSteps: "Take the resource option deleteBeforeReplace away: Pulumi creates first if nobody says otherwise.",
  url: "https://docs.aws.amazon.com/acm/latest/userguide/gs-acm-delete.html",
  covers: {
    checkov: ["CKV_AWS_233"],
    steampipe: ["acm_certificate_create_before_destroy_enabled"],
  },
  appliesTo: certificates,
  check({ isDeletedFirst }, _settings, report) {
    if (!isDeletedFirst) return;
    report(
      "it is deleted before it is replaced, the new one is required first; take the option deleteBeforeReplace away",
    );
  },
});
