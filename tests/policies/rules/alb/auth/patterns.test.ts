import assert from "node:assert/strict";
import fc from "fast-check";
import { isWithin } from "../../../../../policies/rules/alb/auth/patterns";
import { matches, words } from "./matcher";

describe("patterns within others", () => {
  const cases: readonly (readonly [string, readonly string[], boolean])[] = [
    ["/a", ["/a"], true],
    ["/a", ["/b"], false],
    ["/a", ["/A"], false],
    ["/a", ["/*"], true],
    ["/*", ["/a"], false],
    ["/a*", ["/*"], true],
    ["/*", ["/a*"], false],
    ["/a", ["/?"], true],
    ["/?", ["/a"], false],
    ["/?", ["/*"], true],
    ["/*", ["/?"], false],
    ["*", ["*"], true],
    ["**", ["*"], true],
    ["*?", ["?*"], true],
    ["*", ["?*"], false],
    ["*", ["?*", ""], true],
    ["a*", ["a", "a?*"], true],
    ["a*", ["ab*", "ac*"], false],
    ["a", ["b", "a"], true],
    ["a", [], false],
    ["*.example.com", ["*.com"], true],
    ["*.com", ["*.example.com"], false],
    ["a.c", ["a?c"], true],
    ["axc", ["a.c"], false],
    ["(a)[b]", ["(a)*"], true],
    ["\u{1F600}", ["\u{1F600}"], true],
    ["\u{1F600}", ["a"], false],
  ];
  for (const [pattern, others, expected] of cases) {
    it(`${pattern} is ${expected ? "" : "not "}within ${others.join(" or ")}`, () => {
      assert.equal(isWithin(pattern, others), expected);
    });
  }

  it("counts only what begins with the prefix", () => {
    assert.equal(isWithin("*", ["/*"], { prefix: "/" }), true);
    assert.equal(isWithin("*", ["/*"]), false);
    assert.equal(isWithin("*", ["/a*"], { prefix: "/" }), false);
    assert.equal(isWithin("a", [], { prefix: "/" }), true);
    assert.equal(isWithin("*", ["/api/*"], { prefix: "/api/" }), true);
  });

  it("is quick with as many wildcards as a rule may have", () => {
    const own = "/*a*b*c*".padEnd(127, "x") + "*";
    assert.equal(isWithin(own, ["/*c*b*a*".padEnd(127, "x") + "?", "/*?a?c*".padEnd(128, "x")]), false);
    assert.equal(isWithin(own, ["/*c*b*a*", "/*a*x*?"]), true);
  });

  it("gives up where there is too much to walk through", () => {
    const own = "*a".padEnd(60, "?");
    assert.equal(isWithin(own, [own]), false);
  });

  it("agrees with trying all short texts", () => {
    const pattern = fc.string({ unit: fc.constantFrom("a", "b", "*", "?"), maxLength: 4 });
    const all = words(["a", "b", "c"], 7);
    fc.assert(
      fc.property(pattern, fc.array(pattern, { maxLength: 3 }), fc.constantFrom("", "a"), (own, others, prefix) => {
        const isBroken = all.some(
          (word) => word.startsWith(prefix) && matches(own, word) && !others.some((other) => matches(other, word)),
        );
        assert.equal(isWithin(own, others, { prefix }), !isBroken);
      }),
      { numRuns: 300 },
    );
  });
});
