import type * as pulumi from "@pulumi/pulumi";

/** How strictly requests are judged that servers could read in two ways. */
export const DesyncMitigation = { defensive: "defensive", strictest: "strictest" } as const;
export type DesyncMitigation = (typeof DesyncMitigation)[keyof typeof DesyncMitigation];

/** Where the load balancer writes down every request. */
export interface AccessLogs {
  /**
   * The name of the bucket, which lies in the region of the load balancer and whose policy lets Elastic Load Balancing
   * write there. It is encrypted with SSE-S3; AWS writes to no other.
   */
  bucket: pulumi.Input<string>;
  /** What the names of the logs begin with, without AWSLogs, which AWS adds. Default: nothing. */
  prefix?: pulumi.Input<string>;
}

/**
 * A load balancer of its own, for those who have none: with an HTTPS listener and its certificate, an HTTP listener that
 * leads to it, a security group, and the DNS records of its hosts.
 */
export interface FrontSettings {
  /**
   * The name that AWS shows, 1 to 32 letters, digits and hyphens. Default: the name of the component with a random suffix,
   * or what fits of a name that is longer than 18 characters, with a suffix that stays the same. Changing it replaces the
   * load balancer. One with a name that stays the same goes, where another setting replaces it, before the new one comes.
   */
  name?: pulumi.Input<string>;
  /**
   * The ids of the subnets, one in each of two or more availability zones of one VPC: public ones, or private ones where
   * internal is true. Changing them is an update in place, in another VPC a replacement.
   */
  subnetIds: pulumi.Input<pulumi.Input<string>[]>;
  /** The id of the VPC. Default: that of the subnets, which are looked up. Changing it replaces the load balancer. */
  vpcId?: pulumi.Input<string>;
  /** Whether it can be reached from inside the VPC only. Default: false. Changing it replaces the load balancer. */
  internal?: boolean;
  /** Whether it has IPv6 addresses too, for which each subnet needs an IPv6 range. Default: false. */
  dualStack?: boolean;
  /**
   * The ids of security groups of your own, which let the load balancer connect to the targets and, on port 443, to the
   * sign-in domain. Default: one that is made, with rules for both.
   */
  securityGroupIds?: pulumi.Input<pulumi.Input<string>[]>;
  /**
   * Who may connect, as ranges in CIDR notation, in plain text; each gets a rule for port 80 and one for 443. Default:
   * everybody, or, where internal is true, the VPC's first IPv4 range. An empty list makes no rule, for rules of your own.
   */
  ingressCidrs?: string[];
  /**
   * Where the targets are, as ranges in CIDR notation, in plain text; the load balancer may connect to all their TCP
   * ports. Default: the VPC's first IPv4 range. An empty list makes no rule, for rules of your own.
   */
  targetCidrs?: string[];
  /**
   * The ARN of a certificate that covers the hosts, in the region of the load balancer. Default: one that is made for all
   * hosts and validated through records in the hosted zone.
   */
  certificateArn?: pulumi.Input<string>;
  /** The name of the public Route 53 zone that all hosts lie in. Give this, hostedZoneId or certificateArn. */
  hostedZoneName?: pulumi.Input<string>;
  /** The id of the public Route 53 zone that all hosts lie in. Give this, hostedZoneName or certificateArn. */
  hostedZoneId?: pulumi.Input<string>;
  /** Whether the hosts get records in the hosted zone that lead to the load balancer. Default: true. */
  aliases?: boolean;
  /**
   * The name of AWS's security policy, which decides the versions of TLS and the ciphers.
   * Default: ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09, with TLS 1.2 and 1.3, forward secrecy and post-quantum key exchange.
   */
  tlsPolicy?: pulumi.Input<string>;
  /** Where every request is written down. Default: nowhere. */
  accessLogs?: AccessLogs;
  /** Whether AWS and Pulumi both refuse to delete the load balancer. Default: true. */
  deletionProtection?: boolean;
  /** How many seconds a connection may be idle, 1 to 4000. Default: 60. */
  idleTimeoutSeconds?: pulumi.Input<number>;
  /** Whether headers are dropped whose names have anything but letters, digits and hyphens. Default: true. */
  dropInvalidHeaders?: pulumi.Input<boolean>;
  /** How strictly requests are judged that servers could read in two ways: defensive or strictest. Default: defensive. */
  desyncMitigation?: pulumi.Input<DesyncMitigation>;
  /** The ARN of a regional web ACL of AWS WAF that guards the load balancer. Default: none. */
  webAclArn?: pulumi.Input<string>;
}

/** The arguments of LoadBalancerFront. */
export interface LoadBalancerFrontArgs extends FrontSettings {
  /** The host names that people come to, without wildcards, in plain text: they decide which records are made. */
  hosts: string[];
  /** The AWS region. Default: that of the provider. Changing it replaces everything. */
  region?: pulumi.Input<string>;
  /** Tags for everything that can have some. Default: none but the provider's. */
  tags?: pulumi.Input<Record<string, pulumi.Input<string>>>;
}
