import { networkGroupId, networkObjects, networkVpcId } from "./account-network.ts";
import type { CloudObject } from "./cloud.ts";
import { multiRegionKey } from "./services/kms.ts";
import type { Json } from "./property-values.ts";

/**
 * What the simulated account holds before anything is deployed. Pulumi.prod.yaml and the documentation use these names:
 *
 * - hosted zone `example.test`, public, with an A record at its own name
 * - load balancer `shop` in eu-central-1, with listeners HTTP 80 and HTTPS 443
 * - target groups `shop-web` and `shop-api` in eu-central-1
 * - VPC 10.0.0.0/16 with three public subnets, and bucket `example-access-logs`, in eu-central-1
 * - multi-Region KMS key `mrk-1234abcd12ab34cd56ef1234567890ab` in eu-central-1, with a replica key in eu-west-1
 * - Lambda function `shop-trigger` and regional web ACL `shop` in eu-central-1
 */
export const accountId = "123456789012";
export const partition = "aws";

const region = "eu-central-1";
const balancing = `arn:${partition}:elasticloadbalancing:${region}:${accountId}`;
const vpcId = networkVpcId;
const balancerSuffix = "app/shop/50dc6c495c0c9188";
export const balancerArn = `${balancing}:loadbalancer/${balancerSuffix}`;

const zone: CloudObject = {
  type: "aws:route53/zone:Zone",
  id: "Z0SANDBOX0EXAMPLETEST",
  region,
  properties: {
    arn: `arn:${partition}:route53:::hostedzone/Z0SANDBOX0EXAMPLETEST`,
    comment: "Public zone of the simulated account",
    forceDestroy: false,
    name: "example.test",
    nameServers: ["ns-1.example.test", "ns-2.example.test", "ns-3.example.test", "ns-4.example.test"],
    primaryNameServer: "ns-1.example.test",
    tags: {},
    tagsAll: {},
    vpcs: [],
    zoneId: "Z0SANDBOX0EXAMPLETEST",
  },
};

const apex: CloudObject = {
  type: "aws:route53/record:Record",
  id: `${zone.id}_example.test_A`,
  region,
  properties: {
    fqdn: "example.test",
    name: "example.test",
    records: ["192.0.2.1"],
    ttl: 300,
    type: "A",
    zoneId: zone.id,
  },
};

const balancer: CloudObject = {
  type: "aws:lb/loadBalancer:LoadBalancer",
  id: balancerArn,
  region,
  properties: {
    arn: balancerArn,
    arnSuffix: balancerSuffix,
    dnsName: `shop-1234567890.${region}.elb.amazonaws.com`,
    enableDeletionProtection: true,
    internal: false,
    ipAddressType: "ipv4",
    loadBalancerType: "application",
    name: "shop",
    region,
    securityGroups: [networkGroupId],
    subnets: ["subnet-0123456789abcdef0", "subnet-0fedcba9876543210"],
    tags: {},
    tagsAll: {},
    vpcId,
    zoneId: "Z215JYRZR1TBD5",
  },
};

function listener(id: string, port: number, protocol: string, rest: Record<string, Json>): CloudObject {
  const arn = `${balancing}:listener/${balancerSuffix}/${id}`;
  return {
    type: "aws:lb/listener:Listener",
    id: arn,
    region,
    properties: { arn, loadBalancerArn: balancerArn, port, protocol, region, tags: {}, tagsAll: {}, ...rest },
  };
}

function targetGroup(name: string, id: string, port: number): CloudObject {
  const arn = `${balancing}:targetgroup/${name}/${id}`;
  return {
    type: "aws:lb/targetGroup:TargetGroup",
    id: arn,
    region,
    properties: {
      arn,
      arnSuffix: `targetgroup/${name}/${id}`,
      deregistrationDelay: 300,
      loadBalancerArns: [balancerArn],
      name,
      port,
      protocol: "HTTP",
      protocolVersion: "HTTP1",
      region,
      tags: {},
      tagsAll: {},
      targetType: "ip",
      vpcId,
    },
  };
}

const triggerArn = `arn:${partition}:lambda:${region}:${accountId}:function:shop-trigger`;
const trigger: CloudObject = {
  type: "aws:lambda/function:Function",
  id: "shop-trigger",
  region,
  properties: { arn: triggerArn, name: "shop-trigger", region, tags: {}, tagsAll: {} },
};

const webAclArn = `arn:${partition}:wafv2:${region}:${accountId}:regional/webacl/shop/5d3e4f01-8a66-4f6f-9f1f-0c010b7c9a52`;
const webAcl: CloudObject = {
  type: "aws:wafv2/webAcl:WebAcl",
  id: webAclArn,
  region,
  properties: { arn: webAclArn, description: "Web ACL of the simulated account", name: "shop", scope: "REGIONAL" },
};

export const initialObjects: readonly CloudObject[] = [
  zone,
  ...networkObjects(partition, accountId, region),
  apex,
  balancer,
  listener("8a0d5f9c3b7e1246", 80, "HTTP", {
    defaultActions: [
      { type: "redirect", order: 1, redirect: { protocol: "HTTPS", port: "443", statusCode: "HTTP_301" } },
    ],
  }),
  listener("f2f7dc8efc522ab2", 443, "HTTPS", {
    certificateArn: `arn:${partition}:acm:${region}:${accountId}:certificate/0b7c9a52-5d3e-4f01-8a66-2f6f1f1f0c01`,
    defaultActions: [
      { type: "fixed-response", order: 1, fixedResponse: { contentType: "text/plain", statusCode: "404" } },
    ],
    sslPolicy: "ELBSecurityPolicy-TLS13-1-2-2021-06",
  }),
  targetGroup("shop-web", "73e2d6bc24d8a067", 3000),
  targetGroup("shop-api", "943f017f100becff", 8080),
  trigger,
  webAcl,
  ...multiRegionKey(partition, accountId, [region, "eu-west-1"]),
];
