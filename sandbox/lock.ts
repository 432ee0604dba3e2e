import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";

export interface LockHolder {
  readonly pid: number;
  readonly what: string;
}

export class LockHeld extends Error {
  readonly holder: LockHolder;

  constructor(path: string, holder: LockHolder) {
    super(`${path} is held by process ${holder.pid} (${holder.what})`);
    this.holder = holder;
  }
}

/** Takes the lock or throws LockHeld. A lock whose process is gone is stale and is taken over. */
export function acquireLock(path: string, what: string): () => void {
  const mine: LockHolder = { pid: process.pid, what };
  const draft = `${path}.${process.pid}.${Math.random().toString(36).slice(2)}`;
  writeFileSync(draft, JSON.stringify(mine));
  try {
    for (;;) {
      try {
        // A hard link fails when the name exists, and what it makes visible is already written in full.
        linkSync(draft, path);
        return () => {
          if (readHolder(path)?.pid === process.pid) rmSync(path, { force: true });
        };
      } catch (error) {
        if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
        const holder = readHolder(path);
        if (holder !== undefined && isAlive(holder.pid)) throw new LockHeld(path, holder);
        removeStale(path);
      }
    }
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Moves it aside before looking again: another process may have put a lock of its own there in the meantime. */
function removeStale(path: string): void {
  const aside = `${path}.${process.pid}.stale`;
  try {
    renameSync(path, aside);
    const holder = readHolder(aside);
    if (holder !== undefined && isAlive(holder.pid)) linkSync(aside, path);
  } catch {
    // Another process was quicker; the next attempt sees what it left.
  } finally {
    rmSync(aside, { force: true });
  }
}

function readHolder(path: string): LockHolder | undefined {
  try {
    return JSON.parse(readFileSync(path, "utf8")) as LockHolder;
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
