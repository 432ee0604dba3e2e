import * as cognito from "@pulumi/aws/cognito";
import * as pulumi from "@pulumi/pulumi";
import { defaults } from "../defaults";
import { sorted } from "../validation/list";
import { admitted, placed } from "../validation/placement";
import type { AppClientArgs } from "./args";
import { attributeInputs } from "./attributes/attributes";
import { checkAppClient } from "./checks";
import { flowInputs } from "./flows/flows";
import { clientNames } from "./generations";
import { oauthInputs } from "./oauth/oauth";
import { hasSecret } from "./presets";
import { tokenInputs } from "./tokens/tokens";

/**
 * An app client of a user pool: who may send people to sign in there, and where they come back. Clients of one pool need
 * not wait for each other: where Cognito takes one change at a time, the provider tries again.
 */
export class AppClient extends pulumi.ComponentResource {
  /** The client id. */
  public readonly clientId: pulumi.Output<string>;
  /** The client secret, a Pulumi secret; none for a client without one. */
  public readonly clientSecret?: pulumi.Output<string>;
  /** The id of the client of the generation before, while it is kept. */
  public readonly previousClientId?: pulumi.Output<string>;
  /** The secret of the client of the generation before, while it is kept; a Pulumi secret. */
  public readonly previousClientSecret?: pulumi.Output<string>;

  public constructor(name: string, args: AppClientArgs, opts?: pulumi.ComponentResourceOptions) {
    const subject = `AppClient "${name}"`;
    super("cognito-auth:index:AppClient", name, admitted(subject, args, opts, checkAppClient), opts);
    const { placement, settings } = placed(this, subject, args, opts, checkAppClient);

    const inputs: cognito.UserPoolClientArgs = {
      userPoolId: settings.userPoolId,
      region: settings.region,
      generateSecret: hasSecret(settings),
      supportedIdentityProviders: sorted(settings.identityProviders ?? ["COGNITO"]),
      enablePropagateAdditionalUserContextData: settings.contextData ?? defaults.client.contextData,
      ...oauthInputs(settings),
      ...flowInputs(settings),
      ...tokenInputs(settings),
      ...attributeInputs(settings),
    };
    // Children don't inherit what their component depends on, and wait for it neither here nor when they are deleted.
    const children = pulumi.mergeOptions(
      { parent: this, dependsOn: placement.preflight.done },
      { dependsOn: opts?.dependsOn },
    );
    const names = clientNames(name, settings);
    const client = new cognito.UserPoolClient(names.current, inputs, children);
    // Whether it has a secret cannot be changed: for the client before, a change would be its end.
    const previous =
      names.previous === undefined
        ? undefined
        : new cognito.UserPoolClient(names.previous, inputs, { ...children, ignoreChanges: ["generateSecret"] });

    this.clientId = client.id;
    this.previousClientId = previous?.id;
    if (hasSecret(settings)) {
      this.clientSecret = pulumi.secret(client.clientSecret);
      this.previousClientSecret = previous && pulumi.secret(previous.clientSecret);
    }
    this.registerOutputs({
      clientId: this.clientId,
      clientSecret: this.clientSecret,
      previousClientId: this.previousClientId,
      previousClientSecret: this.previousClientSecret,
    });
  }
}
