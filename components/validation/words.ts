import type * as pulumi from "@pulumi/pulumi";
import { knownItems } from "./input";
import { under } from "./path";
import type { Problem } from "./problem";

/** A list of words out of a closed set. A list's words are plain text in the schema, so nothing else looks at them. */
export function checkWords(
  list: pulumi.Input<pulumi.Input<string>[]> | undefined,
  path: string,
  words: readonly string[],
): Problem[] {
  return knownItems(list)
    .filter(([, word]) => !words.includes(word))
    .map(([index, word]) => ({
      path: under(path, index),
      rule: `must be one of ${words.join(", ")}`,
      got: word,
      remedy: "write one of them",
    }));
}

/** A word out of a closed set. */
export function checkWord(word: string, path: string, words: readonly string[]): Problem[] {
  return words.includes(word)
    ? []
    : [{ path, rule: `must be one of ${words.join(", ")}`, got: word, remedy: "write one of them" }];
}
