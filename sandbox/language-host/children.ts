import type { ChildProcess } from "node:child_process";

const patienceMs = 1000;
const running = new Set<ChildProcess>();

/** Remembers a child until it ends, so that none outlives the host. */
export function keepTrack(child: ChildProcess): void {
  running.add(child);
  child.once("exit", () => running.delete(child));
  child.once("error", () => running.delete(child));
}

export function endChild(child: ChildProcess): void {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill("SIGTERM");
  setTimeout(() => child.kill("SIGKILL"), patienceMs).unref();
}

/** For when nobody waits for an answer any more. Otherwise the engine waits five seconds for their open pipes. */
export function endAllChildren(): void {
  for (const child of running) child.kill("SIGKILL");
}
