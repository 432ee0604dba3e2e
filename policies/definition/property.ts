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
    return Property.found(argument, write, () => follow(inputs, names(argument)));
  }

  /** An entry of a map, such as a tag: its key may have dots, which are steps elsewhere. */
  static entry(inputs: Inputs, map: string, key: string): Property<unknown> {
    const path = [...names(map), key];
    const write = (value: unknown) => {
      putAt(inputs, path, value);
    };
    return Property.found(`${map}["${key}"]`, write, () => follow(inputs, path));
  }

  /** What is known without the inputs, such as the name of a resource; it cannot be set. */
  static of<T>(value: T): Property<T> {
    return new Property(
      "",
      () => value,
      true,
      true,
      () => undefined,
    );
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

  /**
   * Whether a list contains a text. A text that is found decides, whatever the others may turn out to be; else the answer is
   * unknown if the list is, or an element. To set it adds the text.
   */
  static listed(inputs: Inputs, list: string, wanted: string): Property<boolean> {
    const isThere = Property.any(
      Property.each(inputs, list).map((element) => element.map((value) => value === wanted)),
    );
    const whole = Property.at(inputs, list);
    const add = () => {
      // Of a list that is unknown nobody knows the end: this fails then, as reading it does.
      const end = Array.isArray(whole.value) ? whole.value.length : 0;
      put(inputs, `${list}[${String(end)}]`, wanted);
    };
    return new Property(list, () => isThere.value, isThere.isKnown, whole.isSet, add);
  }

  /** Whether any of them is true, which is known as soon as one that is true is known. It cannot be set. */
  static any(properties: readonly Property<boolean>[]): Property<boolean> {
    const isKnown = properties.every((property) => property.isKnown) || properties.some((p) => p.isKnown && p.value);
    const argument = properties.map((property) => property.argument).join(" or ");
    const isSet = properties.some((property) => property.isSet);
    return new Property(
      argument,
      () => anyTrue(properties),
      isKnown,
      isSet,
      () => undefined,
    );
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

/** The values of those that are known. */
export function knownValues<T>(properties: readonly Property<T>[]): T[] {
  return properties.filter(({ isKnown }) => isKnown).map(({ value }) => value);
}

/** Ends a rule with a note if one of them is unknown. For the end of a check that found nothing wrong in those that are known. */
export function demandKnown(properties: readonly Property<unknown>[]): void {
  properties.forEach((property) => property.value);
}

/** What fails. Failures that are known are enough for a verdict; only where there is none, an unknown property is read. */
export function failing<T>(candidates: readonly T[], passes: (candidate: T) => Property<boolean>): T[] {
  const known = candidates.filter((candidate) => passes(candidate).isKnown && !passes(candidate).value);
  return known.length > 0 ? known : candidates.filter((candidate) => !passes(candidate).value);
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

function follow(inputs: Inputs, path: readonly string[]): unknown {
  let value: unknown = inputs;
  for (const name of path) value = value instanceof Object ? (value as Inputs)[name] : undefined;
  return value ?? undefined;
}

function put(inputs: Inputs, argument: string, value: unknown): void {
  putAt(inputs, names(argument), value);
}

function putAt(inputs: Inputs, way: readonly string[], value: unknown): void {
  const path = [...way];
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
