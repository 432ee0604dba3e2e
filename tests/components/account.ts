/** What look-ups answer in tests: zones, load balancers and target groups of any name, with an HTTPS listener on 443. */
export const ACCOUNT = {
  "aws:index/getCallerIdentity:getCallerIdentity": () => ({ accountId: "123456789012" }),
  "aws:index/getRegion:getRegion": () => ({ region: "eu-central-1" }),
  "aws:index/getPartition:getPartition": () => ({ partition: "aws" }),
  "aws:route53/getZone:getZone": ({ name = "example.test", zoneId = "Z1" }: Record<string, unknown>) => ({
    zoneId,
    name,
  }),
  "aws:route53/getRecords:getRecords": ({ zoneId }: Record<string, unknown>) => ({
    zoneId,
    resourceRecordSets: [{ name: "example.test", type: "A" }],
  }),
  "aws:lb/getLoadBalancer:getLoadBalancer": ({ name }: Record<string, unknown>) => ({ arn: `arn:lb/${String(name)}` }),
  "aws:lb/getListener:getListener": ({ arn, loadBalancerArn, port }: Record<string, unknown>) => ({
    arn: arn ?? `${String(loadBalancerArn)}/${String(port)}`,
    protocol: port === 80 ? "HTTP" : "HTTPS",
  }),
  "aws:wafv2/getWebAcl:getWebAcl": ({ name }: Record<string, unknown>) => ({
    arn: `arn:aws:wafv2:eu-central-1:123456789012:regional/webacl/${String(name)}/0a1b2c3d`,
  }),
  "aws:lb/getTargetGroup:getTargetGroup": ({ name }: Record<string, unknown>) => ({ arn: `arn:tg/${String(name)}` }),
};

/** Answers with an error, as the provider does for what is not there. */
export function missing(): never {
  const details = "no matching resource found";
  throw Object.assign(new Error(details), { details });
}
