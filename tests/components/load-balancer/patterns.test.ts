import assert from "node:assert/strict";
import fc from "fast-check";
import { covers } from "../../../components/load-balancer/routes/patterns";

/** The obvious way to match, which the walk is held against. */
function matches(pattern: string, text: string): boolean {
  if (pattern === "") {
    return text === "";
  }
  const [first, rest] = [pattern.slice(0, 1), pattern.slice(1)];
  if (first === "*") {
    return matches(rest, text) || (text !== "" && matches(pattern, text.slice(1)));
  }
  return text !== "" && (first === "?" || text.startsWith(first)) && matches(rest, text.slice(1));
}

/** Every text of up to `length` letters; c is in no pattern. */
function texts(length: number): string[] {
  return length === 0 ? [""] : ["", ...["a", "b", "c"].flatMap((letter) => texts(length - 1).map((t) => letter + t))];
}

const TEXTS = [...new Set(texts(6))];
const pattern = fc.string({ unit: fc.constantFrom("a", "b", "*", "?"), minLength: 1, maxLength: 4 });
const patterns = fc.array(pattern, { minLength: 1, maxLength: 2 });
const anyOf = (list: string[], text: string): boolean => list.some((one) => matches(one, text));

describe("what patterns cover", () => {
  for (const [wide, narrow, expected] of [
    [["*"], ["/admin/*"], true],
    [["/admin/*"], ["/admin/users"], true],
    [["/admin/*"], ["/admin"], false],
    [["/admin*"], ["/admin", "/admin/*"], true],
    [["/?"], ["/a"], true],
    [["/?"], ["/*"], false],
    [["*a*"], ["?*a?*"], true],
    [["a", "a?*"], ["a*"], true],
    [["*.example.test"], ["example.test"], false],
    [["*.test"], ["*.example.test"], true],
    [["/a"], ["/A"], false],
    [["a.b"], ["axb"], false],
  ] as [string[], string[], boolean][]) {
    it(`${wide.join(" or ")} ${expected ? "covers" : "does not cover"} ${narrow.join(" and ")}`, () => {
      assert.equal(covers(wide, narrow), expected);
    });
  }

  it("is what trying every short text says", () => {
    fc.assert(
      fc.property(patterns, patterns, (wide, narrow) => {
        const missed = TEXTS.find((text) => anyOf(narrow, text) && !anyOf(wide, text));
        assert.equal(covers(wide, narrow), missed === undefined, `${missed}`);
      }),
      { numRuns: 300 },
    );
  });

  it("is told of the longest patterns that AWS takes within the time of a test", () => {
    const long = `${"ab".repeat(62)}*a*?`;
    assert.equal(covers([long, `*${long.slice(1)}`], [long]), true);
    assert.equal(covers([long], [`*${long.slice(1)}`]), false);
  });
});
