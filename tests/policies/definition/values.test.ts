import assert from "node:assert/strict";
import { Property, isTrue, knownValues } from "../../../policies/definition/property";
import { guarded, unknown } from "../harness/engine";

describe("values", () => {
  it("are true as a flag and as the text of one", () => {
    assert.deepEqual(
      [true, "true", false, "false", "", 1, undefined].map((value) => isTrue(value)),
      [true, true, false, false, false, false, false],
    );
  });

  it("are told without those that are unknown", () => {
    const words = Property.each(guarded({ words: ["a", unknown, "b"] }), "words");
    assert.deepEqual(knownValues(words), ["a", "b"]);
  });

  it("may come from elsewhere than the inputs, and are known then, and cannot be set", () => {
    const name = Property.of("shop");
    assert.deepEqual([name.value, name.isKnown, name.isSet, name.argument], ["shop", true, true, ""]);
    name.set("other");
    assert.equal(name.value, "shop");
  });
});
