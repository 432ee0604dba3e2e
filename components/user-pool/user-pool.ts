import { getRegion } from "@pulumi/aws/getRegion";
import * as cognito from "@pulumi/aws/cognito";
import * as pulumi from "@pulumi/pulumi";
import { defaults } from "../defaults";
import { admitted, placed } from "../validation/placement";
import type { UserPoolArgs } from "./args";
import { checkUserPool } from "./checks";
import { attributeInputs } from "./attributes/attributes";
import { FrozenGuard } from "./frozen/guard";
import { mfaInputs } from "./mfa/mfa";
import { passwordInputs } from "./passwords/passwords";
import { selfSignUpInputs } from "./self-sign-up/self-sign-up";
import { signInInputs, verifiedAttributeInputs } from "./sign-in/sign-in";

/** A Cognito user pool, with safe defaults throughout. */
export class UserPool extends pulumi.ComponentResource {
  /** The id of the pool, such as `eu-central-1_AbCdEfGhI`. */
  public readonly userPoolId: pulumi.Output<string>;
  /** The ARN of the pool. */
  public readonly userPoolArn: pulumi.Output<string>;
  /** The issuer of the pool's tokens, a URL. */
  public readonly issuer: pulumi.Output<string>;
  /** The URL of the keys that the pool's tokens are signed with. */
  public readonly jwksUri: pulumi.Output<string>;

  public constructor(name: string, args: UserPoolArgs, opts?: pulumi.ComponentResourceOptions) {
    const subject = `UserPool "${name}"`;
    super("cognito-auth:index:UserPool", name, admitted(subject, args, opts, checkUserPool), opts);
    const { placement, settings } = placed(this, subject, args, opts, checkUserPool);
    const deletionProtection = settings.deletionProtection ?? defaults.userPool.deletionProtection;

    const identity = { ...signInInputs(settings), ...attributeInputs(settings) };
    const guard = new FrozenGuard(
      name,
      placement,
      { ...identity, region: settings.region ?? getRegion({}, { parent: this }).then(({ region }) => region) },
      { parent: this, dependsOn: placement.preflight.done },
    );

    const pool = new cognito.UserPool(
      `${name}-user-pool`,
      {
        name: settings.name,
        region: settings.region,
        accountRecoverySetting: { recoveryMechanisms: [{ name: "verified_email", priority: 1 }] },
        ...identity,
        ...verifiedAttributeInputs(settings),
        ...selfSignUpInputs(settings),
        ...passwordInputs(settings),
        ...mfaInputs(settings),
        deletionProtection: deletionProtection ? "ACTIVE" : "INACTIVE",
        tags: settings.tags,
      },
      {
        parent: this,
        dependsOn: guard.record,
        hooks: guard.hooks,
        protect: opts?.protect ?? deletionProtection,
      },
    );

    this.userPoolId = pool.id;
    this.userPoolArn = pool.arn;
    this.issuer = pulumi.interpolate`https://${pool.endpoint}`;
    this.jwksUri = pulumi.interpolate`${this.issuer}/.well-known/jwks.json`;
    this.registerOutputs({
      userPoolId: this.userPoolId,
      userPoolArn: this.userPoolArn,
      issuer: this.issuer,
      jwksUri: this.jwksUri,
    });
  }
}
