import { type Inputs, Property, isTrue } from "../../../definition/property";
import { resourceKind } from "../../../definition/resource-kind";

/** The kinds of characters that a password policy can ask for, as its arguments end and as messages call them. */
export const characterClasses = {
  requireLowercase: "lowercase letter",
  requireUppercase: "uppercase letter",
  requireNumbers: "number",
  requireSymbols: "symbol",
} as const;

/** An argument of a password policy that asks for a kind of characters. */
export type CharacterClass = keyof typeof characterClasses;

/** The settings of a user pool, whichever provider makes it, with the AWS defaults for what is not set. */
export interface UserPool {
  readonly mfaMode: Property<string>;
  /** The ways to get a second factor, each true where it is configured. */
  readonly mfaFactors: readonly Property<boolean>[];
  /** What to write to configure the factor that needs nothing else: an authenticator app. */
  readonly mfaFactorAdvice: string;
  /** Configures that factor beside the others. */
  readonly addAuthenticatorApp: () => void;
  readonly passwordLength: Property<number>;
  readonly passwordClasses: Readonly<Record<CharacterClass, Property<boolean>>>;
  /** Writes out what the pool gets from AWS while it has no password policy: the first line of one would take it away. */
  readonly spellPasswordPolicyOut: () => void;
}

/** User pools of the classic and of the native AWS provider. */
export const userPools = resourceKind<UserPool>("user pool", {
  "aws:cognito/userPool:UserPool": readClassic,
  "aws-native:cognito:UserPool": readNative,
});

function readClassic(inputs: Inputs): UserPool {
  return {
    mfaMode: mfaMode(inputs),
    mfaFactors: [
      Property.at(inputs, "softwareTokenMfaConfiguration.enabled").map(isTrue),
      // The provider turns these two factors on wherever their block is given, even an empty one.
      Property.at(inputs, "smsConfiguration").map(isPresent),
      Property.at(inputs, "emailMfaConfiguration").map(isPresent),
    ],
    mfaFactorAdvice: "set softwareTokenMfaConfiguration.enabled to true",
    addAuthenticatorApp: () => {
      Property.at(inputs, "softwareTokenMfaConfiguration.enabled").set(true);
    },
    ...passwords(inputs, "passwordPolicy"),
  };
}

const nativeFactors: readonly unknown[] = ["SOFTWARE_TOKEN_MFA", "SMS_MFA", "EMAIL_OTP"];

function readNative(inputs: Inputs): UserPool {
  const factors = Property.each(inputs, "enabledMfas");
  return {
    mfaMode: mfaMode(inputs),
    mfaFactors: factors.map((factor) => factor.map((name) => nativeFactors.includes(name))),
    mfaFactorAdvice: 'add "SOFTWARE_TOKEN_MFA" to enabledMfas',
    addAuthenticatorApp: () => {
      const others = factors.map(({ value }) => value).filter((name) => name !== "SOFTWARE_TOKEN_MFA");
      Property.at(inputs, "enabledMfas").set([...others, "SOFTWARE_TOKEN_MFA"]);
    },
    ...passwords(inputs, "policies.passwordPolicy"),
  };
}

function mfaMode(inputs: Inputs): Property<string> {
  return Property.at(inputs, "mfaConfiguration").map((mode) => (typeof mode === "string" ? mode : "OFF"));
}

/**
 * A pool without a password policy gets AWS's own, eight characters and all four classes: so DescribeUserPool shows it for
 * a pool that was made without. Where a policy is given, a class that it leaves out is off: the API takes an absent flag
 * for false, and the classic provider sends false. A length left out is taken for eight; the classic provider sends zero
 * for it, which the API refuses.
 */
function passwords(
  inputs: Inputs,
  policy: string,
): Pick<UserPool, "passwordLength" | "passwordClasses" | "spellPasswordPolicyOut"> {
  const isGiven = Property.at(inputs, policy).isSet;
  const requires = (flag: CharacterClass) =>
    Property.at(inputs, `${policy}.${flag}`).map((value) => (isGiven ? isTrue(value) : true));
  const passwordLength = Property.at(inputs, `${policy}.minimumLength`).map((length) => Number(length ?? 8));
  const passwordClasses = {
    requireLowercase: requires("requireLowercase"),
    requireUppercase: requires("requireUppercase"),
    requireNumbers: requires("requireNumbers"),
    requireSymbols: requires("requireSymbols"),
  };
  return {
    passwordLength,
    passwordClasses,
    spellPasswordPolicyOut: () => {
      if (isGiven) return;
      const effective = [passwordLength, ...Object.values(passwordClasses)].map((p) => [p, p.value] as const);
      for (const [property, value] of effective) property.set(value);
    },
  };
}

function isPresent(value: unknown): boolean {
  return value !== undefined;
}
