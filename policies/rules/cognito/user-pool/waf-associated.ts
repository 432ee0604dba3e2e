import { stackRule } from "../../../definition/stack-rule";
import { webAclAssociations } from "../../wafv2/web-acl-association";
import { userPools } from "./user-pool";

export const wafAssociated = stackRule({
  name: "cognito-user-pool-waf-associated",
  displayName: "A web ACL stands in front of pools",
  description:
    "User pools must have a web ACL, because anyone on the internet can reach their sign-in pages and API and try passwords.",
  severity: "medium",
  level: "advisory",
  tags: ["cognito", "user-pool", "waf"],
  remediationSteps:
    "Associate a regional web ACL with the user pool, by a wafv2 WebAclAssociation whose resourceArn is the pool's ARN, with " +
    "either provider.",
  url: "https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-waf.html",
  covers: {
    prowler: ["cognito_user_pool_waf_acl_attached"],
    cloudSploit: ["cognitoHasWafEnabled"],
    stave: ["CTL.COGNITO.WAF.001"],
  },
  appliesTo: userPools,
  check(pool, stack, _settings, report) {
    const isAssociated = stack
      .all(webAclAssociations)
      .some((association) => stack.leadsTo(association.resource.resourceArn, association, pool));
    if (!isAssociated) report("has no web ACL, one is required; set resourceArn of a WebAclAssociation to its ARN");
  },
});
