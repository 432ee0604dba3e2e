import type { CloudObject } from "./cloud.ts";

export const networkVpcId = "vpc-0f0e0d0c0b0a09080";
export const networkGroupId = "sg-0a1b2c3d4e5f60718";
export const logBucket = "example-access-logs";

/** The VPC of the simulated account, with a public subnet in each of three availability zones. */
export function networkObjects(partition: string, accountId: string, region: string): CloudObject[] {
  const ec2 = `arn:${partition}:ec2:${region}:${accountId}`;
  const common = { region, ownerId: accountId, tags: {}, tagsAll: {} };
  const vpc: CloudObject = {
    type: "aws:ec2/vpc:Vpc",
    id: networkVpcId,
    region,
    properties: {
      ...common,
      arn: `${ec2}:vpc/${networkVpcId}`,
      cidrBlock: "10.0.0.0/16",
      enableDnsHostnames: true,
      enableDnsSupport: true,
      instanceTenancy: "default",
      ipv6CidrBlock: "2001:db8:1200::/56",
    },
  };
  const subnets = ["subnet-0123456789abcdef0", "subnet-0fedcba9876543210", "subnet-0a1b2c3d4e5f60718"].map(
    (id, index): CloudObject => ({
      type: "aws:ec2/subnet:Subnet",
      id,
      region,
      properties: {
        ...common,
        arn: `${ec2}:subnet/${id}`,
        availabilityZone: `${region}${"abc"[index] ?? ""}`,
        availabilityZoneId: `euc1-az${index + 1}`,
        cidrBlock: `10.0.${index}.0/24`,
        ipv6CidrBlock: `2001:db8:1200:${index}::/64`,
        mapPublicIpOnLaunch: true,
        vpcId: networkVpcId,
      },
    }),
  );
  const group: CloudObject = {
    type: "aws:ec2/securityGroup:SecurityGroup",
    id: networkGroupId,
    region,
    properties: {
      ...common,
      arn: `${ec2}:security-group/${networkGroupId}`,
      description: "Load balancer of the simulated account",
      name: "shop",
      vpcId: networkVpcId,
    },
  };
  const bucket: CloudObject = {
    type: "aws:s3/bucket:Bucket",
    id: logBucket,
    region,
    properties: { arn: `arn:${partition}:s3:::${logBucket}`, bucket: logBucket, region },
  };
  return [vpc, ...subnets, group, bucket];
}
