import type * as pulumi from "@pulumi/pulumi";
import type { ClientSettings } from "./app-client/args";
import type { IdentityPoolSettings } from "./identity-pool/args";
import type { IdentityProviderSettings } from "./identity-provider/args";
import type { BrandingSettings } from "./branding/args";
import type { ListenerSettings } from "./load-balancer/args";
import type { LoggingSettings } from "./logging/args";
import type { MonitoringSettings } from "./monitoring/args";
import type { ReplicaSettings } from "./replicas/args";
import type { ResourceServerSettings } from "./resource-server/args";
import type { DomainSettings } from "./sign-in-domain/args";
import type { TrailSettings } from "./trail/args";
import type { TermsSettings } from "./terms/args";
import type { UserSettings } from "./user/args";
import type { UserGroupSettings } from "./user-group/args";
import type { UserPoolSettings } from "./user-pool/args";
import type { WebAclSettings } from "./web-acl/args";

/** The sign-in in front of a load balancer, and the app client that it uses. */
export interface LoadBalancerSettings extends ListenerSettings {
  /**
   * The key of the client, which is of kind loadBalancer and is made when clients has none of that key. Default: the one
   * client of kind loadBalancer, or, where there is none, a new one with the key loadBalancer.
   */
  client?: string;
}

/** The identity pool for users of the user pool. */
export interface UserIdentityPoolSettings extends IdentityPoolSettings {
  /**
   * The keys of the clients whose ID tokens it takes. Default: all of the kinds web, spa and native; tokens of the load
   * balancer stay with it, and machines have none.
   */
  clients?: string[];
}

/** A group of users, with the role that its users have at AWS. */
export interface GroupSettings extends UserGroupSettings {
  /** The name of one of identityPool.roles, instead of roleArn. Default: none. */
  role?: string;
}

/** The arguments of CognitoAuth. Everything has a safe default: without any, it is a user pool with a sign-in domain. */
export interface CognitoAuthArgs extends WebAclSettings, ReplicaSettings {
  /** The user pool: who the users are and how they sign in. */
  userPool?: UserPoolSettings;
  /** The app clients, by a name of your choice. A name keeps its client when others come and go. Default: none. */
  clients?: Record<string, ClientSettings>;
  /** The resource servers, which are APIs with scopes, by a name of your choice. Default: none. */
  resourceServers?: Record<string, ResourceServerSettings>;
  /** The groups of users, by their name in tokens, 1 to 128 characters without spaces. Default: none. */
  groups?: Record<string, GroupSettings>;
  /**
   * Accounts that an administrator makes, by the name, e-mail address or phone number that they sign in with. To delete
   * one of a pool with deletionProtection, disable it, deploy, and leave it out then. Default: none.
   */
  users?: Record<string, UserSettings>;
  /**
   * Providers of other people's identities, by a name of your choice, which for saml and oidc is what AWS calls them: 3 to
   * 32 characters without spaces and underscores. Default: none.
   */
  identityProviders?: Record<string, IdentityProviderSettings>;
  /** Where the sign-in pages are. Default: under a prefix of Amazon's domain that is made from stack and name. */
  domain?: DomainSettings;
  /** How the sign-in pages look. Default: the classic pages with Cognito's own look. */
  branding?: BrandingSettings;
  /** The documents that managed login shows to people who sign up. Default: none. */
  terms?: TermsSettings;
  /** The sign-in in front of a load balancer. Default: none. */
  loadBalancer?: LoadBalancerSettings;
  /** The identity pool, which gives users AWS credentials. Default: none. */
  identityPool?: UserIdentityPoolSettings;
  /** What the user pool logs. Default: nothing. */
  logging?: LoggingSettings;
  /** How the sign-in is watched: dashboard and alarms. Default: nothing; an empty one has all of it. */
  monitoring?: MonitoringSettings;
  /** The record of who called Cognito, for accounts whose organisation has none. Default: none. */
  trail?: TrailSettings;
  /** The AWS region of everything but the certificate of a custom domain. Default: that of the provider. */
  region?: pulumi.Input<string>;
  /** Tags for everything that can have some. Default: none but the provider's. */
  tags?: pulumi.Input<Record<string, pulumi.Input<string>>>;
}
