import type { Problem } from "./problem";

/** A word of a closed set. The remedy is the nearest one where it looks like a misspelling, else all of them. */
export function checkWord(word: string, path: string, words: readonly string[]): Problem[] {
  if (words.includes(word)) {
    return [];
  }
  const flat = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, "");
  const [nearest] = words
    .map((candidate) => ({ candidate, changes: changesBetween(flat(word), flat(candidate)) }))
    .sort((one, other) => one.changes - other.changes);
  const remedy =
    nearest !== undefined && nearest.changes <= nearest.candidate.length / 3
      ? `did you mean ${nearest.candidate}?`
      : "write one of them";
  return [{ path, rule: `must be one of ${words.join(", ")}`, got: word, remedy }];
}

/** How many letters have to be added, dropped or exchanged to make one text of the other. */
function changesBetween(one: string, other: string): number {
  const found = new Map<string, number>();
  const rest = (i: number, j: number): number => {
    if (i === one.length || j === other.length) {
      return one.length - i + other.length - j;
    }
    const key = `${i} ${j}`;
    const changes =
      found.get(key) ??
      (one[i] === other[j] ? rest(i + 1, j + 1) : 1 + Math.min(rest(i + 1, j), rest(i, j + 1), rest(i + 1, j + 1)));
    found.set(key, changes);
    return changes;
  };
  return rest(0, 0);
}
