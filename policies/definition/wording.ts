import type { Property } from "./property";

/** What a property is, for a message; where the program does not say, that it is AWS's choice. */
export function asFound(property: Property<string | number>): string {
  return property.isSet ? String(property.value) : `${String(property.value)} by default`;
}

/** Words in a row: `a`, `a and b`, `a, b and c`. */
export function enumerated(words: readonly string[], last = "and"): string {
  return words.length < 2 ? words.join() : `${words.slice(0, -1).join(", ")} ${last} ${words.slice(-1).join()}`;
}
