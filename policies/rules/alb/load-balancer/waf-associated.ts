import { Property, type Inputs, anyTrue } from "../../../definition/property";
import { resourceKind } from "../../../definition/resource-kind";
import { stackRule } from "../../../definition/stack-rule";
import { loadBalancers } from "./load-balancer";

const readAssociation = (inputs: Inputs) => ({ resourceArn: Property.at(inputs, "resourceArn") });

const associations = resourceKind("web ACL association", {
  "aws:wafv2/webAclAssociation:WebAclAssociation": readAssociation,
  "aws-native:wafv2:WebAclAssociation": readAssociation,
});

export const wafAssociated = stackRule({
  name: "alb-waf-associated",
  displayName: "A web ACL stands in front",
  description:
    "Public application load balancers must have a web ACL, because it stops known attacks and floods before the targets.",
  severity: "medium",
  level: "advisory",
  framework: {
    name: "AWS Foundational Security Best Practices",
    version: "1.0.0",
    reference: "ELB.16",
    specification: "Application Load Balancers should be associated with an AWS WAF web ACL",
  },
  tags: ["alb", "load-balancer", "waf"],
  remediationSteps:
    "Associate a regional web ACL with the load balancer, by a wafv2 WebAclAssociation whose resourceArn is the load " +
    "balancer's ARN, and leave enableWafFailOpen (waf.fail_open.enabled with aws-native) off.",
  url: "https://docs.aws.amazon.com/waf/latest/developerguide/web-acl-associating-aws-resource.html",
  covers: {
    prowler: ["elbv2_waf_acl_attached"],
    securityHub: ["ELB.16"],
    awsConfig: ["alb-waf-enabled"],
    cdkNag: ["ALBWAFEnabled"],
    checkov: ["CKV2_AWS_28"],
    kics: ["0afa6ab8-a047-48cf-be07-93a2f8c34cf7"],
    cloudSploit: ["elbv2WafEnabled"],
    steampipe: ["elb_application_lb_waf_enabled"],
  },
  settings: {
    internalExempt: {
      type: "boolean",
      default: true,
      description: "Whether load balancers that only a private network reaches may go without a web ACL.",
    },
  },
  appliesTo: loadBalancers,
  check(subject, stack, { internalExempt }, report) {
    const { isOther, isInternal, wafFailOpen } = subject.resource;
    const isLeftAlone = internalExempt ? [isOther, isInternal] : [isOther];
    const isAssociated = stack
      .all(associations)
      .some((association) => stack.leadsTo(association.resource.resourceArn, association, subject));
    if (!isAssociated && !anyTrue(isLeftAlone)) {
      report("has no web ACL, one is required; set resourceArn of a WebAclAssociation to its ARN");
    }
    if (anyTrue([...isLeftAlone, wafFailOpen.map((isOpen) => !isOpen)])) return;
    report(`lets requests through when its web ACL does not answer; set ${wafFailOpen.argument} to false`);
  },
});
