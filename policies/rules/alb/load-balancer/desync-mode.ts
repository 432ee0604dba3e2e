import { anyTrue } from "../../../definition/property";
import { resourceRule } from "../../../definition/resource-rule";
import { loadBalancers } from "./load-balancer";

const safe = ["defensive", "strictest"];

export const desyncMode = resourceRule({
  name: "alb-desync-mode",
  displayName: "Ambiguous requests are stopped",
  description:
    "Application load balancers must act on requests that could desynchronise them from a target, because that is how " +
    "attackers smuggle requests in.",
  severity: "medium",
  level: "mandatory",
  framework: {
    name: "AWS Foundational Security Best Practices",
    version: "1.0.0",
    reference: "ELB.12",
    specification: "Application Load Balancer should be configured with defensive or strictest desync mitigation mode",
  },
  tags: ["alb", "load-balancer", "headers"],
  remediationSteps:
    "Set desyncMitigationMode to defensive or strictest, or leave it out, which means defensive (with aws-native the " +
    "attribute routing.http.desync_mitigation_mode in loadBalancerAttributes).",
  url: "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/application-load-balancers.html",
  covers: {
    prowler: ["elbv2_desync_mitigation_mode"],
    securityHub: ["ELB.12"],
    awsConfig: ["alb-desync-mode-check"],
    checkov: ["CKV_AWS_328"],
  },
  appliesTo: loadBalancers,
  check({ isOther, desyncMode }, _settings, report) {
    if (anyTrue([isOther, desyncMode.map((mode) => safe.includes(mode))])) return;
    report(
      `desync mitigation is ${desyncMode.value}, defensive or strictest is required; ` +
        `set ${desyncMode.argument} to defensive or strictest`,
    );
  },
  fix({ desyncMode }) {
    desyncMode.set("defensive");
  },
});
