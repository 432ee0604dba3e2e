import type * as cognito from "@pulumi/aws/cognito";
import * as lambda from "@pulumi/aws/lambda";
import type { input } from "@pulumi/aws/types";
import type * as pulumi from "@pulumi/pulumi";
import { defaults } from "../../defaults";
import { map } from "../../validation/input";
import type { UserPoolArgs, UserPoolSettings } from "../args";
import type { Trigger, TriggerVersion } from "./args";
import { calledArn, givenTriggers, type TriggerName } from "./functions";

const LAMBDA_VERSION: Record<TriggerVersion, string> = { v1: "V1_0", v2: "V2_0", v3: "V3_0" };

type LambdaConfig = input.cognito.UserPoolLambdaConfig;

/** The functions that the pool calls, and the key that the senders' codes are encrypted with. */
export function triggerInputs({ triggers, senderKmsKeyArn }: UserPoolSettings): cognito.UserPoolArgs {
  const given = givenTriggers(triggers);
  if (given.length === 0) {
    return {};
  }
  const config = given.reduce<LambdaConfig>((all, [name, trigger]) => ({ ...all, ...configured(name, trigger) }), {});
  return { lambdaConfig: { ...config, kmsKeyId: senderKmsKeyArn } };
}

function configured(name: TriggerName, trigger: Trigger): LambdaConfig {
  const lambdaArn = calledArn(trigger);
  switch (name) {
    case "customEmailSender":
    case "customSmsSender":
      return { [name]: { lambdaArn, lambdaVersion: LAMBDA_VERSION.v1 } };
    case "preTokenGeneration": {
      const lambdaVersion = map(trigger.version ?? defaults.userPool.trigger.version, (given) => LAMBDA_VERSION[given]);
      // Cognito keeps the function twice and wants the two to be the same (API reference, LambdaConfigType). The provider
      // would send the old one again for a field that is left out, so both are written, in every version.
      return { preTokenGeneration: lambdaArn, preTokenGenerationConfig: { lambdaArn, lambdaVersion } };
    }
    default:
      return { [name]: lambdaArn };
  }
}

/** The permissions to call the functions, each for this pool alone. */
export function permitTriggers(
  name: string,
  { triggers, region }: UserPoolArgs,
  userPoolArn: pulumi.Output<string>,
  opts: pulumi.CustomResourceOptions,
): void {
  for (const [key, { functionArn, qualifier }] of givenTriggers(triggers)) {
    new lambda.Permission(
      `${name}-trigger-${key}`,
      {
        action: "lambda:InvokeFunction",
        function: functionArn,
        qualifier,
        principal: "cognito-idp.amazonaws.com",
        sourceArn: userPoolArn,
        region,
      },
      opts,
    );
  }
}
