import { dim } from "./style.ts";

/** `[secret]` is Pulumi's own mask; whatever is printed here has been through it. */
export function stackOutputs(outputs: Readonly<Record<string, unknown>>): string[] {
  const names = Object.keys(outputs);
  const width = Math.max(0, ...names.map((name) => name.length));
  return names.flatMap((name) => {
    const value = outputs[name];
    const text = typeof value === "string" ? value : JSON.stringify(value, undefined, 2);
    const [first = "", ...rest] = text.split("\n");
    const indent = " ".repeat(width + 2);
    return [`${dim(name.padEnd(width))}  ${first}`, ...rest.map((line) => `${indent}${line}`)];
  });
}
