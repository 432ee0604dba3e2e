import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ComponentResource } from "@pulumi/pulumi";
import * as exported from "../../components";

const ROOT = join(__dirname, "..", "..");
const components = Object.entries<unknown>({ ...exported })
  .filter(([, value]) => typeof value === "function" && value.prototype instanceof ComponentResource)
  .map(([name]) => name);

describe("the components", () => {
  for (const page of ["README.md", "components/README.md"]) {
    it(`stand in ${page}`, () => {
      const text = readFileSync(join(ROOT, page), "utf8");
      assert.ok(components.length > 0);
      assert.deepEqual(
        components.filter((name) => ![`\`${name}\``, `new ${name}(`].some((mention) => text.includes(mention))),
        [],
      );
    });
  }
});
