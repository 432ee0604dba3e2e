export { CognitoAuth } from "./cognito-auth";
export type { CognitoAuthArgs, GroupSettings, LoadBalancerSettings, UserIdentityPoolSettings } from "./args";
export { UserPool } from "./user-pool/user-pool";
export type { UserPoolArgs, UserPoolSettings } from "./user-pool/args";
export { MfaMode } from "./user-pool/mfa/args";
export type { Mfa } from "./user-pool/mfa/args";
export { AccountRecovery } from "./user-pool/recovery/args";
export { VerificationStyle } from "./user-pool/verification/args";
export type { Verification } from "./user-pool/verification/args";
export type { Invitation } from "./user-pool/invitation/args";
export type { Email } from "./user-pool/email/args";
export type { Sms } from "./user-pool/sms/args";
export { RememberDevices } from "./user-pool/devices/args";
export type { Devices } from "./user-pool/devices/args";
export type { PasswordPolicy } from "./user-pool/passwords/args";
export { Plan } from "./user-pool/plan/args";
export { CompromisedCredentialsAction, TakeoverAction, ThreatProtectionMode } from "./user-pool/threat-protection/args";
export type {
  AccountTakeover,
  CompromisedCredentials,
  Risk,
  RiskMail,
  RiskNotification,
  TakeoverResponse,
  ThreatProtection,
} from "./user-pool/threat-protection/args";
export { TriggerVersion } from "./user-pool/triggers/args";
export type { Trigger, Triggers } from "./user-pool/triggers/args";
export type { SelfSignUp } from "./user-pool/self-sign-up/args";
export { FirstFactor, UserVerification } from "./user-pool/sign-in/args";
export type { Passkey, SignIn } from "./user-pool/sign-in/args";
export { AttributeType } from "./user-pool/attributes/args";
export type { Attributes, CustomAttribute, StandardAttribute } from "./user-pool/attributes/args";
export { AppClient } from "./app-client/app-client";
export { AuthFlow, ClientKind, Grant } from "./app-client/args";
export type { AppClientArgs, ClientSettings, RefreshTokenRotation } from "./app-client/args";
export { ResourceServer } from "./resource-server/resource-server";
export type { ResourceServerArgs, ResourceServerSettings } from "./resource-server/args";
export { UserGroup } from "./user-group/user-group";
export type { UserGroupArgs, UserGroupSettings } from "./user-group/args";
export { User } from "./user/user";
export { Invite } from "./user/args";
export type { UserArgs, UserSettings } from "./user/args";
export { IdentityPool } from "./identity-pool/identity-pool";
export type { IdentityPoolArgs, IdentityPoolSettings } from "./identity-pool/args";
export type { LoginProviders } from "./identity-pool/providers/args";
export { AmbiguousRole, ClaimMatch, RoleChoice } from "./identity-pool/role-mapping/args";
export type { RoleMapping, RoleRule } from "./identity-pool/role-mapping/args";
export type { GuestRole, RolePermissions } from "./identity-pool/roles/args";
export { IdentityProvider } from "./identity-provider/identity-provider";
export { AttributesRequestMethod, IdentityProviderType } from "./identity-provider/args";
export type { IdentityProviderArgs, IdentityProviderSettings } from "./identity-provider/args";
export type { TrustedProvider } from "./identity-provider/linking/args";
export { SignInDomain } from "./sign-in-domain/sign-in-domain";
export { forDns } from "./sign-in-domain/zone-account";
export type { DnsRecord } from "./certificate/dns-record";
export { DomainDns } from "./sign-in-domain/args";
export type { CustomDomain, DomainSettings, SignInDomainArgs } from "./sign-in-domain/args";
export { Branding } from "./branding/branding";
export { BrandingVersion } from "./branding/args";
export type { BrandingArgs, BrandingSettings } from "./branding/args";
export type { ClassicLook, ClassicStyle } from "./branding/classic/args";
export { AssetCategory, AssetColorMode, AssetExtension } from "./branding/managed/args";
export type { Asset, ManagedLook, ManagedStyle } from "./branding/managed/args";
export { Terms } from "./terms/terms";
export type { TermsArgs, TermsDocuments, TermsSettings } from "./terms/args";
export { AuthenticatedListener } from "./load-balancer/authenticated-listener";
export { LoadBalancerFront } from "./load-balancer/front/load-balancer-front";
export { DesyncMitigation } from "./load-balancer/front/args";
export type { AccessLogs, FrontSettings, LoadBalancerFrontArgs } from "./load-balancer/front/args";
export type { AuthenticatedListenerArgs, ListenerSettings } from "./load-balancer/args";
export { Access } from "./load-balancer/routes/args";
export type { FixedResponse, Redirect, Route, TokenRequirements, WeightedTarget } from "./load-balancer/routes/args";
export type { Session } from "./load-balancer/session/args";
export { LogoutRoute } from "./load-balancer/logout/logout-route";
export type { LogoutRouteArgs, LogoutSettings } from "./load-balancer/logout/args";
export { UserPoolLogging } from "./logging/user-pool-logging";
export { LogDestination } from "./logging/args";
export type { LoggingSettings, NotificationErrors, UserActivity, UserPoolLoggingArgs } from "./logging/args";
export { UserPoolReplicas } from "./replicas/user-pool-replicas";
export type { RegionalConfiguration, Replica, Replicas, ReplicaSettings, UserPoolReplicasArgs } from "./replicas/args";
export { WebAclProtection } from "./web-acl/web-acl-protection";
export type { WebAclProtectionArgs, WebAclSettings } from "./web-acl/args";
export { Monitoring } from "./monitoring/monitoring";
export type { Alarm, Alarms, CertificateAlarm } from "./monitoring/alarms/args";
export type { Dashboard, MonitoringArgs, MonitoringSettings } from "./monitoring/args";
export { AuditTrail } from "./trail/audit-trail";
export type { AuditTrailArgs, TrailSettings } from "./trail/args";
