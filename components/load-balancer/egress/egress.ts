import * as vpc from "@pulumi/aws/vpc";
import type * as pulumi from "@pulumi/pulumi";

/**
 * Lets a load balancer reach the sign-in domain, where it exchanges codes for tokens, and the keys that tokens are signed
 * with. Their addresses change, and load balancers use IPv4 alone for it (Application Load Balancer user guide,
 * "Authenticate users"), so it is every IPv4 address, and no IPv6 one.
 */
export function permitTokenExchange(
  name: string,
  { securityGroupId, region, tags }: Pick<vpc.SecurityGroupEgressRuleArgs, "securityGroupId" | "region" | "tags">,
  opts: pulumi.CustomResourceOptions,
): vpc.SecurityGroupEgressRule {
  return new vpc.SecurityGroupEgressRule(
    `${name}-egress-https`,
    {
      securityGroupId,
      description: "Token exchange with the sign-in domain",
      ipProtocol: "tcp",
      fromPort: 443,
      toPort: 443,
      cidrIpv4: "0.0.0.0/0",
      region,
      tags,
    },
    opts,
  );
}
