import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import {
  appendFileSync,
  existsSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { buildPack, copyPack, loadPack, startPack } from "./pack-folder";

describe("loading the pack", function () {
  this.timeout(60_000);

  let folder: string;
  let remove: () => void;

  before(() => {
    ({ folder, remove } = copyPack());
    assert.deepEqual(buildPack(folder), { status: 0, output: "" });
  });
  after(() => {
    remove();
  });

  const command = () =>
    `\`npm run build --workspace policies\` in the repository's root, or \`npm run build\` in ${folder}`;

  /** The pack says one line, starts nothing, and fails. */
  function assertRefused(line: string): void {
    assert.deepEqual(loadPack(folder), { status: 1, stdout: "", stderr: `${line}\n` });
  }

  async function assertLoads(): Promise<void> {
    const pack = await startPack(folder);
    await pack.stop();
    assert.match(pack.firstLine ?? "", /^\d+$/, "the first line must be the port");
    assert.equal(pack.errors, "");
  }

  it("refuses to start when nothing was ever built", () => {
    const dist = path.join(folder, "dist");
    renameSync(dist, `${dist}-aside`);
    assertRefused(`The policy pack is not built: run ${command()}.`);
    renameSync(`${dist}-aside`, dist);
  });

  it("starts a server when the build is fresh", assertLoads);

  it("builds nothing twice", () => {
    const built = () => statSync(path.join(folder, "dist/index.js")).mtimeMs;
    const before = built();
    assert.deepEqual(buildPack(folder), { status: 0, output: "" });
    assert.equal(built(), before);
  });

  it("refuses a build that is older than a source, until it is built again, without what is gone", async () => {
    const leftover = path.join(folder, "dist/rules/leftover.js");
    writeFileSync(leftover, "");
    appendFileSync(path.join(folder, "rules/property.ts"), "\n// changed\n");
    assertRefused(`The policy pack's build is older than its sources: run ${command()}.`);
    assert.deepEqual(buildPack(folder), { status: 0, output: "" });
    assert.ok(!existsSync(leftover));
    await assertLoads();
  });

  it("refuses a build with other compiler options or of another version", () => {
    for (const [file, from, to] of [
      ["tsconfig.json", '"ES2022"', '"ES2023"'],
      ["package.json", '"version": "', '"version": "9.'],
    ] as const) {
      const original = readFileSync(path.join(folder, file), "utf8");
      writeFileSync(path.join(folder, file), original.replace(from, to));
      assertRefused(`The policy pack's build is older than its sources: run ${command()}.`);
      writeFileSync(path.join(folder, file), original);
    }
  });

  it("refuses a build that the compiler refused, and says why", () => {
    const source = path.join(folder, "rules/broken.ts");
    writeFileSync(source, "export const broken: number = 'text';\n");
    const { status, output } = buildPack(folder);
    assert.equal(status, 1);
    assert.match(output, /rules\/broken\.ts\(1,14\): error TS2322/);
    assertRefused(`The policy pack is not built: run ${command()}.`);
  });
});

describe("the packed pack", function () {
  this.timeout(60_000);

  let folder: string;
  let unpacked: string;
  let remove: () => void;

  before(() => {
    ({ folder, remove } = copyPack());
    // Not below the pack itself: Node would take `package` there for its package.json.
    unpacked = path.join(folder, "../package");
  });
  after(() => {
    remove();
  });

  it("is named, and nothing else, on stdout: publishing reads that", () => {
    assert.deepEqual(buildPack(folder), { status: 0, output: "" });
    const { stdout } = spawnSync("npm", ["pack", "--loglevel=error"], { cwd: folder, encoding: "utf8" });
    assert.match(stdout, /^cognito-auth-policies-\d+\.\d+\.\d+\.tgz\n$/);
    assert.equal(spawnSync("tar", ["xzf", stdout.trim(), "-C", ".."], { cwd: folder }).status, 0);
  });

  it("holds what runs and what tells about it, no sources", () => {
    assert.deepEqual(readdirSync(unpacked).sort(), [
      "LICENSE",
      "POLICIES.md",
      "PulumiPolicy.yaml",
      "README.md",
      "check-config.js",
      "config",
      "dist",
      "freshness.js",
      "load.js",
      "package.json",
      "profiles",
    ]);
    const files = readdirSync(unpacked, { recursive: true, encoding: "utf8" });
    assert.deepEqual(
      files.filter((file) => file.endsWith(".ts")),
      [],
    );
  });

  it("starts", async () => {
    const pack = await startPack(unpacked);
    await pack.stop();
    assert.equal(pack.errors, "");
    assert.match(pack.firstLine ?? "", /^\d+$/);
  });

  it("refuses to start without its build", () => {
    rmSync(path.join(unpacked, "dist"), { recursive: true });
    assert.deepEqual(loadPack(unpacked), {
      status: 1,
      stdout: "",
      stderr: `The policy pack in ${unpacked} is incomplete: install it again.\n`,
    });
  });
});
