import { type Inputs, Property, text } from "../../../definition/property";

/** How long a token lives. */
export interface Lifetime {
  /** The argument for the number, whose unit stands elsewhere. */
  readonly argument: string;
  readonly isSet: boolean;
  /** The number and its unit, for messages; AWS's default where none is set. */
  readonly written: Property<string>;
  readonly seconds: Property<number>;
  /** Sets number and unit, so that the one does not hang on the default of the other. */
  readonly set: (value: number, unit: Unit) => void;
}

export interface Lifetimes {
  readonly access: Lifetime;
  readonly id: Lifetime;
  readonly refresh: Lifetime;
}

const seconds = { seconds: 1, minutes: 60, hours: 3600, days: 86_400 } as const;

export type Unit = keyof typeof seconds;

/** The lifetimes of a client's tokens. Amazon Cognito API reference, CreateUserPoolClient. */
export function lifetimes(inputs: Inputs): Lifetimes {
  return {
    access: lifetime(inputs, "accessToken", "hours", 1),
    id: lifetime(inputs, "idToken", "hours", 1),
    refresh: lifetime(inputs, "refreshToken", "days", 30),
  };
}

function lifetime(inputs: Inputs, token: string, standardUnit: Unit, standard: number): Lifetime {
  const number = Property.at(inputs, `${token}Validity`);
  const unit = Property.at(inputs, `tokenValidityUnits.${token}`);
  // The number's own property stays in front: what is unknown is told by its name first.
  const both = <T>(understand: (value: number, unit: Unit) => T) =>
    (number.isKnown && number.isSet ? unit : number).map(() => {
      // Zero counts as not set; without a number there is no unit either.
      const value = Number(number.value ?? 0);
      return value === 0 ? understand(standard, standardUnit) : understand(value, unitOf(unit.value, standardUnit));
    });
  return {
    argument: number.argument,
    isSet: number.isSet,
    written: both((value, word) => `${String(value)} ${value === 1 ? word.slice(0, -1) : word}`),
    seconds: both((value, word) => value * seconds[word]),
    set: (value, word) => {
      number.set(value);
      unit.set(word);
    },
  };
}

function unitOf(value: unknown, standard: Unit): Unit {
  const word = text(value);
  return word !== undefined && word in seconds ? (word as Unit) : standard;
}
