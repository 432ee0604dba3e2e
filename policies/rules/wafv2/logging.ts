import { stackRule } from "../../definition/stack-rule";
import { webAclLogging, webAcls } from "./web-acl";

export const logging = stackRule({
  name: "wafv2-logging",
  displayName: "Web ACLs write logs",
  description: "Web ACLs must log, because nobody can tell else what they let through and what they stopped.",
  severity: "medium",
  level: "advisory",
  framework: {
    name: "AWS Foundational Security Best Practices",
    version: "1.0.0",
    reference: "WAF.11",
    specification: "AWS WAF web ACL logging should be enabled",
  },
  tags: ["wafv2", "web-acl", "logging"],
  remediationSteps:
    "Create an aws.wafv2.WebAclLoggingConfiguration (aws-native: wafv2.LoggingConfiguration) with the ACL's ARN as its " +
    "resourceArn, to a log group, bucket or Firehose whose name begins with aws-waf-logs-.",
  url: "https://docs.aws.amazon.com/waf/latest/developerguide/logging.html",
  covers: {
    prowler: ["wafv2_webacl_logging_enabled"],
    securityHub: ["WAF.11"],
    cdkNag: ["WAFv2LoggingEnabled"],
    checkov: ["CKV2_AWS_31"],
  },
  appliesTo: webAcls,
  check(acl, stack, _settings, report) {
    const isLogged = stack.all(webAclLogging).some((config) => stack.leadsTo(config.resource.resourceArn, config, acl));
    if (!isLogged) {
      report(
        "nothing logs what it does, a log is required; create a WebAclLoggingConfiguration with its ARN as resourceArn",
      );
    }
  },
});
