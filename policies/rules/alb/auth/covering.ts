import type { Property } from "../../../definition/property";
import type { Certainty } from "./certainty";
import type { Condition, Field } from "./conditions";
import { isWithin } from "./patterns";

/** How the values of a field are patterns. The others are compared as they are. */
const patternFields: Partial<Record<Field, { readonly hasCase: boolean; readonly prefix: string }>> = {
  host: { hasCase: false, prefix: "" },
  // Whatever a path is, it begins with a slash.
  path: { hasCase: true, prefix: "/" },
  header: { hasCase: false, prefix: "" },
};

/** Whether every request that meets some conditions meets broader ones too. */
export function covers(broad: readonly Condition[], narrow: readonly Condition[], certainty: Certainty): boolean {
  return broad.every((condition) => follows(condition, narrow, certainty));
}

function follows(condition: Condition, narrow: readonly Condition[], certainty: Certainty): boolean {
  if (certainty === "possibly" && [condition, ...narrow].some(isUnknown)) return true;
  // A request without a header does not meet a condition on it, but host and path every request has.
  const isEverywhere = condition.field === "host" || condition.field === "path";
  return (
    (isEverywhere && matchesAll(condition, certainty)) ||
    narrow.some((other) => isAlike(other, condition, certainty) && implies(other, condition, certainty))
  );
}

function isUnknown({ field, values }: Condition): boolean {
  return field === undefined && values.length > 0;
}

function isAlike(one: Condition, other: Condition, certainty: Certainty): boolean {
  if (one.field !== other.field) return false;
  if (one.header === undefined || other.header === undefined) return true;
  if (one.header.isKnown && other.header.isKnown) return one.header.value === other.header.value;
  return certainty === "possibly";
}

/** Whether what meets one condition meets another one on the same field. */
function implies(one: Condition, other: Condition, certainty: Certainty): boolean {
  if (matchesAll(other, certainty)) return true;
  const values = known(other.values);
  const regexes = known(other.regexes);
  const fits = (value: Property<string>, test: (known: string) => boolean) =>
    value.isKnown ? test(value.value) : certainty === "possibly";
  return (
    one.values.length + one.regexes.length > 0 &&
    one.values.every((value) => fits(value, (text) => isOneOf(text, values, other.field))) &&
    // What a regular expression matches is not looked into: it is like itself only.
    one.regexes.every((regex) => fits(regex, (text) => regexes.includes(text)))
  );
}

/** Whether a condition lets every value of its field through, or may do so because one of its own is unknown. */
function matchesAll({ field, values, regexes }: Condition, certainty: Certainty): boolean {
  if (certainty === "possibly" && [...values, ...regexes].some(({ isKnown }) => !isKnown)) return true;
  return field !== undefined && patternFields[field] !== undefined && isOneOf("*", known(values), field);
}

function isOneOf(text: string, values: readonly string[], field: Field | undefined): boolean {
  const patterns = field && patternFields[field];
  if (!patterns) return values.includes(text);
  const folded = (value: string) => (patterns.hasCase ? value : value.toLowerCase());
  return isWithin(folded(text), values.map(folded), { prefix: patterns.prefix });
}

function known(properties: readonly Property<string>[]): readonly string[] {
  return properties.flatMap((property) => (property.isKnown ? [property.value] : []));
}
