import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { acquireLock, LockHeld } from "./lock.ts";
import { stateFolder } from "./state-folder.ts";

/** Forgets all stacks and the simulated account. The cached engine lies elsewhere and stays. */
export function reset(): number {
  const folder = stateFolder();
  if (!existsSync(folder.root)) {
    console.log("There is nothing to forget.");
    return 0;
  }
  // Only a folder that a sandbox made is deleted: SANDBOX_DIR may have been set to something precious.
  if (!existsSync(folder.backend) && !existsSync(folder.projects)) {
    throw new Error(`${folder.root} does not look like a sandbox's state; not deleted`);
  }
  const projects = existsSync(folder.projects) ? readdirSync(folder.projects) : [];
  const all = [folder, ...projects.map((project) => stateFolder(join(folder.projects, project)))];
  const releases: (() => void)[] = [];
  try {
    for (const { lock } of all) releases.push(acquireLock(lock, "reset"));
  } catch (error) {
    for (const release of releases) release();
    if (!(error instanceof LockHeld)) throw error;
    throw new Error(`The sandbox is in use by process ${error.holder.pid} (${error.holder.what}).`, { cause: error });
  }
  rmSync(folder.root, { recursive: true, force: true });
  console.log(`Forgot everything in ${folder.root}.`);
  return 0;
}
