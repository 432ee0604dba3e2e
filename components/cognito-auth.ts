import * as pulumi from "@pulumi/pulumi";
import type { CognitoAuthArgs } from "./args";
import { checkCognitoAuth } from "./whole/checks";
import { loadBalancerClient, makeClients } from "./whole/clients";
import { AuthenticatedListener } from "./load-balancer/authenticated-listener";
import { onFront, placeFront } from "./load-balancer/front/place";
import { makeIdentityProviders, providerSetup, trustedProviders, verifyingProviders } from "./whole/identity-providers";
import { IDENTITY_PROVIDER_SECRETS } from "./identity-provider/identity-provider";
import { entry, hasSessions } from "./load-balancer/hosts";
import { findDnsName } from "./load-balancer/look-ups";
import { logoutPage } from "./load-balancer/logout/page";
import { UserPoolLogging } from "./logging/user-pool-logging";
import { type DnsRecord, together } from "./certificate/dns-record";
import { makeIdentityPool } from "./whole/identity-pool-clients";
import { makePages, wayToPages } from "./whole/pages";
import { withoutPool } from "./replicas/checks";
import { UserPoolReplicas } from "./replicas/user-pool-replicas";
import { makePeople } from "./whole/people";
import { mapValues } from "./records";
import { authorizeUrl, present, signOutUrl } from "./whole/urls";
import { USER_SECRETS } from "./user/user";
import { UserPool } from "./user-pool/user-pool";
import { under } from "./validation/path";
import { admitted, placed, within } from "./validation/placement";
import { WebAclProtection } from "./web-acl/web-acl-protection";
import { sealed, type SecretPath } from "./validation/secrets";
import { recordCalls, watch } from "./whole/watch";
import type { Whole } from "./whole/whole";

/** Where the secrets of all parts stand. */
export const SECRETS: readonly SecretPath[] = [
  ...USER_SECRETS.map((path) => ["users", "*", ...path]),
  ...IDENTITY_PROVIDER_SECRETS.map((path) => ["identityProviders", "*", ...path]),
];

/**
 * A working sign-in in front of an Application Load Balancer: the user pool, its app clients, the sign-in domain, and the
 * listener rules that authenticate. Each part is a component of its own and can be used alone.
 */
export class CognitoAuth extends pulumi.ComponentResource {
  /** The id of the user pool. */
  public readonly userPoolId: pulumi.Output<string>;
  /** The ARN of the user pool. */
  public readonly userPoolArn: pulumi.Output<string>;
  /** The issuer of the tokens, a URL. */
  public readonly issuer: pulumi.Output<string>;
  /** The URL of the keys that the tokens are signed with. */
  public readonly jwksUri: pulumi.Output<string>;
  /** The client ids, by the key of the client. */
  public readonly clientIds: pulumi.Output<Record<string, string>>;
  /** The client secrets, by the key of the client, for clients with one; a Pulumi secret. */
  public readonly clientSecrets: pulumi.Output<Record<string, string>>;
  /** The ids of the clients of the generation before, by the key of the client, while they are kept. */
  public readonly previousClientIds: pulumi.Output<Record<string, string>>;
  /** The secrets of the clients of the generation before, by the key of the client; a Pulumi secret. */
  public readonly previousClientSecrets: pulumi.Output<Record<string, string>>;
  /** The host name of the sign-in pages. */
  public readonly domainName: pulumi.Output<string>;
  /** Where a person starts to sign in, by the key of the client: the application itself, or the sign-in page. */
  public readonly signInUrls: pulumi.Output<Record<string, string>>;
  /**
   * Where a browser goes to sign out, by the key of the client: to the load balancer's logout, or to Cognito, which ends the
   * session there alone; for clients with logout URLs.
   */
  public readonly signOutUrls: pulumi.Output<Record<string, string>>;
  /** The redirect URI that each provider has to allow, by the key of the identity provider; for all but saml. */
  public readonly identityProviderRedirectUrls: pulumi.Output<Record<string, string>>;
  /** The entity id of the user pool, by the key of the identity provider; for saml. */
  public readonly samlEntityIds: pulumi.Output<Record<string, string>>;
  /** Where the provider sends its answers, by the key of the identity provider; for saml. */
  public readonly samlAcsUrls: pulumi.Output<Record<string, string>>;
  /** Where the provider answers to a sign-out, by the key of the identity provider; for saml. */
  public readonly samlLogoutUrls: pulumi.Output<Record<string, string>>;
  /** The certificates that the provider encrypts its answers with, by the key of the identity provider; for saml. */
  public readonly samlEncryptionCertificates: pulumi.Output<Record<string, string>>;
  /**
   * The names of the cookies that the load balancer may keep a session in. An application that signs people out by itself
   * deletes them all (with Path=/ and Max-Age=0), and then sends the browser to Cognito; loadBalancer.logout does both.
   */
  public readonly sessionCookieNames: pulumi.Output<string[]>;
  /** The ARNs of the listener rules, by the name of their route. */
  public readonly listenerRuleArns: pulumi.Output<Record<string, string>>;
  /** The ARN of the certificate of a custom domain. */
  public readonly certificateArn?: pulumi.Output<string>;
  /** The DNS records to make by hand: of the sign-in domain with dns manual, and of a load balancer without a hosted zone. */
  public readonly dnsRecords?: pulumi.Output<DnsRecord[]>;

  /** The id of the identity pool, where there is one. Its region stands before the colon. */
  public readonly identityPoolId?: pulumi.Output<string>;
  /** The ARNs of the identity pool's roles, where there is one: signedIn, guests, and those of its roles by their name. */
  public readonly identityPoolRoleArns?: pulumi.Output<Record<string, string>>;

  /** The ARNs of the user pool in other regions, by region. */
  public readonly replicaArns?: pulumi.Output<Record<string, string>>;
  /** The endpoints of Cognito's API where the user pool is found in other regions, by region. */
  public readonly replicaEndpoints?: pulumi.Output<Record<string, string>>;
  /** The host name that AWS gives the load balancer, where one is made. */
  public readonly loadBalancerDnsName?: pulumi.Output<string>;
  /** The id of the security group of the load balancer, where one is made; the targets let it in. */
  public readonly loadBalancerSecurityGroupId?: pulumi.Output<string>;
  /** Where a person looks at the dashboard, with monitoring. */
  public readonly dashboardUrl?: pulumi.Output<string>;
  /** The ARN of the topic that alarms go to, with monitoring. */
  public readonly alarmTopicArn?: pulumi.Output<string>;
  /** The ARN of the topic that the alarm of a custom domain's certificate goes to, in us-east-1, with monitoring. */
  public readonly certificateAlarmTopicArn?: pulumi.Output<string>;
  /** The ARN of the trail, with trail. */
  public readonly trailArn?: pulumi.Output<string>;

  public constructor(name: string, args: CognitoAuthArgs, opts?: pulumi.ComponentResourceOptions) {
    const subject = `CognitoAuth "${name}"`;
    const safe = sealed(admitted(subject, args, opts, checkCognitoAuth), SECRETS);
    super("cognito-auth:index:CognitoAuth", name, safe, opts);
    const { placement, settings } = placed(this, subject, safe, opts, checkCognitoAuth);
    const { region, tags, loadBalancer, logging, webAclArn, webAclName } = settings;

    const pool = new UserPool(
      name,
      {
        ...settings.userPool,
        trustedProviders: trustedProviders(settings),
        verifyingProviders: verifyingProviders(settings),
        region,
        tags,
      },
      within({ ...placement, withoutPool: settings.replicas && withoutPool(placement.path) }, ["userPool"], {
        parent: this,
        protect: opts?.protect,
      }),
    );

    const { userPoolId } = pool;
    const { replicas: asked, regionalConfiguration } = settings;
    const replicas =
      asked &&
      new UserPoolReplicas(
        name,
        {
          replicas: asked,
          regionalConfiguration,
          userPoolArn: pool.userPoolArn,
          hasLoadBalancer: loadBalancer && hasSessions(loadBalancer),
          region,
          tags,
        },
        within(placement, [], { parent: this }),
      );
    // With replicas the pool is looked at, and tokens have the issuer that is found.
    const { issuer, jwksUri } = replicas ?? pool;
    const inside = { ...placement, path: under(placement.path, "loadBalancer") };
    // It comes before all that its name or its listener is needed for.
    const front =
      loadBalancer && placeFront(name, loadBalancer, settings, inside, { parent: this, protect: opts?.protect });
    const listenerSettings = loadBalancer && onFront(loadBalancer, front);
    const dnsName =
      listenerSettings && (listenerSettings.dnsName ?? findDnsName(listenerSettings, inside, region, { parent: this }));
    const whole: Whole = {
      name,
      settings,
      placement,
      parent: this,
      protect: opts?.protect,
      userPoolId,
      dnsName,
      front,
    };
    const providers = makeIdentityProviders(whole);
    const clients = makeClients(whole, providers);
    const { identityPool } = settings;
    const credentials = identityPool && makeIdentityPool(whole, identityPool, clients, pool.issuer);
    makePeople(whole, credentials?.roleArns);

    const domain = makePages(whole, clients);

    const signIn = clients[loadBalancerClient(settings) ?? ""];
    const listener =
      listenerSettings === undefined
        ? undefined
        : new AuthenticatedListener(
            name,
            {
              ...listenerSettings,
              userPoolArn: pool.userPoolArn,
              userPoolClientId: signIn?.client.clientId,
              userPoolDomain: domain.userPoolDomain,
              domainName: domain.domainName,
              issuer,
              jwksUri,
              tokenClientIds: mapValues(clients, ({ client }) => client.clientId),
              dnsName,
              region,
              tags,
            },
            within(placement, ["loadBalancer"], { parent: this, dependsOn: wayToPages(settings, domain) }),
          );
    const application = loadBalancer === undefined ? undefined : entry(loadBalancer, dnsName);

    if (logging !== undefined) {
      const args = { ...logging, userPoolId: pool.userPoolId, region, tags };
      new UserPoolLogging(name, args, within(placement, ["logging"], { parent: this }));
    }
    if (webAclArn !== undefined || webAclName !== undefined) {
      const args = { webAclArn, webAclName, userPoolArn: pool.userPoolArn, region };
      new WebAclProtection(name, args, within(placement, [], { parent: this }));
    }

    const monitoring = watch(whole, { pool, clients, domain, listener, front });
    this.dashboardUrl = monitoring?.dashboardUrl;
    this.alarmTopicArn = monitoring?.topicArn;
    this.certificateAlarmTopicArn = monitoring?.certificateTopicArn;
    this.trailArn = recordCalls(whole)?.trailArn;
    this.userPoolId = userPoolId;
    this.userPoolArn = pool.userPoolArn;
    this.issuer = issuer;
    this.jwksUri = jwksUri;
    this.clientIds = pulumi.output(mapValues(clients, ({ client }) => client.clientId));
    this.clientSecrets = pulumi.secret(mapValues(clients, ({ client }) => client.clientSecret));
    this.previousClientIds = pulumi.output(mapValues(clients, ({ client }) => client.previousClientId));
    this.previousClientSecrets = pulumi.secret(mapValues(clients, ({ client }) => client.previousClientSecret));
    this.domainName = domain.domainName;
    this.certificateArn = domain.certificateArn;
    this.dnsRecords = together(domain.dnsRecords, front?.dnsRecords);
    this.signInUrls = present(
      mapValues(clients, (made) =>
        made.settings.kind === "loadBalancer" ? application : authorizeUrl(made, this.domainName),
      ),
    );
    const setup = providerSetup(providers, this.domainName);
    this.identityProviderRedirectUrls = setup.redirectUrls;
    this.samlEntityIds = setup.entityIds;
    this.samlAcsUrls = setup.acsUrls;
    this.samlLogoutUrls = setup.logoutUrls;
    this.samlEncryptionCertificates = setup.encryptionCertificates;
    const logout = loadBalancer?.logout && application && logoutPage(application, loadBalancer.logout);
    this.signOutUrls = present(
      mapValues(clients, (made) => (made === signIn ? logout : undefined) ?? signOutUrl(made, this.domainName)),
    );
    this.sessionCookieNames = pulumi.output(listener?.sessionCookieNames ?? []);
    this.listenerRuleArns = pulumi.output(listener?.listenerRuleArns ?? {});
    this.identityPoolId = credentials?.identityPoolId;
    this.identityPoolRoleArns = credentials?.roleArns;
    this.replicaArns = replicas?.replicaArns;
    this.replicaEndpoints = replicas?.endpoints;
    this.loadBalancerDnsName = front?.dnsName;
    this.loadBalancerSecurityGroupId = front?.securityGroupId;
    this.registerOutputs({
      userPoolId: this.userPoolId,
      userPoolArn: this.userPoolArn,
      issuer: this.issuer,
      jwksUri: this.jwksUri,
      clientIds: this.clientIds,
      clientSecrets: this.clientSecrets,
      previousClientIds: this.previousClientIds,
      previousClientSecrets: this.previousClientSecrets,
      domainName: this.domainName,
      certificateArn: this.certificateArn,
      dnsRecords: this.dnsRecords,
      signInUrls: this.signInUrls,
      signOutUrls: this.signOutUrls,
      identityProviderRedirectUrls: this.identityProviderRedirectUrls,
      samlEntityIds: this.samlEntityIds,
      samlAcsUrls: this.samlAcsUrls,
      samlLogoutUrls: this.samlLogoutUrls,
      samlEncryptionCertificates: this.samlEncryptionCertificates,
      sessionCookieNames: this.sessionCookieNames,
      listenerRuleArns: this.listenerRuleArns,
      identityPoolId: this.identityPoolId,
      identityPoolRoleArns: this.identityPoolRoleArns,
      replicaArns: this.replicaArns,
      replicaEndpoints: this.replicaEndpoints,
      loadBalancerDnsName: this.loadBalancerDnsName,
      loadBalancerSecurityGroupId: this.loadBalancerSecurityGroupId,
      dashboardUrl: this.dashboardUrl,
      alarmTopicArn: this.alarmTopicArn,
      certificateAlarmTopicArn: this.certificateAlarmTopicArn,
      trailArn: this.trailArn,
    });
  }
}
