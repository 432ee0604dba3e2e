import type * as pulumi from "@pulumi/pulumi";

/**
 * How mail is sent: through Amazon SES, or through Cognito's own sender, which sends 50 mails a day for the whole account.
 * Cognito: EmailConfigurationType.
 */
export interface Email {
  /**
   * The ARN of a verified Amazon SES identity, a domain or an address, in the region of the pool or in us-east-1, us-west-2
   * or eu-west-1. Default: none, mail goes through Cognito's own sender. The deployer needs iam:CreateServiceLinkedRole.
   */
  sesIdentityArn?: pulumi.Input<string>;
  /**
   * The sender, as address or as name and address: Shop <hello@example.com>. The address lies in the domain of the identity,
   * or is the identity. Default: the identity's address.
   */
  from?: pulumi.Input<string>;
  /** The address that answers go to. Default: that of the sender. */
  replyTo?: pulumi.Input<string>;
  /**
   * The name of an Amazon SES configuration set, 1 to 64 letters, digits, underscores and hyphens. Default: none. For mail
   * through Amazon SES only.
   */
  configurationSet?: pulumi.Input<string>;
}
