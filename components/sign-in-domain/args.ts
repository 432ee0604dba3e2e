import type * as pulumi from "@pulumi/pulumi";

/** A sign-in domain of your own. */
export interface CustomDomain {
  /**
   * The host name of the sign-in pages, such as auth.example.com, in any case. Its parent needs an A record, or AWS refuses it.
   * Changing it makes a new domain; the sign-in pages are away until that is done.
   */
  name: pulumi.Input<string>;
  /** The name of the public Route 53 zone that the host name lies in. Give this or hostedZoneId. */
  hostedZoneName?: pulumi.Input<string>;
  /** The id of the public Route 53 zone that the host name lies in. Give this or hostedZoneName. */
  hostedZoneId?: pulumi.Input<string>;
}

/** Where the sign-in pages are: under a prefix of Amazon's domain, or under a host name of your own. Not both. */
export interface DomainSettings {
  /**
   * The first label of the host name under Amazon's domain: 1 to 63 lower-case letters, digits and hyphens, without the
   * words aws, amazon and cognito, unique in the region. Default, where there is no custom domain either: one made of
   * stack and component name with a suffix that stays the same. Changing it replaces the domain.
   */
  prefix?: pulumi.Input<string>;
  /** A host name of your own, with a certificate in us-east-1 that is made and validated, and its DNS records. */
  custom?: CustomDomain;
}

/** The arguments of SignInDomain. */
export interface SignInDomainArgs extends DomainSettings {
  /** The id of the user pool. Changing it replaces the domain. */
  userPoolId: pulumi.Input<string>;
  /** The version of the sign-in pages: 1 for the classic pages, 2 for managed login. Default: that of AWS, 1. */
  managedLoginVersion?: pulumi.Input<number>;
  /** The AWS region of the pool. Default: that of the provider. */
  region?: pulumi.Input<string>;
  /** Tags for the certificate. Default: none but the provider's. */
  tags?: pulumi.Input<Record<string, pulumi.Input<string>>>;
}
