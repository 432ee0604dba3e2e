import { UnknownValueError } from "@pulumi/policy";

/** What a program hands to a resource, behind the proxy that throws where a preview cannot know a value. */
export type Inputs = Readonly<Record<string, unknown>>;

/**
 * A property of a resource that has been looked at without harm: in a preview it may be unknown, and to read an unknown
 * value ends the rule with a mere note, whatever its level. So a rule first asks what is known, and reads the `value` of
 * an unknown property only where its verdict hangs on it.
 */
export class Property<T> {
  private constructor(
    /** The path by which the program sets it, such as `passwordPolicy.minimumLength`. */
    readonly argument: string,
    private readonly read: () => T,
    /** Whether its value is known; where the program does not set it, that is known. */
    readonly isKnown: boolean,
    /** Whether the program sets it, be it to a value that is not known yet. */
    readonly isSet: boolean,
  ) {}

  /** Follows a path of names through the inputs; null and a missing block count as not set. */
  static at(inputs: Inputs, argument: string): Property<unknown> {
    try {
      let value: unknown = inputs;
      for (const name of argument.split(".")) {
        value = value instanceof Object ? (value as Inputs)[name] : undefined;
      }
      const found = value ?? undefined;
      return new Property(argument, () => found, true, found !== undefined);
    } catch (error) {
      if (!(error instanceof UnknownValueError)) throw error;
      const fail = (): never => {
        throw error;
      };
      return new Property(argument, fail, false, true);
    }
  }

  /** The elements of a list, each a property by itself; of a list that is unknown as a whole, that one alone. */
  static each(inputs: Inputs, argument: string): Property<unknown>[] {
    const list = Property.at(inputs, argument);
    if (!list.isKnown) return [list];
    const length = Array.isArray(list.value) ? list.value.length : 0;
    return Array.from({ length }, (_, index) => Property.at(inputs, `${argument}.${String(index)}`));
  }

  /** What it is set to. Of an unknown property this throws the SDK's own error, which the SDK turns into a note. */
  get value(): T {
    return this.read();
  }

  /** The same property, understood: given a default, a type, a meaning. An unknown one stays unknown. */
  map<U>(understand: (value: T) => U): Property<U> {
    return new Property(this.argument, () => understand(this.read()), this.isKnown, this.isSet);
  }
}

/** Whether any of them is true. Those that are known decide, if they can; only else is an unknown one read. */
export function anyTrue(properties: readonly Property<boolean>[]): boolean {
  return properties.some((property) => property.isKnown && property.value) || properties.some((p) => p.value);
}
