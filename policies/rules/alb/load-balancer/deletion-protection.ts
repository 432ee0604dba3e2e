import { anyTrue } from "../../../definition/property";
import { resourceRule } from "../../../definition/resource-rule";
import { loadBalancers } from "./load-balancer";

export const deletionProtection = resourceRule({
  name: "alb-deletion-protection",
  displayName: "Load balancers are kept",
  description:
    "Application load balancers must be protected from deletion, because with one every application behind it goes.",
  severity: "medium",
  level: "advisory",
  framework: {
    name: "AWS Foundational Security Best Practices",
    version: "1.0.0",
    reference: "ELB.6",
    specification: "Application, Gateway, and Network Load Balancers should have deletion protection enabled",
  },
  tags: ["alb", "load-balancer", "deletion"],
  remediationSteps:
    "Set enableDeletionProtection to true (with aws-native the attribute deletion_protection.enabled in " +
    'loadBalancerAttributes to "true"). To delete the load balancer, turn it off in a deployment of its own first.',
  url: "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-load-balancer-attributes.html",
  covers: {
    prowler: ["elbv2_deletion_protection"],
    securityHub: ["ELB.6"],
    awsConfig: ["elb-deletion-protection-enabled"],
    cdkNag: ["ELBDeletionProtectionEnabled"],
    checkov: ["CKV_AWS_150"],
    kics: ["afecd1f1-6378-4f7e-bb3b-60c35801fdd4"],
    steampipe: ["elb_application_lb_deletion_protection_enabled"],
  },
  appliesTo: loadBalancers,
  check({ isOther, deletionProtection }, _settings, report) {
    if (anyTrue([isOther, deletionProtection])) return;
    const found = deletionProtection.isSet ? "deletion protection is off" : "deletion protection is off by default";
    report(`${found}, it is required; set ${deletionProtection.argument} to true`);
  },
  fix({ deletionProtection, spell }) {
    deletionProtection.set(spell(true));
  },
});
