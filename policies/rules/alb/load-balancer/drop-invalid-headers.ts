import { anyTrue } from "../../../definition/property";
import { resourceRule } from "../../../definition/resource-rule";
import { loadBalancers } from "./load-balancer";

export const dropInvalidHeaders = resourceRule({
  name: "alb-drop-invalid-headers",
  displayName: "Invalid headers are dropped",
  description:
    "Application load balancers must drop invalid headers, because targets that read them differently can be tricked.",
  severity: "medium",
  level: "mandatory",
  framework: {
    name: "AWS Foundational Security Best Practices",
    version: "1.0.0",
    reference: "ELB.4",
    specification: "Application Load Balancer should be configured to drop invalid http headers",
  },
  tags: ["alb", "load-balancer", "headers"],
  remediationSteps:
    "Set dropInvalidHeaderFields to true (with aws-native the attribute routing.http.drop_invalid_header_fields.enabled in " +
    'loadBalancerAttributes to "true"). Headers with other characters than letters, digits and hyphens do not reach the ' +
    "targets any more.",
  url: "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/application-load-balancers.html",
  covers: {
    prowler: ["elbv2_alb_drop_invalid_header_fields_enabled"],
    securityHub: ["ELB.4"],
    awsConfig: ["alb-http-drop-invalid-header-enabled"],
    cdkNag: ["ALBHttpDropInvalidHeaderEnabled"],
    checkov: ["CKV_AWS_131"],
    kics: ["6e3fd2ed-5c83-4c68-9679-7700d224d379"],
    trivy: ["AWS-0052"],
    scoutSuite: ["elbv2-http-request-smuggling"],
    steampipe: ["elb_application_lb_drop_http_headers"],
  },
  appliesTo: loadBalancers,
  check({ isOther, dropsInvalidHeaders }, _settings, report) {
    if (anyTrue([isOther, dropsInvalidHeaders])) return;
    const found = dropsInvalidHeaders.isSet ? "passes invalid headers on" : "passes invalid headers on by default";
    report(`${found}, they must be dropped; set ${dropsInvalidHeaders.argument} to true`);
  },
  fix({ dropsInvalidHeaders, spell }) {
    dropsInvalidHeaders.set(spell(true));
  },
});
