import type * as pulumi from "@pulumi/pulumi";

/** Who may create an account. Cognito: AdminCreateUserConfigType. */
export interface SelfSignUp {
  /** Whether people may create their own account. Default: false, only an administrator can. */
  enabled?: pulumi.Input<boolean>;
  /**
   * The domains whose e-mail addresses may sign up, in any case and in ASCII: an international one in its xn-- form. A
   * function is made that refuses everybody else, also those without an address, and those who come through an identity
   * provider for the first time; administrators may create whom they like. The function of triggers.preSignUp is called
   * after it, with what it answered, and has the last word. It looks at the sign-up alone: who may change the address
   * afterwards is up to the clients' writeAttributes. Of those who come through google, apple and oidc the address counts if
   * the provider calls it verified, unless their email_verified is taken out of attributeMapping. Of the others it counts as
   * it is told, so have only providers that give out no addresses of others. Default: every domain.
   */
  allowedEmailDomains?: pulumi.Input<pulumi.Input<string>[]>;
  /** Whether the sub-domains of allowedEmailDomains are allowed too. Default: false. */
  allowSubdomains?: pulumi.Input<boolean>;
  /**
   * Whether people with an allowed address are confirmed at once, without a code. Their address stays unverified, for
   * nobody has proved that it is theirs: anybody who knows a domain can type an address of it and is in. Leave it false
   * where the address decides what somebody may do. Default: false.
   */
  autoConfirm?: pulumi.Input<boolean>;
}
