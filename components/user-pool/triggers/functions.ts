import type * as pulumi from "@pulumi/pulumi";
import { map, together } from "../../validation/input";
import type { Trigger, Triggers } from "./args";

/** Every trigger that there is, in the order of a person's life in the pool. */
export const TRIGGERS = [
  "preSignUp",
  "preAuthentication",
  "postAuthentication",
  "postConfirmation",
  "customMessage",
  "userMigration",
  "defineAuthChallenge",
  "createAuthChallenge",
  "verifyAuthChallengeResponse",
  "preTokenGeneration",
  "customEmailSender",
  "customSmsSender",
] as const satisfies readonly (keyof Triggers)[];

export type TriggerName = (typeof TRIGGERS)[number];

/** The triggers that are given, with their names. */
export function givenTriggers(triggers: Triggers = {}): [TriggerName, Trigger][] {
  return TRIGGERS.flatMap((name): [TriggerName, Trigger][] => {
    const trigger = triggers[name];
    return trigger === undefined ? [] : [[name, trigger]];
  });
}

/** The ARN under which a function is called: with its alias or version, if it has one. */
export function calledArn({ functionArn, qualifier }: Trigger): pulumi.Input<string> {
  return qualifier === undefined
    ? functionArn
    : map(together({ functionArn, qualifier }), (given) => `${given.functionArn}:${given.qualifier}`);
}
