import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";

const repository = join(__dirname, "..", "..");

/** A folder outside the repository, where nothing of its node_modules can be found. */
export function temporaryFolder(): { readonly path: string; readonly remove: () => void } {
  const path = realpathSync(mkdtempSync(join(tmpdir(), "cognito-auth-packaging-")));
  return {
    path,
    remove: () => {
      rmSync(path, { recursive: true, force: true });
    },
  };
}

/** Copies a part of the repository as a fresh clone has it: neither installed nor built. */
export function copyPart(part: "components" | "policies", target: string): void {
  const made = new Set(["node_modules", "dist"]);
  cpSync(join(repository, part), target, { recursive: true, filter: (source) => !made.has(basename(source)) });
}

/** Lets what lies in a folder find the repository's dependencies, for building something there. */
export function borrowDependencies(folder: string): void {
  symlinkSync(join(repository, "node_modules"), join(folder, "node_modules"), "dir");
}

/** Runs a command that has to succeed, and returns what it said on stdout. */
export function run(folder: string, command: string, ...args: string[]): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd: folder, encoding: "utf8" });
  assert.equal(
    status,
    0,
    `${command} ${args.join(" ")} ended with ${status}\n${stdout}${stderr}${error?.message ?? ""}`,
  );
  return stdout;
}

/** Packs what is in a folder, and returns the path of the tarball, which lies in the same folder. */
export function pack(folder: string): string {
  const [packed] = JSON.parse(run(folder, "npm", "pack", "--json", "--loglevel=error")) as { filename: string }[];
  assert.ok(packed);
  return join(folder, packed.filename);
}

/**
 * Installs what the folder's own manifest asks for in production, and what else is named.
 *
 * Packages that the lock file knows come in its versions, so that a release elsewhere doesn't change what is tested.
 */
export function install(folder: string, ...others: string[]): void {
  const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { dependencies?: object };
  const wanted = [...Object.keys(manifest.dependencies ?? {}), ...others].map(lockedVersion);
  const flags = ["--omit=dev", "--no-save", "--no-package-lock", "--prefer-offline", "--no-audit", "--no-fund"];
  run(folder, "npm", "install", "--loglevel=error", ...flags, ...wanted);
}

function lockedVersion(name: string): string {
  const lock = JSON.parse(readFileSync(join(repository, "package-lock.json"), "utf8")) as {
    packages: Record<string, { version?: string }>;
  };
  const version = lock.packages[`node_modules/${name}`]?.version;
  return version === undefined ? name : `${name}@${version}`;
}
