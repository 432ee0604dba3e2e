import assert from "node:assert/strict";
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import Ajv from "ajv";
import { rules } from "../../policies/rules";

const repository = path.join(__dirname, "../..");
const sentence = /^[A-Z].*[^.]\.$/;

describe("every rule of the pack", () => {
  for (const rule of rules) {
    describe(rule.name, () => {
      it("has a name that says which resource it is about", () => {
        assert.match(rule.name, /^(cognito|alb|acm|wafv2|log|iam|policy)(-[a-z0-9]+)+$/);
      });

      it("describes itself", () => {
        assert.match(rule.displayName ?? "", /^[A-Z].{4,48}[^.]$/);
        assert.match(rule.description, sentence);
        assert.doesNotMatch(rule.description, /\n/, "the first line of a message is the description");
        assert.match(rule.remediationSteps ?? "", sentence);
        assert.match(rule.url ?? "", /^https:\/\/(docs\.aws\.amazon\.com\/.+\.html|www\.pulumi\.com\/docs\/.+\/)$/);
        assert.ok(["low", "medium", "high", "critical"].includes(rule.severity ?? ""));
        assert.ok((rule.tags?.length ?? 0) > 0);
        for (const tag of rule.tags ?? []) assert.match(tag, /^[a-z0-9-]+$/);
      });

      it("names a control completely, or none", () => {
        for (const part of Object.values(rule.framework ?? {}) as unknown[]) assert.ok(part);
      });

      it("describes each setting, with a default that its own schema accepts", () => {
        const properties = Object.entries(rule.configSchema?.properties ?? {});
        for (const [name, schema] of properties) {
          assert.match(name, /^[a-z][A-Za-z]+$/);
          assert.match(schema.description ?? "", sentence);
          assert.ok(schema.type, `${name} has no type`);
          assert.ok(new Ajv({ strict: true }).validate(schema, schema.default), `${name} refuses its default`);
        }
        assert.notEqual(properties.length === 0, rule.configSchema !== undefined, "an empty schema says nothing");
      });

      it("has the level that its catalogue tells", () => {
        assert.equal(rule.enforcementLevel, rule.catalogued.level);
      });

      it("names the checks of other scanners once each", () => {
        for (const ids of Object.values(rule.catalogued.covers)) assert.deepEqual(ids, [...new Set(ids)]);
      });

      it("mends single resources only", () => {
        assert.equal(rule.catalogued.canFix, "remediateResource" in rule);
        if (rule.catalogued.canFix) assert.ok("validateResource" in rule);
      });
    });
  }

  it("has a name of its own", () => {
    const names = rules.map(({ name }) => name);
    assert.deepEqual(names, [...new Set(names)]);
  });

  it("has a file of its own, listed in the pack, and a test beside its peers", async () => {
    const listed = new Set<unknown>(rules);
    const files = readdirSync(path.join(repository, "policies/rules"), { recursive: true, encoding: "utf8" });
    let found = 0;
    for (const file of files.filter((name) => name.endsWith(".ts") && name !== "index.ts")) {
      const exports = (await import(path.join(repository, "policies/rules", file))) as Record<string, unknown>;
      const own = new Set(Object.values(exports).filter((value) => hasName(value) && "catalogued" in value));
      if (own.size === 0) continue;
      assert.equal(own.size, 1, `${file} holds more than one rule`);
      found += 1;
      const [rule] = own;
      assert.ok(listed.has(rule), `${file} is not listed in policies/rules/index.ts`);
      assert.ok(hasName(rule) && rule.name.endsWith(path.basename(file, ".ts")), `${file} is named after another rule`);
      const test = path.join(repository, "tests/policies/rules", file.replace(/\.ts$/, ".test.ts"));
      assert.ok(existsSync(test), `${file} has no test`);
    }
    assert.equal(found, rules.length);
  });
});

function hasName(value: unknown): value is { readonly name: string } {
  return typeof value === "object" && value !== null && "name" in value && typeof value.name === "string";
}
