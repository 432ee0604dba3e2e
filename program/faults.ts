import type { ErrorObject } from "ajv";
import { distance } from "fastest-levenshtein";

/** More changes than this between two keys, and one is no misspelling of the other. */
const SIMILAR = 4;

/** What the validator found, as path, rule, received value and remedy. The path starts with a dot, or is empty. */
export function describeFault(error: ErrorObject, { echo }: { echo: boolean }): string {
  const path = error.instancePath
    .split("/")
    .slice(1)
    .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"))
    .map((key) =>
      /^\d+$/.test(key) ? `[${key}]` : /^[A-Za-z_][\w-]*$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`,
    )
    .join("");
  const params = error.params as Record<string, unknown>;
  switch (error.keyword) {
    case "additionalProperties": {
      const known = Object.keys((error.parentSchema?.properties ?? {}) as object);
      return `${path}.${String(params.additionalProperty)}: unknown key; ${suggestion(String(params.additionalProperty), known)}`;
    }
    case "required":
      return `${path}.${String(params.missingProperty)}: is missing; add it`;
    case "enum": {
      const allowed = (params.allowedValues as unknown[]).map(String);
      const got = echo ? ` (got ${JSON.stringify(error.data)})` : "";
      return `${path}: must be one of ${allowed.join(", ")}${got}${echo ? `; ${suggestion(String(error.data), allowed)}` : ""}`;
    }
    case "type": {
      const got = echo ? JSON.stringify(error.data) : kind(error.data);
      return `${path}: must be ${article(String(params.type))} (got ${got}); ${hint(String(params.type), error.data)}`;
    }
    default:
      return `${path}: ${error.message ?? "is not valid"}`;
  }
}

function suggestion(given: string, known: string[]): string {
  const [nearest = ""] = [...known].sort((one, other) => changes(given, one) - changes(given, other));
  return changes(given, nearest) <= Math.min(SIMILAR, given.length - 1)
    ? `did you mean ${nearest}?`
    : `known here: ${[...known].sort().join(", ")}`;
}

/** How many letters `given` differs by from a key, or from its beginning, where it was broken off early, which weighs more. */
function changes(given: string, key: string): number {
  const [one, other] = [given.toLowerCase(), key.toLowerCase()];
  return Math.min(distance(one, other), 1.5 * distance(one, other.slice(0, one.length)));
}

function article(type: string): string {
  return (
    { string: "a text", number: "a number", boolean: "true or false", array: "a list", object: "a map" }[type] ?? type
  );
}

function kind(value: unknown): string {
  if (value === null) {
    return "nothing";
  }
  const type = Array.isArray(value) ? "array" : typeof value;
  return type === "boolean" ? "true or false" : article(type);
}

function hint(type: string, value: unknown): string {
  if (value === null) {
    return "write a value, or leave the key out";
  }
  if (type !== "string" && typeof value === "string") {
    return type === "array" || type === "object" ? "put what belongs in it below it" : "write it without quotes";
  }
  return type === "string"
    ? "put it in quotes"
    : type === "array"
      ? "start each line with a hyphen"
      : "docs/settings.md lists them";
}
