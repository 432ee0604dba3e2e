import { under } from "./path";
import type { Problem } from "./problem";

/** Keys of documents that are AWS's and not ours: a null there may mean something. */
const DOCUMENTS: ReadonlySet<string> = new Set(["settings", "statements"]);

/**
 * The same arguments without the keys whose value is null, by which programs in JavaScript and other languages say that
 * nothing is given. Documents, Outputs and whatever else is not a plain object stay as they are.
 */
export function withoutNulls<A>(args: A): A {
  if (args === null) {
    return undefined as A;
  }
  if (Array.isArray(args)) {
    return args.map((value: unknown) => (value === null ? null : withoutNulls(value))) as A;
  }
  if (!isPlain(args)) {
    return args;
  }
  const given = Object.entries(args).filter(([, value]) => value !== null);
  return Object.fromEntries(given.map(([key, value]) => [key, DOCUMENTS.has(key) ? value : withoutNulls(value)])) as A;
}

/** The nulls in lists: to leave one out would move those after it. */
export function checkNulls(args: unknown, at: string): Problem[] {
  if (Array.isArray(args)) {
    return args.flatMap((value: unknown, index) =>
      value === null
        ? [{ path: under(at, index), rule: "must not be null", remedy: "write a value, or take it out of the list" }]
        : checkNulls(value, under(at, index)),
    );
  }
  return isPlain(args)
    ? Object.entries(args).flatMap(([key, value]) => (DOCUMENTS.has(key) ? [] : checkNulls(value, under(at, key))))
    : [];
}

function isPlain(value: unknown): value is Record<string, unknown> {
  const prototype: unknown = typeof value === "object" && value !== null ? Object.getPrototypeOf(value) : undefined;
  return prototype === null || prototype === Object.prototype;
}
