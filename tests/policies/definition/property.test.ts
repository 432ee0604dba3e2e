import assert from "node:assert/strict";
import { Property, anyTrue, failing } from "../../../policies/definition/property";
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

describe("Property of a list of keys and values", () => {
  const entry = (list: unknown, key = "b") => Property.keyed(guarded({ list }), "list", key);

  it("finds its value, or that there is none", () => {
    const list = [
      { key: "a", value: "1" },
      { key: "b", value: "2" },
    ];
    assert.deepEqual([entry(list).value, entry(list).isSet], ["2", true]);
    assert.deepEqual([entry(list, "c").value, entry(list, "c").isSet], [undefined, false]);
    assert.deepEqual([entry(undefined).value, entry(undefined).isSet], [undefined, false]);
    assert.equal(entry(list).argument, '"b" in list');
  });

  it("is unknown only where that may matter", () => {
    assert.equal(
      entry([
        { key: unknown, value: "1" },
        { key: "b", value: "2" },
      ]).value,
      "2",
    );
    for (const list of [unknown, [unknown], [{ key: unknown, value: "1" }], [{ key: "b", value: unknown }]]) {
      assert.equal(entry(list).isKnown, false, JSON.stringify(list));
    }
  });

  it("is set in place, or added", () => {
    const inputs = { list: [{ key: "a", value: "1" }] as unknown[] };
    Property.keyed(inputs, "list", "b").set("2");
    Property.keyed(inputs, "list", "a").set("3");
    assert.deepEqual(inputs, {
      list: [
        { key: "a", value: "3" },
        { key: "b", value: "2" },
      ],
    });
    const empty = {};
    Property.keyed(empty, "list", "a").set("1");
    assert.deepEqual(empty, { list: [{ key: "a", value: "1" }] });
  });
});

describe("Property that is set", () => {
  it("makes the blocks on its way, and keeps what is there", () => {
    const inputs = { a: { other: 1 } };
    Property.at(inputs, "a.b.c").set(2);
    Property.at(inputs, "list[0].x").set(3);
    assert.deepEqual(inputs, { a: { other: 1, b: { c: 2 } }, list: [{ x: 3 }] });
  });
});

describe("Property.listed", () => {
  const look = (list: unknown) => Property.listed(guarded({ list }), "list", "a");

  it("finds a text among others, whatever those are", () => {
    for (const list of [["a"], ["b", "a"], [unknown, "a"], ["a", unknown]]) {
      const { isKnown, value, isSet } = look(list);
      assert.deepEqual([isKnown, value, isSet], [true, true, true], JSON.stringify(list));
    }
  });

  it("misses it where all others are known", () => {
    for (const list of [["b"], [], ["A"], "a", null, undefined]) {
      const { isKnown, value } = look(list);
      assert.deepEqual([isKnown, value], [true, false], JSON.stringify(list));
    }
    assert.equal(look(undefined).isSet, false);
  });

  it("cannot tell where an element or the list is unknown", () => {
    for (const list of [[unknown], ["b", unknown], unknown]) {
      const property = look(list);
      assert.equal(property.isKnown, false);
      assert.throws(() => property.value, refusal);
    }
  });

  it("adds the text at the end, or to a new list", () => {
    const added = (given: Record<string, unknown>) => {
      Property.listed(given, "deep.list", "a").set(true);
      return given;
    };
    assert.deepEqual(added({ deep: { list: ["b"] } }), { deep: { list: ["b", "a"] } });
    assert.deepEqual(added({}), { deep: { list: ["a"] } });
    assert.deepEqual(added({ deep: { list: null } }), { deep: { list: ["a"] } });
    assert.throws(() => {
      look(unknown).set(true);
    }, refusal);
  });
});

describe("Property.any", () => {
  const flags = guarded({ yes: true, no: false, unknown });
  const any = (...names: string[]) =>
    Property.any(names.map((name) => Property.at(flags, name).map((v) => v === true)));

  it("is known as soon as one that is true is, or when all are", () => {
    assert.deepEqual([any("unknown", "yes").isKnown, any("unknown", "yes").value], [true, true]);
    assert.deepEqual([any("no").isKnown, any("no").value], [true, false]);
    assert.deepEqual([any().isKnown, any().value], [true, false]);
  });

  it("is unknown where an unknown one decides", () => {
    assert.equal(any("no", "unknown").isKnown, false);
    assert.throws(() => any("no", "unknown").value, refusal);
  });

  it("is set if one is, and cannot be set", () => {
    assert.deepEqual(
      [any("absent").isSet, any("absent", "no").isSet, any("no", "yes").argument],
      [false, true, "no or yes"],
    );
    any("no").set(true);
    assert.equal(any("no").value, false);
  });
});

describe("Property.entry", () => {
  const given = guarded({ tags: { "a.b": "x", later: unknown, none: null }, whole: unknown, text: "tags" });

  it("takes a key as it stands, dots and all", () => {
    const property = Property.entry(given, "tags", "a.b");
    assert.deepEqual([property.value, property.isSet, property.argument], ["x", true, 'tags["a.b"]']);
  });

  it("takes what is absent or no map for not set", () => {
    for (const [map, key] of [
      ["tags", "a"],
      ["tags", "none"],
      ["absent", "a"],
      ["text", "length"],
    ] as const) {
      assert.equal(Property.entry(given, map, key).isSet, false, `${map} ${key}`);
    }
  });

  it("finds a value or a map unknown without reading it", () => {
    assert.equal(Property.entry(given, "tags", "later").isKnown, false);
    assert.equal(Property.entry(given, "whole", "a").isKnown, false);
  });

  it("sets it beside the others, or in a new map", () => {
    const inputsWith: Record<string, unknown> = { tags: { b: "y" } };
    Property.entry(inputsWith, "tags", "a.b").set("x");
    Property.entry(inputsWith, "other", "a").set("x");
    assert.deepEqual(inputsWith, { tags: { b: "y", "a.b": "x" }, other: { a: "x" } });
  });
});

describe("failing", () => {
  const flags = guarded({ yes: true, no: false, unknown });
  const fails = (...names: string[]) => failing(names, (name) => Property.at(flags, name).map((v) => v === true));

  it("tells what is known to fail, and else reads what is not", () => {
    assert.deepEqual(fails("yes", "unknown", "no"), ["no"]);
    assert.deepEqual(fails("yes"), []);
    assert.throws(() => fails("yes", "unknown"), refusal);
  });
});
