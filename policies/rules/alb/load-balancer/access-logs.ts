import { anyTrue } from "../../../definition/property";
import { resourceRule } from "../../../definition/resource-rule";
import { loadBalancers } from "./load-balancer";

export const accessLogs = resourceRule({
  name: "alb-access-logs",
  displayName: "Access is logged",
  description: "Application load balancers must log access, because nothing else tells afterwards who asked for what.",
  severity: "medium",
  level: "advisory",
  framework: {
    name: "AWS Foundational Security Best Practices",
    version: "1.0.0",
    reference: "ELB.5",
    specification: "Application and Classic Load Balancers logging should be enabled",
  },
  tags: ["alb", "load-balancer", "logging"],
  remediationSteps:
    "Set accessLogs.bucket to a bucket that Elastic Load Balancing may write to, and accessLogs.enabled to true (with " +
    "aws-native the attributes access_logs.s3.bucket and access_logs.s3.enabled in loadBalancerAttributes).",
  url: "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-access-logs.html",
  covers: {
    prowler: ["elbv2_logging_enabled"],
    securityHub: ["ELB.5"],
    awsConfig: ["elb-logging-enabled"],
    cdkNag: ["AwsSolutions-ELB2", "ELBLoggingEnabled"],
    checkov: ["CKV_AWS_91"],
    awsGuard: ["elb-logging-enabled"],
    cfnNag: ["W52"],
    compliancePolicies: ["aws-alb-loadbalancer-enable-access-logging", "aws-alb-loadbalancer-configure-access-logging"],
    scoutSuite: ["elbv2-no-access-logs"],
    steampipe: ["elb_application_classic_lb_logging_enabled"],
  },
  appliesTo: loadBalancers,
  check({ isOther, accessLogs }, _settings, report) {
    if (anyTrue([isOther, accessLogs])) return;
    const found = accessLogs.isSet ? "access logs are off" : "access logs are off by default";
    report(`${found}, they are required; set ${accessLogs.argument} to true, with a bucket`);
  },
});
