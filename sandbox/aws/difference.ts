import { canonical, equal, isUnknown, type Json, type Properties } from "./property-values.ts";

export interface Change {
  /** A property path as Pulumi writes it, e.g. `passwordPolicy.minimumLength` or `schemas[0].name`. */
  readonly path: string;
  readonly kind: "add" | "delete" | "update";
}

/** What differs between two sets of inputs; lists in `sets` have no order. */
export function differences(old: Properties, now: Properties, sets: readonly string[] = []): Change[] {
  const keys = [...new Set([...Object.keys(old), ...Object.keys(now)])].sort();
  return keys.flatMap((key) => {
    const isSet = sets.includes(key);
    return compare(key, isSet ? sorted(old[key]) : old[key], isSet ? sorted(now[key]) : now[key]);
  });
}

function sorted(value: Json | undefined): Json | undefined {
  if (!Array.isArray(value)) return value;
  return value.toSorted((left: Json, right: Json) => (canonical(left) < canonical(right) ? -1 : 1)) as Json[];
}

function compare(path: string, old: Json | undefined, now: Json | undefined): Change[] {
  if (equal(old, now)) return [];
  if (isAbsent(old)) return [{ path, kind: "add" }];
  if (isAbsent(now)) return [{ path, kind: "delete" }];
  if (isUnknown(now)) return [{ path, kind: "update" }];
  if (Array.isArray(old) && Array.isArray(now)) {
    const indices = [...Array(Math.max(old.length, now.length)).keys()];
    return indices.flatMap((index) => compare(`${path}[${index}]`, old[index] as Json, now[index] as Json));
  }
  if (isObject(old) && isObject(now)) {
    const keys = [...new Set([...Object.keys(old), ...Object.keys(now)])].sort();
    return keys.flatMap((key) => compare(child(path, key), old[key], now[key]));
  }
  return [{ path, kind: "update" }];
}

function isAbsent(value: Json | undefined): value is null | undefined {
  return value === undefined || value === null;
}

function isObject(value: Json | undefined): value is Properties {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function child(path: string, key: string): string {
  return /^\w+$/.test(key) ? `${path}.${key}` : `${path}[${JSON.stringify(key)}]`;
}
