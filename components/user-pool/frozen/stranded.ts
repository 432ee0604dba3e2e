import type * as cognito from "@pulumi/aws/cognito";
import type { input } from "@pulumi/aws/types";
import { under } from "../../validation/path";
import type { Problem } from "../../validation/problem";

/** The inputs of a pool that the AWS provider leaves at AWS when they are taken away. */
export type LastingInputs = Pick<cognito.UserPoolArgs, "lambdaConfig" | "smsConfiguration">;

/**
 * What would stay at AWS without what it needs: the provider does not take these settings away with the last use of them
 * (aws.cognito.UserPool, smsConfiguration and lambdaConfig are computed too), while their role and permission would go.
 */
export function strandedSettings(deployed: LastingInputs, wanted: LastingInputs, at: string): Problem[] {
  const before = triggersOf(deployed);
  const after = triggersOf(wanted);
  const problems: Problem[] = [];
  if (deployed.smsConfiguration !== undefined && wanted.smsConfiguration === undefined) {
    problems.push({
      path: under(at, "sms"),
      rule: "has to stay: AWS keeps the pool's settings for text messages, and refuses every update once their role is gone",
      remedy: `write ${under(at, "sms")} as {}, which keeps the role`,
    });
  }
  if (before?.preTokenGeneration !== undefined && after !== undefined && after.preTokenGeneration === undefined) {
    problems.push({
      path: under(at, "triggers", "preTokenGeneration"),
      rule: "has to stay while there are other triggers: AWS keeps calling it, and nobody could sign in without its permission",
      remedy: "take all triggers away in one deployment and bring the others back in the next, or keep it",
    });
  }
  return problems;
}

function triggersOf({ lambdaConfig }: LastingInputs): input.cognito.UserPoolLambdaConfig | undefined {
  return lambdaConfig as input.cognito.UserPoolLambdaConfig | undefined;
}
