import { existsSync, rmSync } from "node:fs";
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
  if (!existsSync(folder.backend)) throw new Error(`${folder.root} does not look like a sandbox's state; not deleted`);
  try {
    acquireLock(folder.lock, "reset");
  } catch (error) {
    if (!(error instanceof LockHeld)) throw error;
    throw new Error(`The sandbox is in use by process ${error.holder.pid} (${error.holder.what}).`, { cause: error });
  }
  rmSync(folder.root, { recursive: true, force: true });
  console.log(`Forgot everything in ${folder.root}.`);
  return 0;
}
