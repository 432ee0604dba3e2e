import { dim, table } from "./style.ts";

/** One line for each value; those of a map stand under `name.key`. `[secret]` is Pulumi's own mask. */
export function stackOutputs(outputs: Readonly<Record<string, unknown>>): string[] {
  const rows = Object.entries(outputs).flatMap(([name, value]) => flatten(name, value));
  return table(rows).map((line) => line.replace(/^\S+/, dim));
}

function flatten(name: string, value: unknown): [string, string][] {
  if (typeof value === "string") return [[name, value]];
  const isMap = typeof value === "object" && value !== null && !Array.isArray(value);
  const entries = isMap ? Object.entries(value) : [];
  if (entries.length === 0) return [[name, isMap ? "none" : JSON.stringify(value)]];
  return entries.flatMap(([key, entry]) => flatten(`${name}.${key}`, entry));
}
