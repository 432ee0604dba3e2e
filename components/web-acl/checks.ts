import { type ArnKind, checkArn, parseArn } from "../validation/arn";
import { known } from "../validation/input";
import { checkText } from "../validation/limits";
import { under } from "../validation/path";
import type { Problem } from "../validation/problem";
import type { WebAclProtectionArgs } from "./args";

/** WAF developer guide, "How AWS WAF works with Amazon Cognito": a regional web ACL, in the region of the pool. */
export const WEB_ACL: ArnKind = {
  what: "a regional web ACL",
  service: "wafv2",
  resource: /^regional\/webacl\/[\w-]{1,128}\/[\w-]{1,36}$/,
  example: "arn:aws:wafv2:eu-central-1:123456789012:regional/webacl/shop/0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9",
};

/** WAF API reference, CreateWebACL.Name. */
const NAME = {
  range: { min: 1, max: 128, unit: "characters" },
  pattern: /^[\w-]+$/,
  allowed: "letters, digits, hyphens and underscores",
} as const;

/** What AWS would refuse of a web ACL's settings. */
export function checkWebAcl(
  { webAclArn, webAclName, region }: Omit<WebAclProtectionArgs, "userPoolArn">,
  at: string,
): Problem[] {
  const path = under(at, "webAclArn");
  const arn = known(webAclArn);
  const home = known(region);
  const problems = [...checkArn(webAclArn, path, WEB_ACL), ...checkText(webAclName, under(at, "webAclName"), NAME)];
  if (webAclArn !== undefined && webAclName !== undefined) {
    problems.push({
      path,
      rule: "must be given by webAclArn or webAclName, not both",
      got: { webAclArn: arn, webAclName: known(webAclName) },
      remedy: "leave one of them out",
    });
  }
  if (problems.length === 0 && arn !== undefined && home !== undefined) {
    problems.push(...checkHome(arn, home, path));
  }
  return problems;
}

/** The same for the component by itself, which is there for a web ACL. */
export function checkWebAclProtection(args: WebAclProtectionArgs, at: string): Problem[] {
  const missing: Problem = {
    path: under(at, "webAclArn"),
    rule: "must be given, or webAclName",
    remedy: "write the ARN or the name of a regional web ACL",
  };
  return [
    ...(args.webAclArn === undefined && args.webAclName === undefined ? [missing] : []),
    ...checkWebAcl(args, at),
  ];
}

/** A web ACL of another region than the pool's. */
export function checkHome(arn: string, home: string, path: string): Problem[] {
  const region = parseArn(arn)?.region;
  const rule = `must be a web ACL of the pool's region, ${home}`;
  return region === home
    ? []
    : [{ path, rule, got: arn, remedy: `web ACLs guard what is in their own region; make one in ${home}` }];
}
