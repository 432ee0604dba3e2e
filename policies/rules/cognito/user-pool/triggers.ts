import { type Inputs, Property } from "../../../definition/property";

/** The functions that a user pool calls, and the role by which it sends text messages. */
export interface Triggers {
  /** Whether functions decide who may sign in, by challenges of their own. */
  readonly hasCustomAuth: Property<boolean>;
  /** Whether a function sends the mails or text messages, which gets the codes in them encrypted. */
  readonly hasCustomSender: Property<boolean>;
  /** Whether there is the key for that. */
  readonly hasSenderKey: Property<boolean>;
  /** Whether the pool can send text messages. */
  readonly sendsSms: Property<boolean>;
  /** Whether it says who it is when it takes on the role for that. */
  readonly hasExternalId: Property<boolean>;
  readonly smsRole: Property<unknown>;
}

export function readTriggers(inputs: Inputs): Triggers {
  // Which function or key it is, a preview seldom knows; that there is one, it does.
  const given = (block: string, ...names: readonly string[]) =>
    Property.at(inputs, block).map(() => names.some((name) => Property.at(inputs, `${block}.${name}`).isSet));
  return {
    hasCustomAuth: given("lambdaConfig", "createAuthChallenge", "defineAuthChallenge", "verifyAuthChallengeResponse"),
    hasCustomSender: given("lambdaConfig", "customEmailSender", "customSmsSender"),
    hasSenderKey: given("lambdaConfig", "kmsKeyId"),
    sendsSms: given("smsConfiguration", "snsCallerArn"),
    hasExternalId: given("smsConfiguration", "externalId"),
    smsRole: Property.at(inputs, "smsConfiguration.snsCallerArn"),
  };
}
