import assert from "node:assert/strict";
import { Property } from "../../../policies/definition/property";
import { asFound, enumerated } from "../../../policies/definition/wording";

describe("wording", () => {
  it("says where a value is AWS's choice", () => {
    const given = Property.at({ days: 3 }, "days").map(Number);
    const standard = Property.at({}, "days").map(() => 7);
    assert.deepEqual([asFound(given), asFound(standard)], ["3", "7 by default"]);
  });

  it("enumerates words", () => {
    assert.deepEqual(
      [[], ["a"], ["a", "b"], ["a", "b", "c"]].map((words) => enumerated(words)),
      ["", "a", "a and b", "a, b and c"],
    );
    assert.equal(enumerated(["a", "b"], "or"), "a or b");
  });
});
