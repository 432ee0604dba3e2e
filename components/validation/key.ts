import type { Problem } from "./problem";

/** The name of one of many, as a map key: part of the names of resources, where two hyphens set off what follows a key. */
export function checkKey(key: string, at: string): Problem[] {
  return key.includes("--")
    ? [{ path: at, rule: "must not have two hyphens in a row in its name", got: key, remedy: "use one" }]
    : [];
}

/** The same for a key that something follows: a hyphen at its edge could not be told from those that set it off. */
export function checkFollowedKey(key: string, at: string): Problem[] {
  return [
    ...checkKey(key, at),
    ...(/^-|-$/.test(key)
      ? [{ path: at, rule: "must not begin or end with a hyphen in its name", got: key, remedy: "leave it out" }]
      : []),
  ];
}
