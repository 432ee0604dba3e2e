import * as cognito from "@pulumi/aws/cognito";
import * as pulumi from "@pulumi/pulumi";
import { defaults } from "../defaults";
import { known } from "../validation/input";
import { sorted } from "../validation/list";
import { admitted, placed } from "../validation/placement";
import type { IdentityPoolArgs } from "./args";
import { checkIdentityPool } from "./checks";
import { LOGIN_PROVIDERS } from "./providers/names";
import { roleMappings } from "./role-mapping/role-mapping";
import { makeRoles } from "./roles/roles";
import { regionOf } from "./roles/trust";

/** AWS credentials for people who have signed in, and for guests where they are wanted, each within a role. */
export class IdentityPool extends pulumi.ComponentResource {
  /** The id of the identity pool, such as `eu-central-1:0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9`. */
  public readonly identityPoolId: pulumi.Output<string>;
  /** The ARN of the identity pool. */
  public readonly identityPoolArn: pulumi.Output<string>;
  /** The region of the identity pool, which front ends have to know. */
  public readonly region: pulumi.Output<string>;
  /** The ARNs of the roles: signedIn, guests where they get credentials, and those of roles by their name. */
  public readonly roleArns: pulumi.Output<Record<string, string>>;

  public constructor(name: string, args: IdentityPoolArgs, opts?: pulumi.ComponentResourceOptions) {
    const subject = `IdentityPool "${name}"`;
    super("cognito-auth:index:IdentityPool", name, admitted(subject, args, opts, checkIdentityPool), opts);
    const { placement, settings } = placed(this, subject, args, opts, checkIdentityPool);
    const { region, guests, principalTags = {} } = settings;
    const children: pulumi.CustomResourceOptions = { parent: this, dependsOn: placement.preflight.done };

    const pool = new cognito.IdentityPool(
      `${name}-identity-pool`,
      {
        identityPoolName: settings.name ?? defaultName(name),
        region,
        allowUnauthenticatedIdentities: guests?.enabled ?? defaults.identityPool.guests.enabled,
        allowClassicFlow: settings.classicFlow ?? defaults.identityPool.classicFlow,
        ...providerInputs(settings),
        tags: settings.tags,
      },
      {
        ...children,
        protect: opts?.protect ?? settings.deletionProtection ?? defaults.identityPool.deletionProtection,
      },
    );
    const roles = makeRoles(name, settings, pool.id, children);
    new cognito.IdentityPoolRoleAttachment(
      `${name}-identity-pool-roles`,
      {
        identityPoolId: pool.id,
        region,
        roles: { authenticated: roles.signedIn, ...(roles.guests && { unauthenticated: roles.guests }) },
        roleMappings: roleMappings(settings, roles),
      },
      // A pool has one, and deleting the old one after the new one was made would take away the roles of both.
      { ...children, deleteBeforeReplace: true },
    );
    if (Object.keys(principalTags).length > 0) {
      new cognito.IdentityPoolProviderPrincipalTag(
        `${name}-principal-tags`,
        {
          identityPoolId: pool.id,
          identityProviderName: settings.providerName ?? "",
          region,
          useDefaults: false,
          principalTags,
        },
        // A session with tags needs a role that allows them; in the meantime nobody would get credentials.
        { ...children, dependsOn: placement.preflight.doneAnd(() => [...roles.made]) },
      );
    }

    this.identityPoolId = pool.id;
    this.identityPoolArn = pool.arn;
    this.region = pool.id.apply(regionOf);
    const arns: Record<string, pulumi.Output<string>> = {
      signedIn: roles.signedIn,
      ...(roles.guests && { guests: roles.guests }),
      ...roles.others,
    };
    this.roleArns = pulumi.output(arns);
    this.registerOutputs({
      identityPoolId: this.identityPoolId,
      identityPoolArn: this.identityPoolArn,
      region: this.region,
      roleArns: this.roleArns,
    });
  }
}

/** CreateIdentityPool.IdentityPoolName: at most 128 characters of these; AWS lets several pools have one name. */
function defaultName(name: string): string {
  return [pulumi.getProject(), pulumi.getStack(), name]
    .join("-")
    .replace(/[^\w+=,.@-]+/g, "-")
    .slice(0, 128);
}

/** Whose tokens the pool takes. */
function providerInputs(settings: IdentityPoolArgs): Partial<cognito.IdentityPoolArgs> {
  const { clientIds = [], providerName, loginProviders = {}, samlProviderArns, openidConnectProviderArns } = settings;
  const words = (Object.keys(LOGIN_PROVIDERS) as (keyof typeof LOGIN_PROVIDERS)[]).filter(
    (word) => loginProviders[word] !== undefined,
  );
  return {
    ...(clientIds.length > 0 && {
      cognitoIdentityProviders: clientIds.map((clientId) => ({
        clientId,
        providerName,
        serverSideTokenCheck: settings.serverSideTokenCheck ?? defaults.identityPool.serverSideTokenCheck,
      })),
    }),
    ...(words.length > 0 && {
      supportedLoginProviders: Object.fromEntries(
        words.map((word) => [LOGIN_PROVIDERS[word], loginProviders[word] ?? ""]),
      ),
    }),
    samlProviderArns: given(samlProviderArns),
    openidConnectProviderArns: given(openidConnectProviderArns),
  };
}

function given(arns: IdentityPoolArgs["samlProviderArns"]): pulumi.Input<string[]> | undefined {
  return arns === undefined || known(arns)?.length === 0 ? undefined : (sorted(arns) as pulumi.Input<string[]>);
}
