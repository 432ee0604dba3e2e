import assert from "node:assert/strict";
import { decidedFirst } from "../../../policies/definition/decided-first";
import { Property } from "../../../policies/definition/property";
import { guarded, unknown } from "../harness/engine";

const flags = (inputs: Readonly<Record<string, unknown>>) => {
  const guardedInputs = guarded(inputs);
  return Object.keys(inputs).map((name) => Property.at(guardedInputs, name).map((value) => value === true));
};

const order = (elements: readonly Readonly<Record<string, unknown>>[]) => {
  const judged = decidedFirst(elements, (element) => flags(element));
  return judged.map((element) => elements.indexOf(element));
};

describe("the order of judgement", () => {
  it("is kept where all is known", () => {
    assert.deepEqual(order([{ a: true }, { a: false }, {}, { a: false, b: true }]), [0, 1, 2, 3]);
  });

  it("puts what hangs on an unknown value last", () => {
    assert.deepEqual(order([{ a: unknown }, { a: false, b: unknown }, { a: false }, { a: true }]), [2, 3, 0, 1]);
  });

  it("takes a condition that is known to be true for a decision", () => {
    assert.deepEqual(order([{ a: unknown }, { a: unknown, b: true }, { a: true, b: unknown }]), [1, 2, 0]);
  });
});
