import { mkdirSync } from "node:fs";
import { homedir } from "node:os";
import { join, relative, resolve } from "node:path";

export const repositoryRoot = resolve(import.meta.dirname, "..");

/** What is slow to make and the same for every sandbox of this user. */
export function cacheFolder(): string {
  return join(process.env.XDG_CACHE_HOME ?? join(homedir(), ".cache"), "cognito-auth");
}

/** Everything that one sandbox remembers lives below one folder; deleting it is a full reset. */
export interface StateFolder {
  readonly root: string;
  /** Pulumi's file backend: stacks, history, locks. */
  readonly backend: string;
  /** PULUMI_HOME: credentials, plugins, workspaces. */
  readonly home: string;
  /** Working copies of `Pulumi.<stack>.yaml`, below the project's name. */
  readonly stackFiles: string;
  readonly events: string;
  /** What exists in the simulated AWS account. */
  readonly cloud: string;
  readonly lock: string;
  /** The sandboxes of other projects, each with all of this. */
  readonly projects: string;
}

export function defaultStateFolder(): string {
  return process.env.SANDBOX_DIR ?? join(repositoryRoot, ".sandbox");
}

export function stateFolder(directory: string = defaultStateFolder()): StateFolder {
  const root = resolve(directory);
  return {
    root,
    backend: join(root, "backend"),
    home: join(root, "pulumi"),
    stackFiles: join(root, "stacks"),
    events: join(root, "events"),
    cloud: join(root, "cloud.json"),
    lock: join(root, "lock.json"),
    projects: join(root, "projects"),
  };
}

/** Other projects have a sandbox each: examples share the name and the stacks of the repository's own. */
export function stateFolderOf(projectDirectory: string): string {
  const from = relative(repositoryRoot, projectDirectory);
  return from === "" ? defaultStateFolder() : join(stateFolder().projects, encodeURIComponent(from));
}

export function createStateFolder(folder: StateFolder): void {
  for (const path of [folder.backend, folder.home, folder.stackFiles, folder.events]) {
    mkdirSync(path, { recursive: true });
  }
}
