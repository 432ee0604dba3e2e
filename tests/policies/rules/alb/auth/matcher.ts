/** Whether a pattern matches a text, found by trying: what the rules are compared with. */
export function matches(pattern: string, text: string): boolean {
  const [first, rest] = [pattern[0], pattern.slice(1)];
  if (first === undefined) return text === "";
  if (first === "*") return matches(rest, text) || (text !== "" && matches(pattern, text.slice(1)));
  return text !== "" && (first === "?" || first === text[0]) && matches(rest, text.slice(1));
}

/** All texts of some characters, up to a length. */
export function words(characters: readonly string[], length: number): readonly string[] {
  if (length === 0) return [""];
  const shorter = words(characters, length - 1);
  const longest = shorter.filter((word) => word.length === length - 1);
  return [...shorter, ...longest.flatMap((word) => characters.map((character) => word + character))];
}
