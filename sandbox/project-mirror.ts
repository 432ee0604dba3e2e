import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { StateFolder } from "./state-folder.ts";

/**
 * A bare project of the same name, below the state folder, beside the working copies of the stack files. Commands that
 * know no --config-file and write or delete `Pulumi.<stack>.yaml` run there, so that the tracked file is never touched.
 */
export interface ProjectMirror {
  readonly project: string;
  readonly directory: string;
}

export async function mirrorProject(projectDirectory: string, folder: StateFolder): Promise<ProjectMirror> {
  const { parse } = await import("yaml");
  const manifest = join(projectDirectory, "Pulumi.yaml");
  if (!existsSync(manifest)) throw new Error(`There is no ${manifest}`);
  const { name } = parse(readFileSync(manifest, "utf8")) as { name?: unknown };
  if (typeof name !== "string") throw new Error(`${manifest} has no name`);
  const directory = join(folder.stackFiles, name);
  mkdirSync(directory, { recursive: true });
  writeFileSync(join(directory, "Pulumi.yaml"), JSON.stringify({ name, runtime: "nodejs" }));
  return { project: name, directory };
}

const writingStackCommands = new Set(["init", "rm", "rename", "change-secrets-provider"]);
const writingConfigCommands = new Set(["cp", "refresh"]);

export function belongsInMirror([first = "", second = ""]: readonly string[]): boolean {
  if (first === "stack") return writingStackCommands.has(second);
  return first === "config" && writingConfigCommands.has(second);
}

export function stackExists(folder: StateFolder, project: string, stack: string): boolean {
  return existsSync(join(folder.backend, ".pulumi", "stacks", project, `${stack}.json`));
}
