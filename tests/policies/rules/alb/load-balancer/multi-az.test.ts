import assert from "node:assert/strict";
import fc from "fast-check";
import { multiAz } from "../../../../../policies/rules/alb/load-balancer/multi-az";
import { unknown } from "../../../harness/engine";
import { validate } from "../../../harness/validate";
import { classic, itJudgesLoadBalancers, native, onlyForApplications, twin } from "./providers";

const tooFew = (zones: string, required = 2, argument = "subnets") =>
  `has subnets in ${zones}, ${String(required)} are required; set ${argument} to a subnet of each`;

describe("alb-multi-az", () => {
  itJudgesLoadBalancers(multiAz, [
    { title: "two subnets", inputs: { subnets: ["subnet-a", "subnet-b"] }, expected: "passes" },
    { title: "two subnets, unknown which", inputs: { subnets: [unknown, unknown] }, expected: "passes" },
    {
      title: "two subnet mappings",
      inputs: { subnetMappings: [{ subnetId: "subnet-a" }, { subnetId: unknown }] },
      expected: "passes",
    },
    {
      title: "one subnet",
      inputs: { subnets: ["subnet-a"] },
      expected: { problem: tooFew("1 Availability Zone") },
    },
    {
      title: "one subnet mapping",
      inputs: { subnetMappings: [{ subnetId: "subnet-a" }] },
      expected: { problem: tooFew("1 Availability Zone", 2, "subnetMappings") },
    },
    { title: "left out", inputs: {}, expected: { problem: tooFew("0 Availability Zones") } },
    { title: "null", inputs: { subnets: null }, expected: { problem: tooFew("0 Availability Zones") } },
    {
      title: "two, three required",
      inputs: { subnets: ["subnet-a", "subnet-b"] },
      config: { minAzs: 3 },
      expected: { problem: tooFew("2 Availability Zones", 3) },
    },
    {
      title: "three, three required",
      inputs: { subnets: ["subnet-a", "subnet-b", "subnet-c"] },
      config: { minAzs: 3 },
      expected: "passes",
    },
    { title: "unknown", inputs: { subnets: unknown }, expected: { unknownAt: "subnets" } },
    { title: "mappings unknown", inputs: { subnetMappings: unknown }, expected: { unknownAt: "subnetMappings" } },
    {
      title: "unknown, of a network load balancer",
      inputs: { subnets: unknown, loadBalancerType: "network" },
      expected: "passes",
    },
    ...onlyForApplications({ subnets: ["subnet-a"] }, tooFew("1 Availability Zone")),
  ]);

  for (const minAzs of [1, 7, 2.5, "2"]) {
    it(`refuses to be configured with ${JSON.stringify(minAzs)}`, async () => {
      await assert.rejects(
        validate(multiAz, { type: classic, name: "shop", inputs: {} }, { minAzs }),
        /^Error: alb-multi-az: data\/minAzs must be/,
      );
    });
  }

  it("passes exactly what has as many subnets as required, whichever provider", async () => {
    const type = fc.constantFrom(classic, twin, native);
    await fc.assert(
      fc.asyncProperty(fc.nat(8), fc.integer({ min: 2, max: 6 }), type, async (count, minAzs, token) => {
        const inputs = { subnets: Array.from({ length: count }, (_, index) => `subnet-${String(index)}`) };
        const outcome = await validate(multiAz, { type: token, name: "shop", inputs }, { minAzs });
        assert.equal(outcome.violations.length, count < minAzs ? 1 : 0);
      }),
    );
  });
});
