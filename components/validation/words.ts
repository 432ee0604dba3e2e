import type * as pulumi from "@pulumi/pulumi";
import { knownItems } from "./input";
import { under, valuesAt } from "./path";
import type { Problem } from "./problem";

/** A list of words out of a closed set. A list's words are plain text in the schema, so nothing else looks at them. */
export function checkWords(
  list: pulumi.Input<pulumi.Input<string>[]> | undefined,
  path: string,
  words: readonly string[],
): Problem[] {
  return knownItems(list).flatMap(([index, word]) => checkWord(word, under(path, index), words));
}

/** A word out of a closed set. */
export function checkWord(word: string, path: string, words: readonly string[]): Problem[] {
  return words.includes(word)
    ? []
    : [{ path, rule: `must be one of ${words.join(", ")}`, got: word, remedy: "write one of them" }];
}

/** The closed sets of some arguments, each by the path of what is of it; `*` in it is every key of a map. */
export type ClosedSets = Readonly<Record<string, Readonly<Record<string, string>>>>;

/**
 * Words that are of no closed set. A compiler or a schema refuses them where there is one; elsewhere they would get lost,
 * and with them what was asked for. Nothing else can be judged beside them.
 */
export function checkClosedSets(args: object, at: string, sets: ClosedSets): Problem[] {
  return Object.entries(sets).flatMap(([path, words]) =>
    valuesAt(args, path, at).flatMap(([where, word]) => checkWord(String(word), where, Object.values(words))),
  );
}
