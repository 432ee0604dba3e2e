import type * as pulumi from "@pulumi/pulumi";
import { known } from "./input";
import type { Problem } from "./problem";

/** A range of whole numbers, both ends allowed. */
export interface Range {
  readonly min: number;
  readonly max: number;
  /** What is counted: `characters`, `minutes`. Empty for a bare number. */
  readonly unit: string;
}

const counted = (range: Range): string => `${range.min} to ${range.max}${range.unit === "" ? "" : ` ${range.unit}`}`;

/** A whole number inside its range. */
export function checkRange(value: pulumi.Input<number> | undefined, path: string, range: Range): Problem[] {
  const number = known(value);
  if (number === undefined || (Number.isInteger(number) && number >= range.min && number <= range.max)) {
    return [];
  }
  const nearest = Number.isFinite(number) ? Math.min(range.max, Math.max(range.min, Math.round(number))) : range.min;
  return [
    { path, rule: `must be a whole number, ${counted(range)}`, got: number, remedy: `${nearest} is the nearest` },
  ];
}

/** A text inside its range of characters that matches a pattern. */
export function checkText(
  value: pulumi.Input<string> | undefined,
  path: string,
  { range, pattern, allowed }: { range: Range; pattern: RegExp; allowed: string },
): Problem[] {
  const text = known(value);
  if (text === undefined) {
    return [];
  }
  if (text.length < range.min || text.length > range.max) {
    return [
      {
        path,
        rule: `must have ${counted(range)}`,
        got: text,
        remedy: `it has ${text.length}, so write a ${text.length > range.max ? "shorter" : "longer"} one`,
      },
    ];
  }
  return pattern.test(text)
    ? []
    : [{ path, rule: `may contain only ${allowed}`, got: text, remedy: "leave the others out" }];
}
