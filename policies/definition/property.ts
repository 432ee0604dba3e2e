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
    /** The path by which the program sets it, such as `passwordPolicy.minimumLength` or `actions[0].type`. */
    readonly argument: string,
    private readonly read: () => T,
    /** Whether its value is known; where the program does not set it, that is known. */
    readonly isKnown: boolean,
    /** Whether the program sets it, be it to a value that is not known yet. */
    readonly isSet: boolean,
    private readonly write: (value: unknown) => void,
  ) {}

  /** Follows a path of names through the inputs; null and a missing block count as not set. */
  static at(inputs: Inputs, argument: string): Property<unknown> {
    const write = (value: unknown) => {
      put(inputs, argument, value);
    };
    return Property.found(argument, write, () => {
      let value: unknown = inputs;
      for (const name of names(argument)) {
        value = value instanceof Object ? (value as Inputs)[name] : undefined;
      }
      return value ?? undefined;
    });
  }

  /** The elements of a list, each a property by itself; of a list that is unknown as a whole, that one alone. */
  static each(inputs: Inputs, argument: string): Property<unknown>[] {
    const list = Property.at(inputs, argument);
    if (!list.isKnown) return [list];
    const length = Array.isArray(list.value) ? list.value.length : 0;
    return Array.from({ length }, (_, index) => Property.at(inputs, `${argument}[${String(index)}]`));
  }

  /**
   * An entry of a list of keys and values, such as the attributes of a load balancer with the native provider. It is unknown
   * if the list is, or if an entry might be the one because its key is unknown.
   */
  static keyed(inputs: Inputs, list: string, key: string): Property<unknown> {
    const argument = `"${key}" in ${list}`;
    const entries = Property.each(inputs, list);
    const write = (value: unknown) => {
      const keys = entries.map((entry) => keyOf(inputs, entry));
      const index = keys.findIndex((candidate) => candidate.isKnown && candidate.value === key);
      put(inputs, `${list}[${String(index < 0 ? entries.length : index)}]`, { key, value });
    };
    return Property.found(argument, write, () => {
      // A key that is found decides, whatever the others may turn out to be; else to read an unknown one ends the search.
      const keys = entries.map((entry) => ({ entry, key: keyOf(inputs, entry) }));
      const match = keys.find((candidate) => candidate.key.isKnown && candidate.key.value === key);
      if (match) return Property.at(inputs, `${match.entry.argument}.value`).value;
      const unsure = keys.find((candidate) => !candidate.key.isKnown);
      return unsure?.key.value;
    });
  }

  private static found(argument: string, write: (value: unknown) => void, look: () => unknown): Property<unknown> {
    try {
      const found = look();
      return new Property(argument, () => found, true, found !== undefined, write);
    } catch (error) {
      if (!(error instanceof UnknownValueError)) throw error;
      const fail = (): never => {
        throw error;
      };
      return new Property(argument, fail, false, true, write);
    }
  }

  /** What it is set to. Of an unknown property this throws the SDK's own error, which the SDK turns into a note. */
  get value(): T {
    return this.read();
  }

  /** The same property, understood: given a default, a type, a meaning. An unknown one stays unknown. */
  map<U>(understand: (value: T) => U): Property<U> {
    return new Property(this.argument, () => understand(this.read()), this.isKnown, this.isSet, this.write);
  }

  /** Sets it in the resource's own vocabulary, for a remediation; blocks that are missing are made. */
  set(value: unknown): void {
    this.write(value);
  }
}

/** Whether any of them is true. Those that are known decide, if they can; only else is an unknown one read. */
export function anyTrue(properties: readonly Property<boolean>[]): boolean {
  return properties.some((property) => property.isKnown && property.value) || properties.some((p) => p.value);
}

/** Programs in YAML may write a flag as text, which the providers accept. */
export function isTrue(value: unknown): boolean {
  return value === true || value === "true";
}

/** Text, or nothing where there is none. */
export function text(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

function names(argument: string): string[] {
  return argument.split(/[.[\]]+/).filter((name) => name !== "");
}

function keyOf(inputs: Inputs, entry: Property<unknown>): Property<unknown> {
  return entry.isKnown ? Property.at(inputs, `${entry.argument}.key`) : entry;
}

function put(inputs: Inputs, argument: string, value: unknown): void {
  const path = names(argument);
  const last = path.pop();
  if (last === undefined) return;
  let block = inputs as Record<string, unknown>;
  path.forEach((name, index) => {
    const isList = /^\d+$/.test(path[index + 1] ?? last);
    if (!(block[name] instanceof Object)) block[name] = isList ? [] : {};
    block = block[name] as Record<string, unknown>;
  });
  block[last] = value;
}
