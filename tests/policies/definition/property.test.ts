import assert from "node:assert/strict";
import { Property, anyTrue } from "../../../policies/definition/property";
import { guarded, unknown } from "../harness/engine";

const inputs = guarded({
  set: { deep: 7, none: null, zero: 0, list: ["a", unknown], whole: unknown },
  unknown,
});

const refusal = /can't be known during preview$/;

describe("Property", () => {
  it("follows a path to its value", () => {
    const property = Property.at(inputs, "set.deep");
    assert.deepEqual([property.value, property.isKnown, property.isSet], [7, true, true]);
    assert.equal(property.argument, "set.deep");
  });

  it("takes what is absent, null or below something that is no block for not set", () => {
    for (const path of ["absent", "absent.deeper", "set.none", "set.none.deeper", "set.deep.deeper"]) {
      const property = Property.at(inputs, path);
      assert.deepEqual([property.value, property.isKnown, property.isSet], [undefined, true, false], path);
    }
  });

  it("takes zero for set", () => {
    assert.equal(Property.at(inputs, "set.zero").isSet, true);
  });

  it("finds a value unknown without reading it, at any depth", () => {
    for (const path of ["unknown", "unknown.deeper", "set.whole.deeper"]) {
      const property = Property.at(inputs, path);
      assert.deepEqual([property.isKnown, property.isSet], [false, true], path);
      assert.throws(() => property.value, refusal);
    }
  });

  it("is mapped without being read, and stays unknown", () => {
    const property = Property.at(inputs, "unknown").map(() => assert.fail("read"));
    assert.equal(property.isKnown, false);
    assert.throws(() => property.value, refusal);
  });

  it("does not hide other errors than the SDK's", () => {
    const broken = {
      get name(): never {
        throw new TypeError("broken");
      },
    };
    assert.throws(() => Property.at(broken, "name"), /^TypeError: broken$/);
  });

  it("takes a list apart, of which some elements may be unknown", () => {
    const elements = Property.each(inputs, "set.list");
    assert.deepEqual(
      elements.map(({ argument, isKnown }) => [argument, isKnown]),
      [
        ["set.list[0]", true],
        ["set.list[1]", false],
      ],
    );
  });

  it("takes what is no list for an empty one, and an unknown list for one unknown", () => {
    assert.deepEqual(Property.each(inputs, "absent"), []);
    assert.deepEqual(Property.each(inputs, "set.deep"), []);
    assert.deepEqual(
      Property.each(inputs, "set.whole").map(({ argument, isKnown }) => [argument, isKnown]),
      [["set.whole", false]],
    );
  });
});

describe("anyTrue", () => {
  const yes = Property.at(inputs, "set").map(() => true);
  const no = Property.at(inputs, "set").map(() => false);
  const maybe = Property.at(inputs, "unknown").map(() => true);

  it("is decided by what is known, wherever it stands", () => {
    assert.equal(anyTrue([maybe, no, yes]), true);
    assert.equal(anyTrue([no, no]), false);
    assert.equal(anyTrue([]), false);
  });

  it("reads an unknown one where nothing else decides", () => {
    assert.throws(() => anyTrue([no, maybe]), refusal);
  });
});
