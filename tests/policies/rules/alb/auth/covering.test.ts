import assert from "node:assert/strict";
import fc from "fast-check";
import {
  type Condition,
  readClassicConditions,
  readNativeConditions,
} from "../../../../../policies/rules/alb/auth/conditions";
import { covers } from "../../../../../policies/rules/alb/auth/covering";
import { type Inputs, guarded, unknown } from "../../../harness/engine";
import { toNativeConditions } from "./providers";
import { matches, words } from "./matcher";

/** Conditions in the words of the classic provider, read as both of them write them. */
function read(conditions: unknown, isNative: boolean): Condition[] {
  if (isNative) return readNativeConditions(guarded({ conditions: toNativeConditions(conditions) }));
  return readClassicConditions(guarded({ conditions }));
}

const path = (...values: unknown[]) => ({ pathPattern: { values } });
const host = (...values: unknown[]) => ({ hostHeader: { values } });
const method = (...values: unknown[]) => ({ httpRequestMethod: { values } });
const source = (...values: unknown[]) => ({ sourceIp: { values } });
const header = (httpHeaderName: unknown, ...values: unknown[]) => ({ httpHeader: { httpHeaderName, values } });
const query = (...pairs: (readonly [unknown, unknown])[]) => ({
  queryStrings: pairs.map(([key, value]) => ({ key, value })),
});
const pathRegex = (...regexValues: unknown[]) => ({ pathPattern: { regexValues } });

/** The broader conditions, the narrower ones, and whether they are covered: surely, possibly, or not. */
const cases: readonly (readonly [string, readonly unknown[], readonly unknown[], "yes" | "maybe" | "no"])[] = [
  ["no condition", [], [path("/a")], "yes"],
  ["neither has a condition", [], [], "yes"],
  ["every path", [path("/*")], [], "yes"],
  ["every path, with a star alone", [path("*")], [path("/a")], "yes"],
  ["the same path", [path("/a")], [path("/a")], "yes"],
  ["a broader path", [path("/a*")], [path("/a/b")], "yes"],
  ["a path of another case", [path("/A*")], [path("/a/b")], "no"],
  ["a narrower path", [path("/a/b")], [path("/a*")], "no"],
  ["a path, against everything", [path("/a*")], [], "no"],
  ["one of several paths", [path("/b", "/a*")], [path("/a/b")], "yes"],
  ["not all of several paths", [path("/a*")], [path("/a/b", "/c")], "no"],
  ["all of several paths", [path("/a*", "/c")], [path("/a/b", "/c")], "yes"],
  ["the same host in another case", [host("Shop.example.com")], [host("shop.EXAMPLE.com")], "yes"],
  ["a broader host", [host("*.example.com")], [host("shop.example.com")], "yes"],
  ["another host", [host("a.example.com")], [host("b.example.com")], "no"],
  ["a host, against all", [host("*.com")], [path("/a")], "no"],
  ["a host that all have", [host("*")], [path("/a")], "yes"],
  ["a broader host with a narrower path", [host("*.com"), path("/a/b")], [host("a.com"), path("/a/*")], "no"],
  ["a broader host and path", [host("*.com"), path("/a/*")], [host("a.com"), path("/a/b")], "yes"],
  ["a method besides", [path("/*"), method("GET")], [path("/a")], "no"],
  ["the same method", [method("GET", "HEAD")], [method("GET")], "yes"],
  ["fewer methods", [method("GET")], [method("GET", "POST")], "no"],
  ["a method is no pattern", [method("*")], [method("GET")], "no"],
  ["an address besides", [source("10.0.0.0/8")], [], "no"],
  ["the same address", [source("10.0.0.0/8")], [source("10.0.0.0/8")], "yes"],
  ["another address", [source("10.0.0.0/8")], [source("10.1.0.0/16")], "no"],
  ["a header besides", [header("X-Beta", "*")], [], "no"],
  ["the same header", [header("X-Beta", "*")], [header("x-beta", "Yes")], "yes"],
  ["the same header in another case", [header("X-Beta", "yes")], [header("x-beta", "YES")], "yes"],
  ["another header", [header("X-Beta", "*")], [header("X-Alpha", "yes")], "no"],
  ["the second of two headers", [header("B", "*")], [header("A", "1"), header("B", "2")], "yes"],
  ["a query besides", [query(["a", "1"])], [], "no"],
  ["the same query", [query(["a", "1"], ["b", "2"])], [query(["b", "2"])], "yes"],
  ["another key", [query(["a", "1"])], [query(["b", "1"])], "no"],
  ["no key", [query([undefined, "1"])], [query(["b", "1"])], "no"],
  ["an expression besides", [pathRegex("^/a")], [], "no"],
  ["the same expression", [pathRegex("^/a", "^/b")], [pathRegex("^/a")], "yes"],
  ["another expression", [pathRegex("^/a")], [pathRegex("^/ab")], "no"],
  ["every path, against an expression", [path("/*")], [pathRegex("^/a")], "yes"],
  ["a path, against an expression", [path("/a*")], [pathRegex("^/a")], "no"],
  ["an expression, against a path", [pathRegex("^/.*")], [path("/a")], "no"],
  ["an empty list of values, which AWS refuses", [path("/a")], [path()], "no"],
  ["an unknown path", [path(unknown)], [path("/a")], "maybe"],
  ["an unknown path beside one that covers", [path(unknown, "/*")], [path("/a")], "yes"],
  ["an unknown path beside one that does not", [path(unknown, "/b")], [path("/a")], "maybe"],
  ["against an unknown path", [path("/a")], [path(unknown)], "maybe"],
  ["against an unknown path beside another", [path("/a")], [path(unknown, "/b")], "no"],
  ["every path, against an unknown one", [path("/*")], [path(unknown)], "yes"],
  ["unknown paths", [path("/a")], [{ pathPattern: { values: unknown } }], "maybe"],
  ["an unknown expression", [pathRegex(unknown)], [path("/a")], "maybe"],
  ["against an unknown expression", [path("/a")], [pathRegex(unknown)], "maybe"],
  ["an unknown path with another host", [path(unknown), host("a.com")], [path("/a"), host("b.com")], "no"],
  ["an unknown host, against all", [host(unknown)], [path("/a")], "maybe"],
  ["an unknown method, against none", [method(unknown)], [path("/a")], "no"],
  ["an unknown method", [method(unknown)], [method("GET")], "maybe"],
  ["an unknown header name", [header(unknown, "*")], [header("a", "1")], "maybe"],
  ["an unknown key", [query([unknown, "1"])], [query(["a", "1"])], "maybe"],
  ["an unknown value of a query", [query(["a", unknown])], [query(["a", "1"])], "maybe"],
  ["an unknown condition", [unknown], [path("/a")], "maybe"],
  ["an unknown condition with another host", [unknown, host("a.com")], [host("b.com")], "no"],
  ["against an unknown condition", [path("/a")], [unknown], "maybe"],
  ["no condition, against an unknown one", [], [unknown], "yes"],
];

describe("conditions that cover others", () => {
  for (const isNative of [false, true]) {
    for (const [title, broad, narrow, expected] of cases) {
      it(`${expected}: ${title} (${isNative ? "native" : "classic"})`, () => {
        const [one, other] = [read(broad, isNative), read(narrow, isNative)];
        assert.equal(covers(one, other, "surely"), expected === "yes");
        assert.equal(covers(one, other, "possibly"), expected !== "no");
      });
    }

    it(`maybe: conditions unknown as a whole (${isNative ? "native" : "classic"})`, () => {
      const all = read(unknown, isNative);
      assert.equal(covers(all, [], "surely"), false);
      assert.equal(covers(all, [], "possibly"), true);
    });
  }

  it("reads values of the native provider without a block too", () => {
    const bare = (field: string, values: unknown) => readNativeConditions(guarded({ conditions: [{ field, values }] }));
    assert.equal(covers(bare("path-pattern", ["/*"]), bare("path-pattern", ["/a"]), "surely"), true);
    assert.equal(covers(bare("host-header", ["a.com"]), bare("host-header", ["b.com"]), "possibly"), false);
  });

  it("takes a kind of condition that it does not know for a narrower one", () => {
    const odd = readNativeConditions(guarded({ conditions: [{ field: "phase-of-moon", values: ["new"] }] }));
    assert.equal(covers(odd, odd, "possibly"), false);
    assert.equal(covers([], odd, "surely"), true);
  });

  it("does not take an empty list of queries for a condition", () => {
    const conditions = readClassicConditions(guarded({ conditions: [{ queryStrings: [], ...path("/a") }] }));
    assert.deepEqual(
      conditions.map(({ field }) => field),
      ["path"],
    );
  });

  it("agrees with trying all small requests", () => {
    const pattern = fc.string({ unit: fc.constantFrom("a", "*", "?"), minLength: 1, maxLength: 3 });
    const patterns = fc.array(pattern, { minLength: 1, maxLength: 2 });
    const conditions = fc
      .record(
        {
          path: patterns.map((values) => values.map((value) => `/${value}`)),
          host: patterns,
          method: fc.subarray(["GET", "POST"], { minLength: 1 }),
        },
        { requiredKeys: [] },
      )
      .map((given) => ({ ...given }));
    interface Given {
      path?: string[];
      host?: string[];
      method?: string[];
    }
    const meets = (request: Required<{ [K in keyof Given]: string }>, given: Given) =>
      (!given.path || given.path.some((value) => matches(value, request.path))) &&
      (!given.host || given.host.some((value) => matches(value, request.host))) &&
      (!given.method || given.method.includes(request.method));
    const inputs = (given: Given): Inputs[] => [
      ...(given.path ? [path(...given.path)] : []),
      ...(given.host ? [host(...given.host)] : []),
      ...(given.method ? [method(...given.method)] : []),
    ];
    const texts = words(["a", "b"], 4);
    const requests = texts.flatMap((word) =>
      texts.flatMap((name) => ["GET", "POST", "PUT"].map((verb) => ({ path: `/${word}`, host: name, method: verb }))),
    );
    fc.assert(
      fc.property(conditions, conditions, fc.boolean(), (broad, narrow, isNative) => {
        const isBroken = requests.some((request) => meets(request, narrow) && !meets(request, broad));
        for (const certainty of ["surely", "possibly"] as const) {
          assert.equal(covers(read(inputs(broad), isNative), read(inputs(narrow), isNative), certainty), !isBroken);
        }
      }),
      { numRuns: 200 },
    );
  });
});
