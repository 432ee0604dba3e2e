import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { analyzeComponents } from "../../program/analyzed-components";

const ROOT = join(__dirname, "..", "..");

describe("the outputs of CognitoAuth", () => {
  const outputs = Object.keys(analyzeComponents(["CognitoAuth"]).components.CognitoAuth?.outputs ?? {}).sort();

  it("are those of the program", () => {
    const program = readFileSync(join(ROOT, "index.ts"), "utf8");
    const exported = [...program.matchAll(/(\w+): auth\.(\w+)/g)];
    assert.ok(exported.every(([, key, output]) => key === output));
    assert.deepEqual(exported.map(([, key]) => key).sort(), outputs);
  });

  it("stand in the README", () => {
    const readme = readFileSync(join(ROOT, "README.md"), "utf8");
    const [, section = ""] = /\n## Outputs\n(.*?)\n## /s.exec(readme) ?? [];
    const names = section.split("\n").flatMap((row) => {
      const [, first = ""] = row.split("|");
      return [...first.matchAll(/`(\w+)`/g)].map(([, name]) => name);
    });
    assert.deepEqual(names.sort(), outputs);
  });
});
