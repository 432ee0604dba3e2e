import { spawn, type ChildProcess } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { keepTrack } from "./children.ts";

export function declaredDependencies(directory: string): Readonly<Record<string, string>> {
  const manifest = join(directory, "package.json");
  if (!existsSync(manifest)) return {};
  const { dependencies = {} } = JSON.parse(readFileSync(manifest, "utf8")) as { dependencies?: Record<string, string> };
  return dependencies;
}

/**
 * The engine asks for an installation whenever it loads a plugin from a folder. In a workspace everything is there, and
 * npm would work on the workspace's root, so what is there is left alone.
 */
export function hasDependencies(directory: string): boolean {
  const folders = createRequire(join(directory, "index.js")).resolve.paths("any") ?? [];
  return Object.keys(declaredDependencies(directory)).every((name) =>
    folders.some((folder) => existsSync(join(folder, name, "package.json"))),
  );
}

export function startInstallation(directory: string): ChildProcess {
  const child = spawn("npm", ["install", "--no-audit", "--no-fund"], {
    cwd: directory,
    stdio: ["ignore", "pipe", "pipe"],
  });
  keepTrack(child);
  return child;
}
