import { anyTrue } from "../../../definition/property";
import { resourceRule } from "../../../definition/resource-rule";
import { listeners } from "./listener";

export const listenerHttps = resourceRule({
  name: "alb-listener-https",
  displayName: "Listeners speak HTTPS",
  description:
    "Listeners of application load balancers must speak HTTPS or only redirect to it, because passwords, codes and session " +
    "cookies can be read along the way otherwise.",
  severity: "high",
  level: "mandatory",
  framework: {
    name: "AWS Foundational Security Best Practices",
    version: "1.0.0",
    reference: "ELB.1",
    specification: "Application Load Balancer should be configured to redirect all HTTP requests to HTTPS",
  },
  tags: ["alb", "listener", "tls"],
  remediationSteps:
    "Set protocol to HTTPS, with a certificate and a TLS policy; or let the only default action be a redirect whose protocol " +
    "is HTTPS: redirect in defaultActions, redirectConfig with aws-native. A listener without a protocol speaks HTTP.",
  url: "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/create-https-listener.html",
  covers: {
    prowler: ["elbv2_ssl_listeners"],
    securityHub: ["ELB.1", "ELB.18"],
    awsConfig: ["alb-http-to-https-redirection-check", "elbv2-listener-encryption-in-transit"],
    cdkNag: ["ALBHttpToHttpsRedirection"],
    checkov: ["CKV_AWS_2", "CKV2_AWS_20"],
    kics: ["de7f5e83-da88-4046-871f-ea18504b1d43"],
    trivy: ["AWS-0054"],
    awsGuard: ["alb-http-to-https-redirection"],
    cfnNag: ["W56"],
    cloudSploit: ["elbv2HttpsOnly"],
    compliancePolicies: ["aws-alb-listener-disallow-unencrypted-traffic"],
    scoutSuite: ["elbv2-listener-allowing-cleartext"],
    steampipe: ["elb_application_lb_redirect_http_request_to_https"],
  },
  settings: {
    allowRedirect: {
      type: "boolean",
      default: true,
      description: "Accept a listener that speaks HTTP and does nothing but redirect to HTTPS.",
    },
  },
  appliesTo: listeners,
  check({ isOther, isHttps, protocol, actions }, { allowRedirect }, report) {
    const mayRedirect = allowRedirect && actions.length === 1;
    const staysInClear = actions.flatMap(({ isRedirect, redirectProtocol }) => [
      isRedirect.map((redirects) => !redirects),
      redirectProtocol.map((name) => name !== "HTTPS"),
    ]);
    if (anyTrue([isOther, isHttps])) return;
    if (mayRedirect && !anyTrue(staysInClear)) return;
    const found = protocol.isSet ? "speaks HTTP" : "speaks HTTP by default";
    const required = allowRedirect
      ? "HTTPS or nothing but a redirect to it is required; set protocol to HTTPS, or redirect in defaultActions"
      : "HTTPS is required; set protocol to HTTPS";
    report(`${found}, ${required}`);
  },
});
