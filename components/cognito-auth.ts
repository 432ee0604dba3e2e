import * as pulumi from "@pulumi/pulumi";
import { AppClient } from "./app-client/app-client";
import type { CognitoAuthArgs } from "./args";
import { checkCognitoAuth } from "./checks";
import { allClients, loadBalancerClient } from "./clients";
import { AuthenticatedListener } from "./load-balancer/authenticated-listener";
import { callbackHosts, entry } from "./load-balancer/hosts";
import { UserPoolLogging } from "./logging/user-pool-logging";
import { SignInDomain } from "./sign-in-domain/sign-in-domain";
import { authorizeUrl, type MadeClient, signOutUrl } from "./urls";
import { UserPool } from "./user-pool/user-pool";
import { admitted, placed, within } from "./validation/placement";
import { WebAclProtection } from "./web-acl/web-acl-protection";

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
  /** The client secrets, by the key of the client; a Pulumi secret. */
  public readonly clientSecrets: pulumi.Output<Record<string, string>>;
  /** The host name of the sign-in pages. */
  public readonly domainName: pulumi.Output<string>;
  /** Where a person starts to sign in, by the key of the client: the application itself, or the sign-in page. */
  public readonly signInUrls: pulumi.Output<Record<string, string>>;
  /** Where a browser goes to end the session at Cognito, by the key of the client; for clients with logout URLs. */
  public readonly signOutUrls: pulumi.Output<Record<string, string>>;
  /** The ARNs of the listener rules, by the name of their route. */
  public readonly listenerRuleArns: pulumi.Output<Record<string, string>>;
  /** The ARN of the certificate of a custom domain. */
  public readonly certificateArn?: pulumi.Output<string>;

  public constructor(name: string, args: CognitoAuthArgs, opts?: pulumi.ComponentResourceOptions) {
    const subject = `CognitoAuth "${name}"`;
    super("cognito-auth:index:CognitoAuth", name, admitted(subject, args, opts, checkCognitoAuth), opts);
    const { placement, settings } = placed(this, subject, args, opts, checkCognitoAuth);
    const { region, tags, loadBalancer, logging, webAclArn, webAclName } = settings;

    const pool = new UserPool(
      name,
      { ...settings.userPool, region, tags },
      within(placement, ["userPool"], { parent: this, protect: opts?.protect }),
    );

    const hosts = loadBalancer === undefined ? undefined : callbackHosts(loadBalancer);
    const clients = mapValues(allClients(settings), (client, key): MadeClient => ({
      settings: client,
      client: new AppClient(
        `${name}-client-${key}`,
        { ...client, userPoolId: pool.userPoolId, region, hosts },
        within(placement, ["clients", key], { parent: this }),
      ),
    }));

    const domain = new SignInDomain(
      name,
      { ...settings.domain, userPoolId: pool.userPoolId, region, tags },
      within(placement, ["domain"], { parent: this }),
    );

    const signIn = clients[loadBalancerClient(settings) ?? ""];
    const listener =
      loadBalancer === undefined || signIn === undefined
        ? undefined
        : new AuthenticatedListener(
            name,
            {
              ...loadBalancer,
              userPoolArn: pool.userPoolArn,
              userPoolClientId: signIn.client.clientId,
              userPoolDomain: domain.userPoolDomain,
              region,
              tags,
            },
            within(placement, ["loadBalancer"], { parent: this }),
          );
    const application = loadBalancer === undefined ? undefined : entry(loadBalancer);

    if (logging !== undefined) {
      const args = { ...logging, userPoolId: pool.userPoolId, region, tags };
      new UserPoolLogging(name, args, within(placement, ["logging"], { parent: this }));
    }
    if (webAclArn !== undefined || webAclName !== undefined) {
      const args = { webAclArn, webAclName, userPoolArn: pool.userPoolArn, region };
      new WebAclProtection(name, args, within(placement, [], { parent: this }));
    }

    this.userPoolId = pool.userPoolId;
    this.userPoolArn = pool.userPoolArn;
    this.issuer = pool.issuer;
    this.jwksUri = pool.jwksUri;
    this.clientIds = pulumi.output(mapValues(clients, ({ client }) => client.clientId));
    this.clientSecrets = pulumi.secret(mapValues(clients, ({ client }) => client.clientSecret));
    this.domainName = domain.domainName;
    this.certificateArn = domain.certificateArn;
    this.signInUrls = pulumi.output(
      mapValues(clients, (made) =>
        made.settings.kind === "loadBalancer" ? application : authorizeUrl(made, this.domainName),
      ),
    );
    this.signOutUrls = pulumi.output(mapValues(clients, (made) => signOutUrl(made, this.domainName)));
    this.listenerRuleArns = pulumi.output(listener?.listenerRuleArns ?? {});
    this.registerOutputs({
      userPoolId: this.userPoolId,
      userPoolArn: this.userPoolArn,
      issuer: this.issuer,
      jwksUri: this.jwksUri,
      clientIds: this.clientIds,
      clientSecrets: this.clientSecrets,
      domainName: this.domainName,
      certificateArn: this.certificateArn,
      signInUrls: this.signInUrls,
      signOutUrls: this.signOutUrls,
      listenerRuleArns: this.listenerRuleArns,
    });
  }
}

/** The same keys with other values; a key without one is left out. */
function mapValues<T, U>(
  record: Record<string, T>,
  change: (value: T, key: string) => U | undefined,
): Record<string, U> {
  return Object.fromEntries(
    Object.entries(record).flatMap(([key, value]): [string, U][] => {
      const changed = change(value, key);
      return changed === undefined ? [] : [[key, changed]];
    }),
  );
}
