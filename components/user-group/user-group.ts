import * as cognito from "@pulumi/aws/cognito";
import * as pulumi from "@pulumi/pulumi";
import { admitted, placed } from "../validation/placement";
import type { UserGroupArgs } from "./args";
import { checkUserGroup } from "./checks";

/** A group of a user pool. Tokens name the groups of their user. */
export class UserGroup extends pulumi.ComponentResource {
  /** The name of the group. */
  public readonly groupName: pulumi.Output<string>;

  public constructor(name: string, args: UserGroupArgs, opts?: pulumi.ComponentResourceOptions) {
    const subject = `UserGroup "${name}"`;
    super("cognito-auth:index:UserGroup", name, admitted(subject, args, opts, checkUserGroup), opts);
    const { placement, settings } = placed(this, subject, args, opts, checkUserGroup);

    const group = new cognito.UserGroup(
      name,
      {
        name: settings.groupName,
        userPoolId: settings.userPoolId,
        region: settings.region,
        description: settings.description,
        precedence: settings.precedence,
        roleArn: settings.roleArn,
      },
      // A pool has one group of a name, so the old one goes before the new one comes.
      { parent: this, dependsOn: placement.preflight.done, deleteBeforeReplace: true },
    );

    this.groupName = group.name;
    this.registerOutputs({ groupName: this.groupName });
  }
}
