import assert from "node:assert/strict";
import { Property } from "../../../policies/definition/property";
import { guarded, unknown } from "../harness/engine";

const entry = (key: unknown, value: unknown) => ({ key, value });
const keyed = (attributes: unknown, key = "a") => Property.keyed(guarded({ attributes }), "attributes", key);

describe("a property in a list of keys and values", () => {
  it("is found by its key", () => {
    const property = keyed([entry("b", 1), entry("a", 2)]);
    assert.deepEqual([property.value, property.isKnown, property.isSet], [2, true, true]);
    assert.equal(property.argument, '"a" in attributes');
  });

  it("is not set where no entry has its key, or one without a value", () => {
    for (const attributes of [undefined, null, [], [entry("b", 1)], [entry("a", null)]]) {
      const property = keyed(attributes);
      assert.deepEqual([property.value, property.isKnown, property.isSet], [undefined, true, false]);
    }
  });

  it("is found behind entries of unknown keys", () => {
    assert.equal(keyed([entry(unknown, 1), unknown, entry("a", 2)]).value, 2);
  });

  it("is unknown where its value is, its key may be, or the list is", () => {
    for (const attributes of [[entry("a", unknown)], [entry("b", 1), entry(unknown, 1)], [unknown], unknown]) {
      const property = keyed(attributes);
      assert.deepEqual([property.isKnown, property.isSet], [false, true]);
      assert.throws(() => property.value, /can't be known during preview$/);
    }
  });

  it("is set in its entry, or in one of its own", () => {
    const inputs = { attributes: [entry("b", 1), entry("a", 2)] };
    Property.keyed(inputs, "attributes", "a").set(3);
    Property.keyed(inputs, "attributes", "c").set(4);
    assert.deepEqual(inputs, { attributes: [entry("b", 1), entry("a", 3), entry("c", 4)] });
    const empty = {};
    Property.keyed(empty, "attributes", "a").set(1);
    assert.deepEqual(empty, { attributes: [entry("a", 1)] });
  });

  it("is set behind entries of unknown keys", () => {
    const raw = { attributes: [entry(unknown, 1), entry("a", 2)] };
    Property.keyed(guarded(raw), "attributes", "a").set(3);
    assert.deepEqual(raw.attributes[1], entry("a", 3));
    assert.equal(raw.attributes.length, 2);
  });
});
