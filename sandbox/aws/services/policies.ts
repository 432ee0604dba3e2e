import { record, records, text, texts, type Json } from "../property-values.ts";

export function isJson(value: Json | undefined): boolean {
  try {
    JSON.parse(text(value));
    return true;
  } catch {
    return false;
  }
}

/** Whether a resource's policy lets somebody do something, by its statements that allow; conditions are not looked at. */
export function allows(document: string, principal: string, action: string): boolean {
  if (!isJson(document)) return false;
  const { Statement: statements } = record(JSON.parse(document) as Json);
  return records(statements).some(({ Effect, Principal, Action }) => {
    const who = Object.values(record(Principal)).flatMap(several);
    return Effect === "Allow" && who.includes(principal) && several(Action).some((given) => covers(given, action));
  });
}

function several(value: Json | undefined): string[] {
  return Array.isArray(value) ? texts(value) : [text(value)];
}

function covers(given: string, action: string): boolean {
  return given === action || (given.endsWith("*") && action.startsWith(given.slice(0, -1)));
}
