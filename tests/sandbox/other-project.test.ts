import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const root = resolve(__dirname, "../..");

interface Run {
  readonly code: number;
  readonly output: string;
}

describe("another project in the sandbox", () => {
  let directory: string;

  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), "sandbox-test-"));
  });

  afterEach(() => {
    rmSync(directory, { recursive: true, force: true });
  });

  function sandbox(...args: readonly string[]): Promise<Run> {
    const node = join(root, "node_modules", ".bin", "node");
    const env = { ...process.env, SANDBOX_DIR: directory };
    return new Promise((done) => {
      execFile(node, [join(root, "sandbox", "main.ts"), ...args], { cwd: root, env }, (error, stdout, stderr) => {
        done({ code: error === null ? 0 : Number(error.code), output: stdout + stderr });
      });
    });
  }

  it("comes up under the policies with the settings beside it, and leaves the repository's own alone", async () => {
    const up = await sandbox("-C", "examples/user-pool", "up");
    assert.equal(up.code, 0, up.output);
    assert.match(up.output, /\n {2}cognito-auth \S+, \d+ policies: no mandatory violation/);
    assert.match(up.output, /\n {2}npm run sandbox -- -C examples\/user-pool destroy dev /);
    assert.doesNotMatch(up.output, /what the other stack would make/);
    assert.ok(existsSync(join(directory, "projects", encodeURIComponent(join("examples", "user-pool")), "cloud.json")));
    assert.ok(!existsSync(join(directory, "cloud.json")));
    const down = await sandbox("-C", "examples/user-pool", "destroy");
    assert.equal(down.code, 0, down.output);
    assert.deepEqual(await sandbox("reset"), { code: 0, output: `Forgot everything in ${directory}.\n` });
    assert.ok(!existsSync(directory));
  });

  it("has to be one", async () => {
    const manifest = join(root, "docs", "Pulumi.yaml");
    assert.deepEqual(await sandbox("-C", "docs", "up"), { code: 1, output: `sandbox: There is no ${manifest}\n` });
  });
});
