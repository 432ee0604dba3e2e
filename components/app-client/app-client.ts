import * as cognito from "@pulumi/aws/cognito";
import * as pulumi from "@pulumi/pulumi";
import { defaults } from "../defaults";
import { mapList } from "../validation/input";
import { admitted, placed } from "../validation/placement";
import type { AppClientArgs } from "./args";
import { checkAppClient } from "./checks";
import { loadBalancerCallbackUrl } from "./urls";

/** An app client of a user pool: who may send people to sign in there, and where they come back. */
export class AppClient extends pulumi.ComponentResource {
  /** The client id. */
  public readonly clientId: pulumi.Output<string>;
  /** The client secret; a Pulumi secret. */
  public readonly clientSecret: pulumi.Output<string>;

  public constructor(name: string, args: AppClientArgs, opts?: pulumi.ComponentResourceOptions) {
    const subject = `AppClient "${name}"`;
    super("cognito-auth:index:AppClient", name, admitted(subject, args, opts, checkAppClient), opts);
    const { placement, settings } = placed(this, subject, args, opts, checkAppClient);

    const client = new cognito.UserPoolClient(
      name,
      {
        userPoolId: settings.userPoolId,
        region: settings.region,
        generateSecret: true,
        allowedOauthFlowsUserPoolClient: true,
        allowedOauthFlows: ["code"],
        allowedOauthScopes: sorted(settings.scopes ?? [...defaults.client.scopes]),
        callbackUrls: callbackUrls(settings),
        logoutUrls: settings.logoutUrls === undefined ? undefined : sorted(settings.logoutUrls),
        supportedIdentityProviders: ["COGNITO"],
        // The sign-in pages need no more; the secret password flow keeps the password off the wire.
        explicitAuthFlows: ["ALLOW_REFRESH_TOKEN_AUTH", "ALLOW_USER_SRP_AUTH"],
        preventUserExistenceErrors: "ENABLED",
        enableTokenRevocation: true,
        accessTokenValidity: settings.accessTokenMinutes ?? defaults.client.accessTokenMinutes,
        idTokenValidity: settings.idTokenMinutes ?? defaults.client.idTokenMinutes,
        refreshTokenValidity: settings.refreshTokenDays ?? defaults.client.refreshTokenDays,
        // Without units Cognito reads hours, hours and days.
        tokenValidityUnits: { accessToken: "minutes", idToken: "minutes", refreshToken: "days" },
      },
      { parent: this, dependsOn: placement.preflight.done },
    );

    this.clientId = client.id;
    this.clientSecret = pulumi.secret(client.clientSecret);
    this.registerOutputs({ clientId: this.clientId, clientSecret: this.clientSecret });
  }
}

/** Sorted and each once, as AWS returns lists: another order in the configuration is no change. An empty list is none. */
function sorted(list: pulumi.Input<pulumi.Input<string>[]>): pulumi.Input<string[] | undefined> {
  return mapList(list, (items) => (items.length === 0 ? undefined : [...new Set(items)].sort()));
}

function callbackUrls({ kind, hosts = [], callbackUrls = [] }: AppClientArgs): pulumi.Input<string[] | undefined> {
  if (kind !== "loadBalancer") {
    return sorted(callbackUrls);
  }
  const derived = mapList(hosts, (names) => names.map(loadBalancerCallbackUrl));
  return sorted(pulumi.all([derived, callbackUrls]).apply(([own, extra]) => [...own, ...extra]));
}
