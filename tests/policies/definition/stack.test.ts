import assert from "node:assert/strict";
import { Property, text } from "../../../policies/definition/property";
import { resourceKind } from "../../../policies/definition/resource-kind";
import { stackRule } from "../../../policies/definition/stack-rule";
import { type Resource, unknown, urnOf } from "../harness/engine";
import { validateStack } from "../harness/validate";

const pools = resourceKind("pool", { "aws:x:Pool": (inputs) => ({ mode: Property.at(inputs, "mode").map(text) }) });
const walls = resourceKind("wall", { "aws:x:Wall": (inputs) => ({ target: Property.at(inputs, "block.target") }) });

/** A rule as small as can be: each pool has a wall, unless its mode is open. */
const walled = stackRule({
  name: "cognito-pool-walled",
  displayName: "Pools have walls",
  description: "Pools must have walls, because.",
  severity: "low",
  level: "advisory",
  tags: [],
  remediationSteps: "",
  url: "",
  covers: {},
  appliesTo: pools,
  check(pool, stack, _settings, report) {
    const isWalled = stack
      .all(walls)
      .some((wall) => stack.behind(wall.resource.target, wall, pools).some(({ urn }) => urn === pool.urn));
    if (!isWalled && pool.resource.mode.value !== "open") report("no wall");
  },
});

const pool = (name: string, more: Partial<Resource> = {}): Resource => ({
  type: "aws:x:Pool",
  name,
  inputs: { id: `id-of-${name}`, mode: "shut" },
  ...more,
});
const wall = (more: Partial<Resource>): Resource => ({ type: "aws:x:Wall", name: "wall", inputs: {}, ...more });

describe("a rule about a stack", () => {
  const passes = { violations: [], undecided: [], notApplicable: [] };

  it("joins by where an argument got its value from, known or not", async () => {
    const joined = wall({ inputs: { block: { target: unknown } }, dependsOn: { block: ["a"] } });
    assert.deepEqual(await validateStack(walled, [pool("a"), joined]), passes);
    assert.deepEqual((await validateStack(walled, [pool("a"), pool("b"), joined])).violations, ['pool "b": no wall']);
  });

  it("joins by an output of the component around a resource", async () => {
    const component: Resource = { type: "shop:index:Pools", name: "pools", inputs: {} };
    const joined = wall({ inputs: { block: { target: unknown } }, dependsOn: { block: ["pools"] } });
    assert.deepEqual(await validateStack(walled, [component, pool("a", { parent: "pools" }), joined]), passes);
  });

  it("joins by an id that is written out", async () => {
    assert.deepEqual(
      await validateStack(walled, [pool("a"), wall({ inputs: { block: { target: "id-of-a" } } })]),
      passes,
    );
  });

  it("does not join by an argument of another name, by nothing, or by an unknown id", async () => {
    for (const other of [
      wall({ inputs: { block: { target: unknown } }, dependsOn: { other: ["a"] } }),
      wall({ inputs: { block: { target: "" } } }),
      wall({ inputs: { block: { target: "id-of-b" } } }),
      wall({ inputs: {} }),
    ]) {
      const stack = [pool("a", { inputs: { id: unknown, mode: "shut" } }), other];
      assert.deepEqual((await validateStack(walled, stack)).violations, ['pool "a": no wall']);
    }
  });

  it("judges the others although one cannot be judged, and says so", async () => {
    const outcome = await validateStack(walled, [pool("a", { inputs: { mode: unknown } }), pool("b")]);
    assert.deepEqual(outcome.violations, ['pool "b": no wall']);
    assert.deepEqual(outcome.undecided, [
      "can't run policy 'cognito-pool-walled' from policy pack 'pack@v1.0.0' during preview: " +
        "string value at .mode can't be known during preview",
    ]);
  });

  it("exempts by name and URN", async () => {
    for (const resource of ["a", urnOf(pool("a"))]) {
      assert.deepEqual(await validateStack(walled, [pool("a")], { exemptions: [{ resource, reason: "old" }] }), passes);
    }
  });

  it("says that it does not apply to a stack without such resources", async () => {
    assert.deepEqual((await validateStack(walled, [wall({})])).notApplicable, ["Applies to pools only"]);
  });
});
