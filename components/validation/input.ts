import * as pulumi from "@pulumi/pulumi";

/** True for what is only known later: an Output or a promise. */
export function isDeferred(value: unknown): value is pulumi.Output<unknown> | Promise<unknown> {
  return pulumi.Output.isInstance(value) || value instanceof Promise;
}

/** The value where it is known while the program is read, `undefined` where it comes later or is not given. */
export function known<T>(input: pulumi.Input<T> | undefined): T | undefined {
  return isDeferred(input) ? undefined : input;
}

/** The known items of a list, each with its position. */
export function knownItems<T>(list: pulumi.Input<pulumi.Input<T>[]> | undefined): [number, T][] {
  return (known(list) ?? []).flatMap((item, index): [number, T][] => {
    const value = known(item);
    return value === undefined ? [] : [[index, value]];
  });
}

/** Applies `change` at once to a known value, so that it stays known, and later to one that comes later. */
export function map<T, U>(input: pulumi.Input<T>, change: (value: T) => U): pulumi.Input<U> {
  return isDeferred(input) ? (pulumi.output(input) as pulumi.Output<T>).apply((value) => change(value)) : change(input);
}

/** `map` for a list with items that may come later each on its own. */
export function mapList<T, U>(list: pulumi.Input<pulumi.Input<T>[]>, change: (values: T[]) => U): pulumi.Input<U> {
  const items = known(list);
  return items === undefined || items.some(isDeferred)
    ? (pulumi.output(list) as unknown as pulumi.Output<T[]>).apply((values) => change(values))
    : change(items as T[]);
}

/** Several inputs as one: known if all of them are. */
export function together<T extends Record<string, unknown>>(inputs: {
  [K in keyof T]: pulumi.Input<T[K]>;
}): pulumi.Input<T> {
  return Object.values(inputs).some(isDeferred)
    ? (pulumi.output(inputs) as unknown as pulumi.Output<T>)
    : (inputs as T);
}

/** True if the value, or a part of it, only comes later. */
export function isLate(node: unknown): boolean {
  return isDeferred(node) || (typeof node === "object" && node !== null && Object.values(node).some(isLate));
}

/** `map` for a value with parts that may come later each on its own. */
export function mapWhole<T extends object, U>(input: T, change: (value: pulumi.Unwrap<T>) => U): pulumi.Input<U> {
  return isLate(input) ? pulumi.output(input).apply((value) => change(value)) : change(input as pulumi.Unwrap<T>);
}
