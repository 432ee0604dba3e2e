import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import {
  policyConfigOf,
  repository,
  SandboxedProgram,
  type StateResource,
  underPolicyConfig,
} from "./sandboxed-program";
import { counts, diagnostics, policies } from "./screen";
import { nameOf } from "./tree";
import { walkThroughs } from "./walk-through-resources";

type Inputs = Record<string, unknown>;

/** What is in the state of AWS by type and name, each with those inputs that are expected of it. */
function made(resources: readonly StateResource[], expected: Record<string, Inputs>): Record<string, Inputs> {
  const inAws = resources.filter(({ type }) => type.startsWith("aws:"));
  return Object.fromEntries(
    inAws.map(({ type, urn, inputs = {} }) => {
      const label = `${type} ${nameOf(urn)}`;
      return [label, Object.fromEntries(Object.keys(expected[label] ?? {}).map((key) => [key, inputs[key]]))];
    }),
  );
}

describe("the walk-throughs with the real engine", () => {
  const folderOf = (example: string): string => join(repository, "examples", example);

  it("are all tested", () => {
    const folders = readdirSync(join(repository, "examples"), { withFileTypes: true });
    const configured = folders.filter(
      (entry) => entry.isDirectory() && !existsSync(join(folderOf(entry.name), "index.ts")),
    );

    assert.deepEqual(
      configured.map(({ name }) => name),
      Object.keys(walkThroughs).sort(),
    );
  });

  for (const [example, { diagnostics: warnings = {}, resources: expected }] of Object.entries(walkThroughs)) {
    it(`${example} comes up under the policies, has nothing to do again, and goes down`, async () => {
      const policyConfig = policyConfigOf(example);
      const readme = readFileSync(join(folderOf(example), "README.md"), "utf8");
      const settings = relative(folderOf(example), join(repository, policyConfig));
      assert.ok(readme.includes(`--policy-pack-config ${settings}\n`), `README.md does not name ${settings}`);

      const program = await SandboxedProgram.open(`examples/${example}`);
      try {
        const up = ["up", "--yes", "--skip-preview"];
        const screen = await program.done("dev", [...up, ...underPolicyConfig(policyConfig)]);
        const resources = await program.resources("dev");
        assert.deepEqual(made(resources, expected), expected);
        assert.deepEqual(counts(screen), [`+ ${resources.length} created`]);
        assert.deepEqual(diagnostics(screen), warnings);
        assert.doesNotMatch(policies(screen), /policy-configuration/, "an exemption is of no use");

        await program.done("dev", [...up, "--expect-no-changes"]);
        await program.done("dev", ["refresh", "--yes", "--skip-preview", "--expect-no-changes"]);

        await program.done("dev", ["destroy", "--yes", "--skip-preview"]);
        assert.deepEqual(await program.resources("dev"), []);
        assert.deepEqual(program.made(), []);
      } finally {
        await program.close();
      }
    });
  }
});
