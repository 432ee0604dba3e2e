import * as cognito from "@pulumi/aws/cognito";
import * as pulumi from "@pulumi/pulumi";
import { defaults } from "../defaults";
import { admitted, placed } from "../validation/placement";
import { sealed, type SecretPath } from "../validation/secrets";
import { accountInputs } from "./account";
import type { UserArgs } from "./args";
import { checkUser } from "./checks";

/** Where the secrets of a user stand. */
export const USER_SECRETS: readonly SecretPath[] = [["temporaryPassword"]];

/** An account in a user pool that an administrator makes, and its groups. */
export class User extends pulumi.ComponentResource {
  /** What the user is called. */
  public readonly userName: pulumi.Output<string>;
  /** The id of the user in tokens, their subject. */
  public readonly sub: pulumi.Output<string>;

  public constructor(name: string, args: UserArgs, opts?: pulumi.ComponentResourceOptions) {
    const subject = `User "${name}"`;
    const safe = sealed(admitted(subject, args, opts, checkUser), USER_SECRETS);
    super("cognito-auth:index:User", name, safe, opts);
    const { placement, settings } = placed(this, subject, safe, opts, checkUser);
    const { userPoolId, region } = settings;
    const isKept =
      (settings.deletionProtection ?? defaults.user.deletionProtection) && (settings.enabled ?? defaults.user.enabled);

    // Children don't inherit what their component depends on, and wait for it neither here nor when they are deleted.
    const children = pulumi.mergeOptions(
      { parent: this, dependsOn: placement.preflight.done },
      { dependsOn: opts?.dependsOn },
    );
    const user = new cognito.User(
      name,
      { userPoolId, region, username: settings.userName, ...accountInputs(settings) },
      { ...children, protect: opts?.protect ?? isKept },
    );
    for (const groupName of new Set(settings.groups ?? [])) {
      // Who leaves a group loses nothing that could not be given back.
      new cognito.UserInGroup(
        `${name}--${groupName}`,
        { userPoolId, region, groupName, username: user.username },
        { ...children, protect: opts?.protect ?? false },
      );
    }

    this.userName = user.username;
    this.sub = user.sub;
    this.registerOutputs({ userName: this.userName, sub: this.sub });
  }
}
