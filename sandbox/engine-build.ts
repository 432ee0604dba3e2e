import { execFile, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { promisify } from "node:util";
import { acquireLock, LockHeld } from "./lock.ts";
import { Progress } from "./progress.ts";
import { cacheFolder } from "./state-folder.ts";

const run = promisify(execFile);
const moduleFolder = join(import.meta.dirname, "engine");
const command = "github.com/pulumi/pulumi/pkg/v3/cmd/pulumi";
const waitBetweenLooksMs = 1000;
const builds = join(cacheFolder(), "engine");

/** A go.work of the user, or flags meant for other builds, must not change what is pinned here. */
function goEnvironment(): NodeJS.ProcessEnv {
  return { ...process.env, GOWORK: "off", GOFLAGS: "-mod=readonly", CGO_ENABLED: "0" };
}

/**
 * Where the engine of this pin, platform and Go version is, or would be. Without Go the version is unknown, so any
 * build of the same pin and platform will do.
 */
export async function engineCachePath(go: string | undefined): Promise<string | undefined> {
  const pin = createHash("sha256")
    .update(readFileSync(join(moduleFolder, "go.mod")))
    .update(readFileSync(join(moduleFolder, "go.sum")))
    .update(`${process.platform}-${process.arch}`)
    .digest("hex")
    .slice(0, 16);
  if (go === undefined) {
    const ofThisPin = entries(builds).filter((name) => name.startsWith(`${pin}-`));
    return ofThisPin.map((name) => join(builds, name, "pulumi")).find((path) => modified(path) > 0);
  }
  const { stdout } = await run(go, ["env", "GOVERSION"], { cwd: moduleFolder, env: goEnvironment() });
  return join(builds, `${pin}-${stdout.trim()}`, "pulumi");
}

function entries(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function modified(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function pinnedVersion(): string {
  const match = /github\.com\/pulumi\/pulumi\/pkg\/v3 (v\S+)/.exec(readFileSync(join(moduleFolder, "go.mod"), "utf8"));
  if (match?.[1] === undefined) throw new Error(`${moduleFolder}/go.mod does not pin the Pulumi CLI`);
  return match[1];
}

/** Builds into a temporary name and renames, so that an interrupted build is never taken for a whole one. */
export async function buildEngine(go: string, target: string): Promise<void> {
  mkdirSync(dirname(target), { recursive: true });
  const version = pinnedVersion();
  const progress = new Progress(`Building the Pulumi engine ${version} (once, a few minutes)`);
  const release = await lockOrWait(target, progress);
  if (release === undefined) {
    progress.end("built by another command");
    return;
  }
  const temporary = `${target}.${process.pid}`;
  try {
    progress.step("downloading Go modules");
    const total = await countPackages(go);
    await compile(go, temporary, version, (done) => {
      progress.step(done < total ? `compiled ${done} of ${total} packages` : "linking");
    });
    renameSync(temporary, target);
    progress.end("done, kept for next time");
  } catch (error) {
    progress.end("failed");
    throw error;
  } finally {
    rmSync(temporary, { force: true });
    release();
  }
}

/** Undefined when another process finished the build while this one waited for it. */
async function lockOrWait(target: string, progress: Progress): Promise<(() => void) | undefined> {
  for (;;) {
    try {
      const release = acquireLock(`${target}.lock`, "building the engine");
      if (modified(target) === 0) return release;
      release();
      return undefined;
    } catch (error) {
      if (!(error instanceof LockHeld)) throw error;
      progress.step(`waiting for process ${error.holder.pid}, which builds it already`);
      await new Promise((resolve) => setTimeout(resolve, waitBetweenLooksMs));
    }
  }
}

async function countPackages(go: string): Promise<number> {
  const options = { cwd: moduleFolder, env: goEnvironment(), maxBuffer: 64 * 1024 * 1024 };
  const { stdout } = await run(go, ["list", "-deps", command], options);
  return stdout.split("\n").filter((line) => line !== "").length;
}

async function compile(go: string, output: string, version: string, tick: (done: number) => void): Promise<void> {
  const flags = `-s -w -X github.com/pulumi/pulumi/sdk/v3/go/common/version.Version=${version}`;
  const child = spawn(go, ["build", "-v", "-ldflags", flags, "-o", output, command], {
    cwd: moduleFolder,
    env: goEnvironment(),
    stdio: ["ignore", "inherit", "pipe"],
  });
  const endWithUs = (): void => {
    child.kill();
  };
  process.once("exit", endWithUs);
  let done = 0;
  const complaints: string[] = [];
  createInterface({ input: child.stderr }).on("line", (line) => {
    // -v prints one import path a line; whatever else comes is the compiler's or the linker's complaint.
    if (/^[\w.\-/~]+$/.test(line)) tick(++done);
    else complaints.push(line);
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  process.off("exit", endWithUs);
  if (code !== 0) throw new Error(["Building the Pulumi engine failed.", ...complaints.slice(-20)].join("\n"));
}
