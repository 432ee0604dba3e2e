import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { repository, SandboxedProgram } from "./sandboxed-program";

const isCheckout = existsSync(join(repository, ".git"));

/** The state of every file that is tracked, or new and not ignored. */
function gitStatus(): string {
  return execFileSync("git", ["status", "--porcelain", "--untracked-files=all"], { cwd: repository, encoding: "utf8" });
}

/** Pulumi writes salts and settings into these, given the chance. */
function stackFiles(): string[] {
  return ["Pulumi.yaml", "Pulumi.dev.yaml", "Pulumi.prod.yaml"].map((name) =>
    readFileSync(join(repository, name), "utf8"),
  );
}

describe("the work tree", () => {
  const before = stackFiles();

  it("is as clean after stacks were made, configured and brought up as it was before", async function () {
    if (!isCheckout) {
      this.skip();
    }
    const status = gitStatus();
    const program = await SandboxedProgram.open();
    try {
      await program.done("dev", ["config", "set", "--path", "--secret", "cognito-auth:auth.tags.team", "identity"]);
      await program.done("dev", ["up", "--yes", "--skip-preview"]);
      await program.done("prod", ["preview"]);
      await program.done("dev", ["destroy", "--yes", "--skip-preview"]);
    } finally {
      await program.close();
    }

    assert.equal(gitStatus(), status);
  });

  after(() => {
    assert.deepEqual(stackFiles(), before);
  });
});
