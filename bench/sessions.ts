import { join } from "node:path";
import { Session } from "../sandbox/session.ts";
import { defaultStateFolder } from "../sandbox/state-folder.ts";
import type { Task } from "./rounds.ts";

/** A pack without policies, which is what a pack costs by itself. */
export const floorPack = join(import.meta.dirname, "floor-policies");

/** A sandbox of its own, where nothing was ever made: every preview creates everything. */
export function open(name: string, projectDirectory?: string): Promise<Session> {
  return Session.open({ directory: join(defaultStateFolder(), "bench", name), projectDirectory });
}

/** A program of the bench's own. */
export function openProgram(name: string): Promise<Session> {
  return open(name, join(import.meta.dirname, name));
}

export function preview(session: Session, ...pack: string[]): Task {
  return async () => {
    const { code, stdout, stderr } = await session.pulumi(["preview", ...pack], { stack: "dev" });
    if (code !== 0) throw new Error(`A preview failed with exit code ${code}.\n${stdout}${stderr}`);
  };
}
