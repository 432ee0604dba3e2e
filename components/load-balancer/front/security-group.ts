import { SecurityGroup } from "@pulumi/aws/ec2/securityGroup";
import * as vpc from "@pulumi/aws/vpc";
import type * as pulumi from "@pulumi/pulumi";
import { defaults } from "../../defaults";
import { permitTokenExchange } from "../egress/egress";
import type { LoadBalancerFrontArgs } from "./args";
import type { Network } from "./look-ups";
import { isIPv4Range, rangeKey } from "./ranges";

/** True if rules are made for the range of the VPC, which has to be looked up for them. */
export function needsVpcRange(args: LoadBalancerFrontArgs): boolean {
  return args.securityGroupIds === undefined && (args.targetCidrs === undefined || ingress(args) === undefined);
}

/** The ranges that may connect; undefined where it is that of the VPC. */
function ingress({
  ingressCidrs,
  internal = defaults.loadBalancer.front.internal,
  dualStack = defaults.loadBalancer.front.dualStack,
}: LoadBalancerFrontArgs): string[] | undefined {
  return ingressCidrs ?? (internal ? undefined : ["0.0.0.0/0", ...(dualStack ? ["::/0"] : [])]);
}

/**
 * The load balancer's security group: who may connect to it, and where it connects to itself. Its rules are resources
 * of their own, so that others can be added elsewhere; the group itself comes without the rule for everything that AWS
 * would give it.
 */
export function makeSecurityGroup(
  name: string,
  args: LoadBalancerFrontArgs,
  network: pulumi.Output<Network>,
  opts: pulumi.CustomResourceOptions,
): SecurityGroup {
  const { region, tags } = args;
  const group = new SecurityGroup(
    `${name}-front-security-group`,
    // Changing the description would replace the group.
    { description: "Load balancer with a sign-in", vpcId: network.vpcId, region, tags },
    opts,
  );
  const vpcRange = { key: "vpc", cidrIpv4: network.range };
  const common = { securityGroupId: group.id, ipProtocol: "tcp", region, tags };

  for (const { key, ...range } of ingress(args)?.map(asRange) ?? once(vpcRange)) {
    for (const [protocol, port] of Object.entries({ http: 80, https: 443 })) {
      new vpc.SecurityGroupIngressRule(
        `${name}-front-${protocol}-from-${key}`,
        { ...common, ...range, fromPort: port, toPort: port },
        opts,
      );
    }
  }
  for (const { key, ...range } of args.targetCidrs?.map(asRange) ?? once(vpcRange)) {
    new vpc.SecurityGroupEgressRule(
      `${name}-front-to-${key}`,
      { ...common, ...range, description: "Targets", fromPort: 0, toPort: 65_535 },
      opts,
    );
  }
  permitTokenExchange(`${name}-front`, { securityGroupId: group.id, region, tags }, opts);
  return group;
}

interface Range {
  readonly key: string;
  readonly cidrIpv4?: pulumi.Input<string>;
  readonly cidrIpv6?: string;
}

function asRange(range: string): Range {
  const key = rangeKey(range);
  return isIPv4Range(range) ? { key, cidrIpv4: range } : { key, cidrIpv6: range };
}

const once = (range: Range): Range[] => [range];
