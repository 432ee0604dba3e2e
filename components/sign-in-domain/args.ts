import type * as pulumi from "@pulumi/pulumi";

/** Who makes the DNS records of a domain. */
export const DomainDns = { route53: "route53", manual: "manual" } as const;
export type DomainDns = (typeof DomainDns)[keyof typeof DomainDns];

/** A sign-in domain of your own. */
export interface CustomDomain {
  /**
   * The host name of the sign-in pages, such as auth.example.com, in any case, at most 63 characters. The name above it
   * needs an A record, or AWS refuses it. Changing it makes a new domain; the sign-in pages are away until that is done.
   */
  name: pulumi.Input<string>;
  /**
   * The name of the public Route 53 zone that the host name lies in. With dns route53, this or hostedZoneId is needed, and
   * not both.
   */
  hostedZoneName?: pulumi.Input<string>;
  /**
   * The id of the public Route 53 zone that the host name lies in. With dns route53, this or hostedZoneName is needed, and
   * not both.
   */
  hostedZoneId?: pulumi.Input<string>;
  /**
   * The ARN of an issued ACM certificate in us-east-1, whatever the region of the pool, that covers the host name. Default:
   * one is made, and renewed by AWS. Changing it is done in place.
   */
  certificateArn?: pulumi.Input<string>;
  /**
   * Who makes the DNS records: route53 makes them in the hosted zone; with manual, dnsRecords tells what to make elsewhere,
   * and a certificate that is made takes two deployments, which validationRecord tells apart. Default: route53.
   */
  dns?: DomainDns;
  /**
   * With dns manual: the name of the validation record that you have made, as dnsRecords told it. Until it stands here, the
   * certificate is only asked for, nothing waits for it, and the sign-in pages are under a prefix of Amazon's domain. Leave
   * it there afterwards. Default: none.
   */
  validationRecord?: pulumi.Input<string>;
  /**
   * The IPv4 address of an A record that is made at the name above the host name, for AWS refuses a domain without one. It
   * is not looked at, so any of yours will do. With dns route53, and in its zone. Default: none is made.
   */
  parentRecord?: pulumi.Input<string>;
}

/**
 * Where the sign-in pages are: under a prefix of Amazon's domain, or under a host name of your own. Not both, but for the
 * time that DNS elsewhere takes: then the pages stay under the prefix until it is left out.
 */
export interface DomainSettings {
  /**
   * The first label of the host name under Amazon's domain: 1 to 63 lower-case letters, digits and hyphens, without the
   * words aws, amazon and cognito, unique in the region. Default, where there is no custom domain either: one made of
   * stack and component name with a suffix that stays the same. Changing it replaces the domain. Beside a custom domain
   * with dns manual it keeps the sign-in pages where they are until it is left out.
   */
  prefix?: pulumi.Input<string>;
  /** A host name of your own, with a certificate in us-east-1 that is made and validated, and its DNS records. */
  custom?: CustomDomain;
}

/** The arguments of SignInDomain. */
export interface SignInDomainArgs extends DomainSettings {
  /** The id of the user pool. Changing it replaces the domain. */
  userPoolId: pulumi.Input<string>;
  /** Which sign-in pages there are: 1 for the classic ones, 2 for managed login. Default: what AWS chooses, 1. */
  managedLoginVersion?: pulumi.Input<number>;
  /** The AWS region of the pool. Default: that of the provider. */
  region?: pulumi.Input<string>;
  /** Tags for the certificate. Default: none but the provider's. */
  tags?: pulumi.Input<Record<string, pulumi.Input<string>>>;
}
