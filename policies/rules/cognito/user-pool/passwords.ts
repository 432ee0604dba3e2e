import { type Inputs, Property, isTrue } from "../../../definition/property";

/** The kinds of characters that a password policy can ask for, as its arguments end and as messages call them. */
export const characterClasses = {
  requireLowercase: "lowercase letter",
  requireUppercase: "uppercase letter",
  requireNumbers: "number",
  requireSymbols: "symbol",
} as const;

/** An argument of a password policy that asks for a kind of characters. */
export type CharacterClass = keyof typeof characterClasses;

/** What a user pool asks of passwords. */
export interface Passwords {
  readonly passwordLength: Property<number>;
  readonly passwordClasses: Readonly<Record<CharacterClass, Property<boolean>>>;
  /** For how many days a password works that an administrator has given. */
  readonly temporaryPasswordDays: Property<number>;
  /** How many old passwords a new one must not be. */
  readonly passwordHistory: Property<number>;
  /** Writes out what the pool gets from AWS while it has no password policy: the first line of one would take it away. */
  readonly spellPasswordPolicyOut: () => void;
}

/**
 * A pool without a password policy gets AWS's own, eight characters and all four classes: so DescribeUserPool shows it for
 * a pool that was made without. Where a policy is given, a class that it leaves out is off: the API takes an absent flag
 * for false, and the classic provider sends false. A length left out is taken for eight; the classic provider sends zero
 * for it, which the API refuses. Zero days, which it sends too, are seven for the API.
 */
export function readPasswords(inputs: Inputs, policy: string): Passwords {
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
    temporaryPasswordDays: Property.at(inputs, `${policy}.temporaryPasswordValidityDays`).map(
      (days) => Number(days ?? 0) || 7,
    ),
    passwordHistory: Property.at(inputs, `${policy}.passwordHistorySize`).map((size) => Number(size ?? 0)),
    spellPasswordPolicyOut: () => {
      if (isGiven) return;
      const effective = [passwordLength, ...Object.values(passwordClasses)].map((p) => [p, p.value] as const);
      for (const [property, value] of effective) property.set(value);
    },
  };
}
