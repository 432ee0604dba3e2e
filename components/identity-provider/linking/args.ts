import type * as pulumi from "@pulumi/pulumi";

/** An identity provider that is trusted to say whose an address is. */
export interface TrustedProvider {
  /** Whether the provider has to say of each address that it is verified. Default: true. */
  tellsVerified?: boolean;
  /** The domains whose addresses it is trusted with. Default: every domain. */
  emailDomains?: pulumi.Input<pulumi.Input<string>[]>;
  /**
   * The attribute that the provider's own name of a person is mapped to, letter for letter. A pool that is not case-sensitive
   * tells such names in lower case alone; there nobody is joined whose name may have capitals, unless this is given. Default:
   * none.
   */
  subjectAttribute?: pulumi.Input<string>;
}
