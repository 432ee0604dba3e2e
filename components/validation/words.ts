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
      remedy: `did you mean ${nearest(word, words)}?`,
    }));
}

function nearest(word: string, words: readonly string[]): string {
  const distances = words.map((known) => distance(word.toLowerCase(), known.toLowerCase()));
  return words[distances.indexOf(Math.min(...distances))] ?? "";
}

/** How many letters have to be put in, left out or changed to make one text of the other (Levenshtein). */
function distance(one: string, other: string): number {
  let row = [...Array(other.length + 1).keys()];
  for (let line = 0; line < one.length; line++) {
    const next = [line + 1];
    for (let column = 0; column < other.length; column++) {
      const changed = (row[column] ?? 0) + (one[line] === other[column] ? 0 : 1);
      next.push(Math.min(changed, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
