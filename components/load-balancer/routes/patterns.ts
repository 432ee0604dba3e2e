/**
 * True if every text that one of `narrow` matches is matched by one of `wide`: `*` is any text, `?` any one character.
 *
 * Exact, by walking both at once: for each way through a narrow pattern the wide ones are followed at every place where
 * they could be, and a way that ends where none of them can end is a text that they do not match.
 */
export function covers(wide: readonly string[], narrow: readonly string[]): boolean {
  return narrow.every((pattern) => coversOne(wide, pattern));
}

/** Stands for every character that no pattern names. */
const OTHER = "";

function coversOne(wide: readonly string[], narrow: string): boolean {
  const letters = [
    ...new Set(Array.from(wide.join("") + narrow).filter((letter) => letter !== "*" && letter !== "?")),
    OTHER,
  ];
  const seen = new Set<string>();
  const open: { at: number; places: readonly Places[] }[] = [{ at: 0, places: wide.map(() => new Set([0])) }];
  for (let way = open.pop(); way !== undefined; way = open.pop()) {
    const here = closed(new Set([way.at]), narrow);
    const others = way.places.map((places, index) => closed(places, wide[index] ?? ""));
    const label = `${way.at}|${others.map((places) => [...places].join()).join("|")}`;
    if (seen.has(label)) {
      continue;
    }
    seen.add(label);
    if (ends(here, narrow) && !others.some((places, index) => ends(places, wide[index] ?? ""))) {
      return false;
    }
    for (const letter of letters) {
      const places = others.map((all, index) => step(all, wide[index] ?? "", letter));
      open.push(...[...step(here, narrow, letter)].map((at) => ({ at, places })));
    }
  }
  return true;
}

/** The places in a pattern that have been reached, each before the character of that number. */
type Places = ReadonlySet<number>;

/** With those that are reached without a further character, behind an asterisk. */
function closed(places: Places, pattern: string): Places {
  const all = new Set(places);
  for (const place of all) {
    if (pattern[place] === "*") {
      all.add(place + 1);
    }
  }
  return all;
}

function step(places: Places, pattern: string, letter: string): Places {
  const next = [...places].flatMap((place) => {
    const expected = pattern[place];
    if (expected === "*") {
      return [place];
    }
    return expected === "?" || (expected !== undefined && expected === letter) ? [place + 1] : [];
  });
  return new Set(next);
}

function ends(places: Places, pattern: string): boolean {
  return places.has(pattern.length);
}
