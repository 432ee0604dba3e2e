import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { SandboxedProgram } from "../engine/sandboxed-program";
import { buildPack } from "./pack-folder";
import { borrowDependencies, copyPart, install, pack, run, temporaryFolder } from "./npm";

describe("the packed policies, unpacked elsewhere", function () {
  this.timeout(120_000);

  const { path: root, remove } = temporaryFolder();
  const unpacked = join(root, "package");
  let sandbox: SandboxedProgram;

  before(async () => {
    const workshop = join(root, "workshop");
    const policies = join(workshop, "policies");
    copyPart("policies", policies);
    borrowDependencies(workshop);
    assert.deepEqual(buildPack(policies), { status: 0, output: "" });
    run(root, "tar", "xzf", pack(policies));
    install(unpacked);
    sandbox = await SandboxedProgram.open();
  });
  after(async () => {
    await sandbox.close();
    remove();
  });

  it("refuse a stack by their defaults", async () => {
    const output = await sandbox.refused("dev", ["preview", "--policy-pack", unpacked]);
    assert.match(output, /cognito-user-pool-mfa-required/);
  });

  it("admit it by the settings that they bring", async () => {
    const settings = join(unpacked, "config", "dev.json");
    const output = await sandbox.done("dev", ["preview", "--policy-pack", unpacked, "--policy-pack-config", settings]);
    assert.match(output, /cognito-auth@v0\.1\.0/);
  });

  it("check all the settings that they bring", () => {
    const files = ["config", "profiles"].flatMap((folder) =>
      readdirSync(join(unpacked, folder)).map((file) => join(unpacked, folder, file)),
    );
    const output = run(unpacked, "node", "check-config.js", ...files);
    assert.equal(output, files.map((file) => `${file}: nothing is wrong with it\n`).join(""));
  });

  it("find a rule that does not exist, which the engine lets pass", () => {
    const settings = join(root, "settings.json");
    writeFileSync(settings, JSON.stringify({ "cognito-user-pool-mfa-requird": "mandatory" }));
    const { status, stdout } = spawnSync("node", ["check-config.js", settings], { cwd: unpacked, encoding: "utf8" });
    assert.equal(status, 1);
    assert.match(stdout, /there is no such rule; did you mean cognito-user-pool-mfa-required\?/);
  });
});
