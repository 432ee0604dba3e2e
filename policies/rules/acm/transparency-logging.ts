import { anyTrue } from "../../definition/property";
import { resourceRule } from "../../definition/resource-rule";
import { certificates } from "./certificate";

export const transparencyLogging = resourceRule({
  name: "acm-transparency-logging",
  displayName: "Certificates are logged publicly",
  description:
    "Certificates must be recorded in a public transparency log, because browsers distrust those that are not and owners " +
    "learn of false ones there.",
  severity: "medium",
  level: "mandatory",
  tags: ["acm", "certificate"],
  remediationSteps:
    'Take options.certificateTransparencyLoggingPreference away, or set it to "ENABLED", which is what ACM does if nothing is ' +
    "set; with aws-native it is certificateTransparencyLoggingPreference.",
  url: "https://docs.aws.amazon.com/acm/latest/userguide/acm-bestpractices.html",
  covers: {
    prowler: ["acm_certificates_transparency_logs_enabled"],
    checkov: ["CKV_AWS_234"],
    scoutSuite: ["acm-certificate-with-transparency-logging-disabled"],
    steampipe: ["acm_certificate_transparency_logging_enabled"],
    stave: ["CTL.ACM.TRANSPARENCY.001"],
  },
  appliesTo: certificates,
  check({ transparencyLogging, isImported, isPrivate }, _settings, report) {
    const isOn = transparencyLogging.map((word) => word === "ENABLED");
    if (anyTrue([isOn, isImported, isPrivate])) return;
    const { argument, value } = transparencyLogging;
    report(`transparency logging is ${value}, ENABLED is required; set ${argument} to ENABLED or take it away`);
  },
  fix({ transparencyLogging }) {
    transparencyLogging.set("ENABLED");
  },
});
