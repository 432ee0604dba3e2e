import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse, stringify } from "yaml";
import { refreshStackFile } from "../../sandbox/stack-file.ts";

type Settings = Record<string, unknown> & { config?: Record<string, unknown> };

describe("the working copy of a stack's file", () => {
  let directory: string;
  let tracked: string;
  let folder: string;
  let copy: string;

  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), "stack-file-"));
    folder = join(directory, "copies");
    tracked = join(directory, "Pulumi.dev.yaml");
    copy = join(folder, "Pulumi.dev.yaml");
  });

  afterEach(() => {
    rmSync(directory, { recursive: true, force: true });
  });

  function write(path: string, settings: Settings): void {
    writeFileSync(path, stringify(settings));
  }

  function read(path: string): Settings {
    return parse(readFileSync(path, "utf8")) as Settings;
  }

  async function refresh(): Promise<readonly string[]> {
    return (await refreshStackFile(directory, "dev", folder)).kept;
  }

  it("follows the tracked file", async () => {
    write(tracked, { config: { "a:one": 1, "a:two": { deep: true } } });
    assert.deepEqual(await refresh(), []);
    write(tracked, { config: { "a:two": { deep: false } } });
    assert.deepEqual(await refresh(), []);
    assert.deepEqual(read(copy), { config: { "a:two": { deep: false } } });
  });

  it("keeps the salt and what was changed in the copy, and says so every time", async () => {
    write(tracked, { config: { "a:one": 1, "a:two": 2 } });
    await refresh();
    write(copy, { encryptionsalt: "v1:salt", config: { "a:one": 10, "a:two": 2, "a:three": 3 } });
    write(tracked, { config: { "a:one": 5, "a:two": 20 } });
    for (let time = 0; time < 2; time++) {
      assert.deepEqual(await refresh(), ["a:one", "a:three"]);
      assert.deepEqual(read(copy), { encryptionsalt: "v1:salt", config: { "a:one": 10, "a:two": 20, "a:three": 3 } });
    }
  });

  it("keeps a removal", async () => {
    write(tracked, { config: { "a:one": 1, "a:two": 2 } });
    await refresh();
    write(copy, { config: { "a:two": 2 } });
    assert.deepEqual(await refresh(), ["a:one"]);
    assert.deepEqual(read(copy), { config: { "a:two": 2 } });
  });

  it("no longer calls kept what the tracked file says too", async () => {
    write(tracked, { config: { "a:one": 1 } });
    await refresh();
    write(copy, { config: { "a:one": 2 } });
    write(tracked, { config: { "a:one": 2 } });
    assert.deepEqual(await refresh(), []);
    write(tracked, { config: { "a:one": 3 } });
    assert.deepEqual(await refresh(), []);
    assert.deepEqual(read(copy), { config: { "a:one": 3 } });
  });

  it("goes back to the tracked file when the copy is deleted", async () => {
    write(tracked, { config: { "a:one": 1 } });
    await refresh();
    write(copy, { config: { "a:one": 2 } });
    rmSync(copy);
    assert.deepEqual(await refresh(), []);
    assert.deepEqual(read(copy), { config: { "a:one": 1 } });
  });

  it("puts a placeholder where a secret is encrypted for a real backend, and keeps its own encryption", async () => {
    const secret = { secure: "AAAB" };
    write(tracked, { encryptionsalt: "v1:real", config: { "a:token": secret, "a:map": { deep: [{ key: secret }] } } });
    const { unreadable } = await refreshStackFile(directory, "dev", folder);
    assert.deepEqual(unreadable, ["a:token", "a:map.deep[0].key"]);
    assert.doesNotMatch(readFileSync(copy, "utf8"), /AAAB|v1:real/);
    write(copy, {
      ...read(copy),
      encryptionsalt: "v1:own",
      config: { ...read(copy).config, "a:token": { secure: "own" } },
    });
    assert.deepEqual(await refresh(), ["a:token"]);
    assert.deepEqual(read(copy).config?.["a:token"], { secure: "own" });
    assert.equal(read(copy).encryptionsalt, "v1:own");
  });

  it("never writes the tracked file", async () => {
    write(tracked, { config: { "a:one": 1 } });
    const before = readFileSync(tracked, "utf8");
    await refresh();
    write(copy, { encryptionsalt: "v1:salt", config: { "a:one": 2 } });
    await refresh();
    assert.equal(readFileSync(tracked, "utf8"), before);
  });
});
