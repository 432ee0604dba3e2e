import * as cognito from "@pulumi/aws/cognito";
import * as pulumi from "@pulumi/pulumi";
import { admitted, placed } from "../validation/placement";
import type { ResourceServerArgs } from "./args";
import { checkResourceServer } from "./checks";

/** A resource server of a user pool: an API and the scopes that clients may ask for there. */
export class ResourceServer extends pulumi.ComponentResource {
  /** What stands before the slash in its scopes. */
  public readonly identifier: pulumi.Output<string>;
  /** The scopes as clients ask for them, identifier/name. */
  public readonly scopeIdentifiers: pulumi.Output<string[]>;

  public constructor(name: string, args: ResourceServerArgs, opts?: pulumi.ComponentResourceOptions) {
    const subject = `ResourceServer "${name}"`;
    super("cognito-auth:index:ResourceServer", name, admitted(subject, args, opts, checkResourceServer), opts);
    const { placement, settings } = placed(this, subject, args, opts, checkResourceServer);

    const scopes = Object.entries(settings.scopes ?? {}).sort(([one], [other]) => (one < other ? -1 : 1));
    const server = new cognito.ResourceServer(
      name,
      {
        userPoolId: settings.userPoolId,
        region: settings.region,
        identifier: settings.identifier,
        scopes:
          scopes.length === 0
            ? undefined
            : scopes.map(([scopeName, scopeDescription]) => ({ scopeName, scopeDescription })),
      },
      { parent: this, dependsOn: placement.preflight.done },
    );

    this.identifier = server.identifier;
    this.scopeIdentifiers = server.scopeIdentifiers;
    this.registerOutputs({ identifier: this.identifier, scopeIdentifiers: this.scopeIdentifiers });
  }
}
