import { getRegion } from "@pulumi/aws/getRegion";
import * as cognito from "@pulumi/aws/cognito";
import * as pulumi from "@pulumi/pulumi";
import { defaults } from "../defaults";
import { admitted, placed } from "../validation/placement";
import type { UserPoolArgs } from "./args";
import { checkUserPool } from "./checks";
import { attributeInputs } from "./attributes/attributes";
import { FrozenGuard } from "./frozen/guard";
import { deviceInputs } from "./devices/devices";
import { emailInputs } from "./email/email";
import { mfaInputs } from "./mfa/mfa";
import { passwordInputs } from "./passwords/passwords";
import { recoveryInputs } from "./recovery/recovery";
import { selfSignUpInputs } from "./self-sign-up/self-sign-up";
import { smsSending } from "./sms/sms";
import { verificationInputs } from "./verification/verification";
import { planInputs } from "./plan/plan";
import { withSignUpFunction } from "./self-sign-up/sign-up-function";
import { configureRisk, threatProtectionInputs } from "./threat-protection/threat-protection";
import { permitTriggers, triggerInputs } from "./triggers/triggers";
import { signInInputs } from "./sign-in/sign-in";

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
  /** The ARN of the pre sign-up function that is made for allowed e-mail domains and trusted providers, if it is. */
  public readonly signUpFunctionArn?: pulumi.Output<string>;

  public constructor(name: string, args: UserPoolArgs, opts?: pulumi.ComponentResourceOptions) {
    const subject = `UserPool "${name}"`;
    super("cognito-auth:index:UserPool", name, admitted(subject, args, opts, checkUserPool), opts);
    const { placement, settings: given } = placed(this, subject, args, opts, checkUserPool);
    const children: pulumi.CustomResourceOptions = { parent: this, dependsOn: placement.preflight.done };
    const signUp = withSignUpFunction(name, given, children);
    const { settings } = signUp;
    const sms = smsSending(name, settings, children);
    const deletionProtection = settings.deletionProtection ?? defaults.userPool.deletionProtection;

    const identity = { ...signInInputs(settings), ...attributeInputs(settings) };
    const guard = new FrozenGuard(
      name,
      placement,
      { ...identity, region: settings.region ?? getRegion({}, { parent: this }).then(({ region }) => region) },
      { ...children, parent: this },
    );

    const pool = new cognito.UserPool(
      `${name}-user-pool`,
      {
        name: settings.name,
        region: settings.region,
        ...identity,
        ...selfSignUpInputs(settings),
        ...passwordInputs(settings),
        ...mfaInputs(settings),
        ...recoveryInputs(settings),
        ...verificationInputs(settings),
        ...emailInputs(settings),
        ...sms.inputs,
        ...deviceInputs(settings),
        ...triggerInputs(settings),
        ...planInputs(settings),
        ...threatProtectionInputs(settings),
        deletionProtection: deletionProtection ? "ACTIVE" : "INACTIVE",
        tags: settings.tags,
      },
      {
        parent: this,
        dependsOn: placement.preflight.doneAnd(() => [guard.record, ...sms.before]),
        hooks: guard.hooks,
        protect: opts?.protect ?? deletionProtection,
      },
    );

    permitTriggers(name, settings, pool.arn, children);
    signUp.permit(pool.arn);
    configureRisk(name, settings, pool.id, children);

    this.userPoolId = pool.id;
    this.userPoolArn = pool.arn;
    this.issuer = pulumi.interpolate`https://${pool.endpoint}`;
    this.jwksUri = pulumi.interpolate`${this.issuer}/.well-known/jwks.json`;
    this.signUpFunctionArn = signUp.functionArn;
    this.registerOutputs({
      userPoolId: this.userPoolId,
      userPoolArn: this.userPoolArn,
      issuer: this.issuer,
      jwksUri: this.jwksUri,
      signUpFunctionArn: this.signUpFunctionArn,
    });
  }
}
