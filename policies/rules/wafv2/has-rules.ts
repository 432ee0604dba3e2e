import { resourceRule } from "../../definition/resource-rule";
import { webAcls } from "./web-acl";

export const hasRules = resourceRule({
  name: "wafv2-has-rules",
  displayName: "Web ACLs have rules",
  description: "Web ACLs must have a rule, because one without treats every request alike and protects nothing.",
  severity: "medium",
  level: "advisory",
  framework: {
    name: "AWS Foundational Security Best Practices",
    version: "1.0.0",
    reference: "WAF.10",
    specification: "AWS WAF web ACLs should have at least one rule or rule group",
  },
  tags: ["wafv2", "web-acl"],
  remediationSteps:
    "Add a rule to rules, such as the managed group AWSManagedRulesCommonRuleSet or a rate limit. For user pools leave the " +
    "account-takeover group out, which AWS refuses there.",
  url: "https://docs.aws.amazon.com/waf/latest/developerguide/web-acl.html",
  covers: { prowler: ["wafv2_webacl_with_rules"], securityHub: ["WAF.10"] },
  appliesTo: webAcls,
  check({ hasRules }, _settings, report) {
    if (!hasRules.value) report("it has no rules, one at least is required; add it to rules");
  },
});
