import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import fc from "fast-check";
import type { Route } from "../../../components";
import type { Conditions } from "../../../components/load-balancer/routes/conditions";
import { assignedPriority, band, priorityOf } from "../../../components/load-balancer/routes/priorities";
import { coversRoute } from "../../../components/load-balancer/routes/shadowing";

const anyConditions = (conditions: Partial<Conditions>): Conditions => ({
  hosts: ["shop.example.test"],
  paths: [],
  methods: [],
  headers: {},
  queryStrings: {},
  sourceIps: [],
  ...conditions,
});

const hosts = fc.constantFrom<string[]>(
  [],
  ["a.test"],
  ["*.test"],
  ["*.b.a.test"],
  ["a.test", "b.a.test"],
  ["?.a.test"],
);
const path = fc.string({ unit: fc.constantFrom("/", "a", "*", "?"), minLength: 1, maxLength: 5 });
const conditions = fc
  .record({
    hosts,
    paths: fc.array(path, { maxLength: 2 }),
    methods: fc.subarray(["GET", "POST"]),
    sourceIps: fc.constantFrom<string[]>([], ["192.0.2.0/24"], ["192.0.2.0/25"]),
    headers: fc.constantFrom<Record<string, string[]>>({}, { accept: ["*json*"] }, { Accept: ["application/json"] }),
  })
  .map(anyConditions);

describe("the priority that a route has by itself", () => {
  const general = { hosts: ["shop.example.test"] };
  const number = (key: string, route: Route): number => priorityOf(key, route, general) as number;

  it("is the given one, if there is one", () => {
    assert.equal(number("web", { priority: 7 }), 7);
  });

  it("follows from the route alone, in every run", () => {
    assert.equal(number("web", {}), 32222);
    assert.equal(number("api", { paths: ["/api/*"] }), 29094);
  });

  it("lets narrower routes be looked at first", () => {
    const inOrder = [
      number("a", { paths: ["/api/admin/*"] }),
      number("b", { paths: ["/api/"] }),
      number("c", { paths: ["/api/*"], methods: ["GET"] }),
      number("d", { paths: ["/api/*"] }),
      number("e", { methods: ["OPTIONS"] }),
      number("f", {}),
      number("g", { hosts: ["*.eu.example.test"] }),
      number("h", { hosts: ["*.test"] }),
      priorityOf("i", { paths: ["*"] }, { hosts: [] }) as number,
    ];
    assert.deepEqual(
      inOrder,
      [...inOrder].sort((one, other) => one - other),
    );
  });

  it("is never in a later band than that of a route that is for all its requests", () => {
    let covered = 0;
    fc.assert(
      fc.property(conditions, conditions, (one, other) => {
        if (coversRoute(one, other) && !coversRoute(other, one)) {
          assert.ok(band(other).start <= band(one).start);
          covered += 1;
        }
      }),
      { numRuns: 1500 },
    );
    assert.ok(covered > 10, `only ${covered} pairs were worth a look`);
  });

  it("is within what AWS takes, with room before it", () => {
    fc.assert(
      fc.property(fc.string(), conditions, (key, given) => {
        const priority = assignedPriority(key, given);
        const { start, slots } = band(given);
        assert.ok(priority >= start && priority < start + slots);
        assert.ok(priority >= 1000 && priority <= 50_000);
      }),
    );
  });

  it("is not moved by a host of the same kind", () => {
    assert.equal(
      number("web", {}),
      priorityOf("web", {}, { hosts: ["a.test", "shop.example.test"], dnsName: "shop-1.elb.amazonaws.com" }),
    );
  });

  it("is known where only general hosts come later", () => {
    const later = { hosts: pulumi.output(["a.test"]), dnsName: pulumi.output("shop-1.elb.amazonaws.com") };
    assert.equal(priorityOf("web", {}, later), number("web", {}));
  });

  it("comes later where the conditions do", async () => {
    const later = priorityOf("api", { paths: pulumi.output(["/api/*"]) }, general);
    assert.ok(pulumi.Output.isInstance(later));
    const value = await new Promise((resolve) => {
      pulumi.output(later).apply(resolve);
    });
    assert.equal(value, number("api", { paths: ["/api/*"] }));
  });
});
