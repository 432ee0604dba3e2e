import assert from "node:assert/strict";
import fc from "fast-check";
import type { Conditions } from "../../../components/load-balancer/routes/conditions";
import { coversRoute } from "../../../components/load-balancer/routes/shadowing";
import { matchesHost } from "../../../components/validation/host";

const ALL: Conditions = { hosts: [], paths: [], methods: [], headers: {}, queryStrings: {}, sourceIps: [] };

/** A request, and whether a rule is for it, as the load balancer decides it. */
interface Request {
  readonly host: string;
  readonly path: string;
  readonly method: string;
  readonly accept: string;
  readonly query: string;
  readonly source: number;
}

const RANGES: Record<string, [number, number]> = {
  "192.0.2.0/24": [0, 255],
  "192.0.2.0/25": [0, 127],
  "192.0.2.128/25": [128, 255],
};

const any = (list: string[], fits: (one: string) => boolean): boolean => list.length === 0 || list.some(fits);
/** Each pattern is tried on each text once; a test has thousands of requests. */
const tried = new Map<string, boolean>();
function glob(pattern: string, text: string): boolean {
  const label = `${pattern} ${text}`;
  const result = tried.get(label) ?? matchesHost(pattern, text);
  tried.set(label, result);
  return result;
}

function isFor(conditions: Conditions, request: Request): boolean {
  const { hosts, paths, methods, headers, queryStrings, sourceIps } = conditions;
  return (
    any(hosts, (host) => glob(host, request.host)) &&
    any(paths, (path) => glob(path, request.path)) &&
    any(methods, (method) => method === request.method) &&
    Object.values(headers).every((values) => any(values, (value) => glob(value, request.accept))) &&
    Object.values(queryStrings).every((values) => any(values, (value) => glob(value, request.query))) &&
    any(sourceIps, (range) => {
      const [from, to] = RANGES[range] ?? [1, 0];
      return request.source >= from && request.source <= to;
    })
  );
}

const REQUESTS: Request[] = ["a.test", "b.test", "x.a.test", "other.org"].flatMap((host) =>
  ["/", "/a", "/a/b", "/z"].flatMap((path) =>
    ["GET", "PUT"].flatMap((method) =>
      ["text/html", "application/json", ""].flatMap((accept) =>
        ["1", "22"].flatMap((query) => [1, 200, 999].map((source) => ({ host, path, method, accept, query, source }))),
      ),
    ),
  ),
);

const conditions: fc.Arbitrary<Conditions> = fc.record({
  hosts: fc.subarray(["a.test", "b.test", "*.test", "*.a.test"]),
  paths: fc.subarray(["/", "/a", "/a/*", "/a*", "/*", "*"]),
  methods: fc.subarray(["GET", "PUT"]),
  headers: fc.constantFrom<Conditions["headers"]>({}, { Accept: ["*json*"] }, { accept: ["application/*", "text/*"] }),
  queryStrings: fc.constantFrom<Conditions["queryStrings"]>({}, { v: ["1"] }, { v: ["?", "22"] }),
  sourceIps: fc.subarray(Object.keys(RANGES)),
});

describe("a route that covers another", () => {
  it("is for each of its requests", () => {
    let covered = 0;
    fc.assert(
      fc.property(conditions, conditions, (wide, narrow) => {
        if (coversRoute(wide, narrow)) {
          const missed = REQUESTS.find((request) => isFor(narrow, request) && !isFor(wide, request));
          assert.equal(missed, undefined);
          covered += 1;
        }
      }),
      { numRuns: 250 },
    );
    assert.ok(covered > 3, `only ${covered} pairs were worth a look`);
  });

  it("is one without conditions, and itself", () => {
    fc.assert(
      fc.property(conditions, (one) => {
        assert.ok(coversRoute(ALL, one));
        assert.ok(coversRoute(one, one));
      }),
    );
  });

  for (const [name, wide, narrow, expected] of [
    ["a wider path", { paths: ["/a*"] }, { paths: ["/a/b"] }, true],
    ["a wider host", { hosts: ["*.test"] }, { hosts: ["a.test", "b.test"] }, true],
    ["another host", { hosts: ["a.test"] }, { hosts: ["a.test", "b.test"] }, false],
    ["one method of two", { methods: ["GET"] }, { methods: ["GET", "PUT"] }, false],
    ["one method of all", { methods: ["GET"] }, {}, false],
    ["a header that the other does not ask for", { headers: { accept: ["*"] } }, {}, false],
    ["the same header in another case", { headers: { ACCEPT: ["*"] } }, { headers: { accept: ["A"] } }, true],
    ["an escaped asterisk", { headers: { a: ["\\*"] } }, { headers: { a: ["x"] } }, false],
    ["a wider query", { queryStrings: { v: ["*"] } }, { queryStrings: { V: ["2"] } }, true],
    ["a wider range", { sourceIps: ["192.0.2.0/24"] }, { sourceIps: ["192.0.2.128/25"] }, true],
    ["a narrower range", { sourceIps: ["192.0.2.128/25"] }, { sourceIps: ["192.0.2.0/24"] }, false],
    ["a range of the other family", { sourceIps: ["0.0.0.0/0"] }, { sourceIps: ["2001:db8::/32"] }, false],
    ["a wider range of IPv6", { sourceIps: ["2001:db8::/32"] }, { sourceIps: ["2001:db8:1::/48"] }, true],
  ] as [string, Partial<Conditions>, Partial<Conditions>, boolean][]) {
    it(`${expected ? "has" : "has not"} ${name}`, () => {
      assert.equal(coversRoute({ ...ALL, ...wide }, { ...ALL, ...narrow }), expected);
    });
  }
});
