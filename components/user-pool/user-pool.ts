import * as cognito from "@pulumi/aws/cognito";
import * as pulumi from "@pulumi/pulumi";
import { defaults } from "../defaults";
import { map } from "../validation/input";
import { admitted, placed } from "../validation/placement";
import type { PasswordPolicy, UserPoolArgs, MfaMode } from "./args";
import { checkUserPool } from "./checks";

const MFA_CONFIGURATION: Record<MfaMode, string> = { required: "ON", optional: "OPTIONAL", off: "OFF" };

/** A Cognito user pool in which people sign in with their e-mail address, with safe defaults throughout. */
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
    const { placement, settings } = placed(subject, args, opts, checkUserPool);
    const deletionProtection = settings.deletionProtection ?? defaults.userPool.deletionProtection;
    const mfaMode = settings.mfa?.mode ?? defaults.userPool.mfa.mode;
    const totp = settings.mfa?.totp ?? defaults.userPool.mfa.totp;

    const pool = new cognito.UserPool(
      `${name}-user-pool`,
      {
        name: settings.name,
        region: settings.region,
        usernameAttributes: ["email"],
        usernameConfiguration: { caseSensitive: false },
        autoVerifiedAttributes: ["email"],
        userAttributeUpdateSettings: { attributesRequireVerificationBeforeUpdates: ["email"] },
        accountRecoverySetting: { recoveryMechanisms: [{ name: "verified_email", priority: 1 }] },
        adminCreateUserConfig: {
          allowAdminCreateUserOnly: map(
            settings.selfSignUp?.enabled ?? defaults.userPool.selfSignUp.enabled,
            (enabled) => !enabled,
          ),
        },
        passwordPolicy: passwordPolicy(settings.passwordPolicy),
        mfaConfiguration: map(mfaMode, (mode) => MFA_CONFIGURATION[mode]),
        // AWS refuses a factor's block beside OFF.
        softwareTokenMfaConfiguration: map(mfaMode, (mode) => (mode === "off" ? undefined : { enabled: totp })),
        deletionProtection: deletionProtection ? "ACTIVE" : "INACTIVE",
        tags: settings.tags,
      },
      { parent: this, dependsOn: placement.preflight.done, protect: opts?.protect ?? deletionProtection },
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

/** Every field is written: an omitted one would be false or AWS's choice at the provider. */
function passwordPolicy(given: PasswordPolicy = {}) {
  const standard = defaults.userPool.passwordPolicy;
  return {
    minimumLength: given.minimumLength ?? standard.minimumLength,
    requireLowercase: given.requireLowercase ?? standard.requireLowercase,
    requireUppercase: given.requireUppercase ?? standard.requireUppercase,
    requireNumbers: given.requireNumbers ?? standard.requireNumbers,
    requireSymbols: given.requireSymbols ?? standard.requireSymbols,
    temporaryPasswordValidityDays: given.temporaryPasswordValidityDays ?? standard.temporaryPasswordValidityDays,
  };
}
