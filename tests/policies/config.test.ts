import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { rules } from "../../policies/rules";
import { type Inputs, withDefaults } from "./harness/engine";

const folder = path.join(__dirname, "../../policies/config");
const read = (file: string) =>
  JSON.parse(readFileSync(path.join(folder, file), "utf8")) as Readonly<Record<string, Inputs>>;
const levels: unknown[] = [undefined, "advisory", "mandatory", "disabled"];

describe("configuration files", () => {
  for (const file of readdirSync(folder)) {
    it(`${file} names rules and settings that exist, with values that they accept`, () => {
      for (const [name, { enforcementLevel, ...settings }] of Object.entries(read(file))) {
        const rule = rules.find((candidate) => candidate.name === name);
        assert.ok(rule, `there is no rule ${name}`);
        assert.ok(levels.includes(enforcementLevel), `${name} cannot be ${String(enforcementLevel)}`);
        const known = Object.keys(rule.configSchema?.properties ?? {});
        assert.deepEqual(
          Object.keys(settings).filter((setting) => !known.includes(setting)),
          [],
        );
        withDefaults(rule, settings);
      }
    });
  }

  it("leave users of dev the choice whether to use MFA, and nothing else", () => {
    assert.deepEqual(read("dev.json"), { "cognito-user-pool-mfa-required": { allowOptional: true } });
  });
});
