/** Patterns with the few wildcards that AWS allows take some hundred steps; more of them could take forever. */
const TOO_FAR = 20_000;

/**
 * Whether every text that a pattern matches is matched by one of others. In patterns `*` stands for any characters and `?` for
 * one. All patterns are walked through together, character by character; what no pattern names behaves like any other
 * such character, so one stands for all of them. Where that takes too long, the answer is no.
 */
export function isWithin(pattern: string, others: readonly string[], { prefix = "" } = {}): boolean {
  const symbols = [...new Set([pattern, prefix, ...others].join("").replace(/[*?]/g, "").split("")), undefined];
  const start: Walk = { own: closure(pattern, [0]), others: others.map((other) => closure(other, [0])) };
  const from = prefix.split("").reduce((walk, symbol) => step(walk, symbol), start);
  const seen = new Set<string>();
  const open = [from];
  for (let walk = open.pop(); walk !== undefined; walk = open.pop()) {
    const key = JSON.stringify(walk);
    if (walk.own.length === 0 || seen.has(key)) continue;
    seen.add(key);
    if (seen.size > TOO_FAR) return false;
    const isMatched = walk.others.some((places, index) => isEnd(others[index] ?? "", places));
    if (isEnd(pattern, walk.own) && !isMatched) return false;
    for (const symbol of symbols) open.push(step(walk, symbol));
  }
  return true;

  function step(walk: Walk, symbol: string | undefined): Walk {
    return {
      own: advance(pattern, walk.own, symbol),
      others: walk.others.map((places, index) => advance(others[index] ?? "", places, symbol)),
    };
  }
}

/** Where in each pattern one may be after some characters. */
interface Walk {
  readonly own: readonly number[];
  readonly others: readonly (readonly number[])[];
}

function isEnd(pattern: string, places: readonly number[]): boolean {
  return places.includes(pattern.length);
}

function advance(pattern: string, places: readonly number[], symbol: string | undefined): readonly number[] {
  const next = places.flatMap((place) => {
    const expected = pattern[place];
    if (expected === "*") return [place];
    return expected !== undefined && (expected === "?" || expected === symbol) ? [place + 1] : [];
  });
  return closure(pattern, next);
}

/** The places and those behind them that no character stands between, in order. */
function closure(pattern: string, places: readonly number[]): readonly number[] {
  const all = new Set(places);
  for (const place of all) if (pattern[place] === "*") all.add(place + 1);
  return [...all].sort((one, other) => one - other);
}
