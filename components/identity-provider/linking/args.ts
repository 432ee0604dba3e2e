import type * as pulumi from "@pulumi/pulumi";

/** An identity provider that is trusted to say whose an address is. */
export interface TrustedProvider {
  /** Whether the provider has to say of each address that it is verified. Default: true. */
  tellsVerified?: boolean;
  /** The domains whose addresses it is trusted with. Default: every domain. */
  emailDomains?: pulumi.Input<pulumi.Input<string>[]>;
}
