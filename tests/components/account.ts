/**
 * What look-ups answer in tests: zones, load balancers and target groups of any name, with an HTTPS listener on 443,
 * and subnets whose availability zone is the last letter of their id.
 */
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
  "aws:lb/getLoadBalancer:getLoadBalancer": ({ name = "", arn }: Record<string, unknown>) => ({
    arn: arn ?? `arn:lb/${String(name)}`,
    // AWS keeps the capitals of a load balancer's name.
    dnsName: `${String(arn ?? name).replace(/^./, (letter) => letter.toUpperCase())}-1.eu-central-1.elb.amazonaws.com`,
  }),
  "aws:lb/getListener:getListener": ({ arn, loadBalancerArn, port }: Record<string, unknown>) => ({
    arn: arn ?? `${String(loadBalancerArn)}/${String(port)}`,
    loadBalancerArn: loadBalancerArn ?? arn,
    protocol: port === 80 ? "HTTP" : "HTTPS",
  }),
  "aws:ec2/getSubnet:getSubnet": ({ id }: Record<string, unknown>) => ({
    id,
    availabilityZone: `eu-central-1${String(id).slice(-1)}`,
    ipv6CidrBlock: "",
    outpostArn: "",
    vpcId: "vpc-0a1b2c3d",
  }),
  "aws:ec2/getVpc:getVpc": () => ({ cidrBlock: "10.0.0.0/16" }),
  "aws:s3/getBucket:getBucket": ({ bucket }: Record<string, unknown>) => ({
    bucket,
    bucketRegion: "eu-central-1",
    region: "eu-central-1",
  }),
  "aws:wafv2/getWebAcl:getWebAcl": ({ name }: Record<string, unknown>) => ({
    arn: `arn:aws:wafv2:eu-central-1:123456789012:regional/webacl/${String(name)}/0a1b2c3d`,
  }),
  "aws:lb/getTargetGroup:getTargetGroup": ({ name }: Record<string, unknown>) => ({ arn: `arn:tg/${String(name)}` }),
};

/** What look-ups answer of a pool and a key that replicas in eu-west-1 can be made with. */
export function replicable(kmsKeyArn: string) {
  const multiRegionConfigurations = [
    { primaryKeys: [{ region: "eu-central-1" }], replicaKeys: [{ region: "eu-west-1" }] },
  ];
  return {
    "aws:kms/getKey:getKey": () => ({
      keyManager: "CUSTOMER",
      keySpec: "SYMMETRIC_DEFAULT",
      multiRegion: true,
      enabled: true,
      multiRegionConfigurations,
    }),
    "aws-native:cognito:getUserPool": () => ({
      userPoolTier: "ESSENTIALS",
      keyConfiguration: { keyType: "CUSTOMER_MANAGED_KEY", kmsKeyArn },
      issuerConfiguration: { type: "UPDATED" },
    }),
  };
}

/** Answers with an error, as the provider does for what is not there. */
export function missing(): never {
  const details = "no matching resource found";
  throw Object.assign(new Error(details), { details });
}
