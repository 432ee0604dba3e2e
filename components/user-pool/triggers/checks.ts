import { type ArnKind, checkArn } from "../../validation/arn";
import { known } from "../../validation/input";
import { checkText } from "../../validation/limits";
import { under } from "../../validation/path";
import type { Problem } from "../../validation/problem";
import type { UserPoolSettings } from "../args";
import type { Trigger } from "./args";
import { givenTriggers, type TriggerName } from "./functions";

/** Lambda API reference, AddPermission.FunctionName; the alias or version has an argument of its own. */
const FUNCTION: ArnKind = {
  what: "a Lambda function",
  service: "lambda",
  resource: /^function:[\w-]{1,64}(:(\$LATEST|[\w-]{1,128}))?$/,
  example: "arn:aws:lambda:eu-central-1:123456789012:function:welcome",
};

/** Cognito API reference, LambdaConfigType.KMSKeyID. */
const KMS_KEY: ArnKind = {
  what: "a KMS key",
  service: "kms",
  resource: /^(key|alias)\/[\w/-]+$/,
  example: "arn:aws:kms:eu-central-1:123456789012:key/0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9",
};

/** Lambda API reference, AddPermission.Qualifier. */
const QUALIFIER = {
  range: { min: 1, max: 128, unit: "characters" },
  pattern: /^[\w$-]+$/,
  allowed: "letters, digits, _, - and $",
} as const;

const SENDERS: readonly TriggerName[] = ["customEmailSender", "customSmsSender"];

/** What AWS would refuse of the triggers (Cognito API reference, LambdaConfigType), and what they would be useless without. */
export function checkTriggers(settings: UserPoolSettings, at: string): Problem[] {
  const { triggers, senderKmsKeyArn } = settings;
  return [
    ...givenTriggers(triggers).flatMap(([name, trigger]) => checkTrigger(name, trigger, under(at, "triggers", name))),
    ...checkArn(senderKmsKeyArn, under(at, "senderKmsKeyArn"), KMS_KEY),
    ...checkSenders(settings, at),
    ...checkChallenges(settings, at),
  ];
}

function checkTrigger(name: TriggerName, { functionArn, qualifier, version }: Trigger, at: string): Problem[] {
  const path = under(at, "functionArn");
  const problems = [
    ...checkArn(functionArn, path, FUNCTION),
    ...checkText(qualifier, under(at, "qualifier"), QUALIFIER),
  ];
  const arn = known(functionArn);
  if (problems.length === 0 && arn !== undefined && /:function:[^:]+:/.test(arn)) {
    problems.push({
      path,
      rule: "must not have an alias or a version in it",
      got: arn,
      remedy: `write it without, and set ${under(at, "qualifier")} to that`,
    });
  }
  const form = known(version);
  if (name !== "preTokenGeneration" && form !== undefined && form !== "v1") {
    problems.push({
      path: under(at, "version"),
      rule: "must be v1: only preTokenGeneration has more than one",
      got: form,
      remedy: "leave it out",
    });
  }
  return problems;
}

/** Cognito developer guide, "Custom sender Lambda triggers": what the senders get is encrypted with a key of yours. */
function checkSenders({ triggers, senderKmsKeyArn }: UserPoolSettings, at: string): Problem[] {
  const senders = SENDERS.filter((name) => triggers?.[name] !== undefined);
  const path = under(at, "senderKmsKeyArn");
  if (senders.length > 0 && senderKmsKeyArn === undefined) {
    const rule = `must be given beside ${senders.join(" and ")}, whose codes it encrypts`;
    return [{ path, rule, remedy: "write the ARN of a symmetric KMS key that the functions may decrypt with" }];
  }
  if (senders.length === 0 && senderKmsKeyArn !== undefined) {
    const rule = `is used by nothing without ${SENDERS.join(" or ")}`;
    return [
      { path, rule, remedy: `leave it out, or set ${under(at, "triggers", "customEmailSender")}`, isWarning: true },
    ];
  }
  return [];
}

/** Cognito developer guide, "Custom authentication challenge Lambda triggers": the first of the three calls the others. */
function checkChallenges({ triggers = {} }: UserPoolSettings, at: string): Problem[] {
  if (triggers.defineAuthChallenge !== undefined) {
    return [];
  }
  return (["createAuthChallenge", "verifyAuthChallengeResponse"] as const)
    .filter((name) => triggers[name] !== undefined)
    .map((name) => ({
      path: under(at, "triggers", name),
      rule: "is never called without defineAuthChallenge",
      remedy: `set ${under(at, "triggers", "defineAuthChallenge")}, or leave it out`,
      isWarning: true,
    }));
}
