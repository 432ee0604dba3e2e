import type * as pulumi from "@pulumi/pulumi";
import type { LoginProviders } from "./providers/args";
import type { RoleMapping } from "./role-mapping/args";
import type { GuestRole, RolePermissions } from "./roles/args";

/** What can be set on an identity pool, which gives people AWS credentials for a token. Cognito: CreateIdentityPool. */
export interface IdentityPoolSettings {
  /**
   * The name at AWS, 1 to 128 letters, digits, spaces and _ + = , . @ -. Default: made of project, stack and component.
   * Changing it replaces the pool, and everybody is somebody new to AWS then.
   */
  name?: pulumi.Input<string>;
  /** What people who have signed in may do at AWS. Default: nothing, until it is written down. */
  signedIn?: RolePermissions;
  /** Whether people who have not signed in get AWS credentials, and what those may do. Default: they get none. */
  guests?: GuestRole;
  /**
   * Further roles for people who have signed in, by a name of your choice of at most 30 letters, digits and _ + = , . @ -.
   * They are given by roleMapping. The names signedIn and guests are taken. Default: none.
   */
  roles?: Record<string, RolePermissions>;
  /**
   * How users of the user pool get another role than that of signedIn, the same for every app client. At most 10 clients
   * and providers can have one. Default: everybody has the role of signedIn.
   */
  roleMapping?: RoleMapping;
  /**
   * The same for people who come by a provider directly. The key is google, facebook, amazon, apple or the ARN of a SAML or
   * OIDC provider. Default: they have the role of signedIn.
   */
  providerRoleMappings?: Record<string, RoleMapping>;
  /**
   * Tags of the session at AWS, each from a claim of the user pool's ID token, at most 50: the tag, up to 128 characters,
   * and the claim, up to 256. Statements compare them as aws:PrincipalTag. Default: none.
   */
  principalTags?: Record<string, pulumi.Input<string>>;
  /**
   * Whether the user pool is asked about each token, so that who was signed out everywhere or deleted gets no
   * credentials. Default: true.
   */
  serverSideTokenCheck?: pulumi.Input<boolean>;
  /**
   * Whether the basic flow works too, in which the application names the role: that of signedIn or any of roles, whatever
   * the mappings say. AWS does not narrow what guests may do there either.
   * Default: false.
   */
  classicFlow?: pulumi.Input<boolean>;
  /** Providers whose tokens are taken directly, without the user pool, by their application. Default: none. */
  loginProviders?: LoginProviders;
  /** The ARNs of SAML providers in IAM whose assertions are taken directly. Default: none. */
  samlProviderArns?: pulumi.Input<pulumi.Input<string>[]>;
  /** The ARNs of OpenID Connect providers in IAM whose tokens are taken directly. Default: none. */
  openidConnectProviderArns?: pulumi.Input<pulumi.Input<string>[]>;
  /** The ARN of a policy in IAM that bounds what the roles that are made may do at most. Default: none. */
  permissionsBoundaryArn?: pulumi.Input<string>;
  /**
   * Whether Pulumi refuses to delete or replace the pool, with which AWS would forget who is who. Default: that of the user
   * pool, and true where the identity pool stands alone.
   */
  deletionProtection?: boolean;
}

/** The arguments of IdentityPool. */
export interface IdentityPoolArgs extends IdentityPoolSettings {
  /**
   * The user pool as a provider, which is its endpoint: cognito-idp.<region>.amazonaws.com/<id of the pool>. Needed with
   * clientIds. Default: none.
   */
  providerName?: pulumi.Input<string>;
  /** The client ids of the user pool's app clients whose ID tokens are taken. Needed with providerName. Default: none. */
  clientIds?: pulumi.Input<string>[];
  /** The AWS region of the pool. Default: that of the provider. Changing it replaces the pool. */
  region?: pulumi.Input<string>;
  /** Tags for the pool and the roles. Default: none but the provider's. */
  tags?: pulumi.Input<Record<string, pulumi.Input<string>>>;
}
