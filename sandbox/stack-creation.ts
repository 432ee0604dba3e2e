import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { basename, join } from "node:path";
import type { StateFolder } from "./state-folder.ts";

export async function projectName(projectDirectory: string): Promise<string> {
  const { parse } = await import("yaml");
  const project = parse(readFileSync(join(projectDirectory, "Pulumi.yaml"), "utf8")) as { name?: unknown };
  if (typeof project.name !== "string") throw new Error(`${projectDirectory}/Pulumi.yaml has no name`);
  return project.name;
}

export function stackExists(folder: StateFolder, project: string, stack: string): boolean {
  return existsSync(join(folder.backend, ".pulumi", "stacks", project, `${stack}.json`));
}

/**
 * `stack init` takes no --config-file and writes its salt beside Pulumi.yaml. So it runs where a bare project of the same
 * name lies, and the file that it wrote becomes the working copy.
 */
export async function createStack(
  folder: StateFolder,
  project: string,
  stack: string,
  stackFile: string,
  run: (args: readonly string[], directory: string) => Promise<{ code: number; stdout: string; stderr: string }>,
): Promise<void> {
  mkdirSync(folder.root, { recursive: true });
  const directory = mkdtempSync(join(folder.root, "stack-init-"));
  try {
    writeFileSync(join(directory, "Pulumi.yaml"), JSON.stringify({ name: project, runtime: "nodejs" }));
    const written = join(directory, basename(stackFile));
    copyFileSync(stackFile, written);
    const made = await run(["stack", "init", stack, "--no-select", "--secrets-provider", "passphrase"], directory);
    if (made.code !== 0) throw new Error(`Could not make the stack ${stack}.\n${made.stdout}${made.stderr}`);
    renameSync(written, stackFile);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
