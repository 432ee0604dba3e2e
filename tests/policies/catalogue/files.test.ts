import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { generatedFiles } from "../../../policies/catalogue/files";
import { type Profile, profileFile, profiles } from "../../../policies/catalogue/profiles";
import { rules } from "../../../policies/rules";

describe("what is made from the rules", () => {
  const files = generatedFiles();

  for (const [file, text] of files) {
    it(`${path.basename(file)} is fresh`, () => {
      assert.equal(readFileSync(file, "utf8"), text, "run `npm run generate` and commit what it writes");
    });
  }

  it("has a line in POLICIES.md and an entry in each profile for every rule", () => {
    const [document = ""] = [...files].filter(([file]) => file.endsWith("POLICIES.md")).map(([, text]) => text);
    for (const { name, catalogued } of rules) {
      assert.ok(document.includes(`### ${name}\n`), name);
      assert.match(document, new RegExp(`\\| \\[${name}\\]\\(#${name}\\) \\|.+\\| ${catalogued.level} \\|`));
    }
    const folder = path.join(__dirname, "../../../policies/profiles");
    assert.deepEqual(readdirSync(folder).sort(), ["advisory.json", "recommended.json", "strict.json"]);
    for (const file of readdirSync(folder)) {
      const profile = JSON.parse(readFileSync(path.join(folder, file), "utf8")) as object;
      assert.deepEqual(
        Object.keys(profile),
        rules.map(({ name }) => name),
      );
    }
  });
});

describe("the profiles", () => {
  const level = { mandatory: "a", advisory: "b", disabled: "c" };
  const levels = (profile: Profile) => {
    const made = (["mandatory", "advisory", "disabled"] as const).map((own) => {
      const [rule] = rules;
      assert(rule);
      return { ...rule, name: level[own], catalogued: { ...rule.catalogued, level: own } };
    });
    return JSON.parse(profileFile(profile, made)) as unknown;
  };
  const entry = (enforcementLevel: string) => ({ enforcementLevel });

  it("are three", () => {
    assert.deepEqual(Object.keys(profiles), ["recommended", "strict", "advisory"]);
  });

  it("recommended: each rule's own level", () => {
    assert.deepEqual(levels("recommended"), { a: entry("mandatory"), b: entry("advisory"), c: entry("disabled") });
  });

  it("strict: no mere advice, and what is off stays off", () => {
    assert.deepEqual(levels("strict"), { a: entry("mandatory"), b: entry("mandatory"), c: entry("disabled") });
  });

  it("advisory: everything is told, nothing blocks", () => {
    assert.deepEqual(levels("advisory"), { a: entry("advisory"), b: entry("advisory"), c: entry("advisory") });
  });
});
