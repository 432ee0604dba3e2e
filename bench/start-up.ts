import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { repositoryRoot } from "../sandbox/state-folder.ts";
import type { Task } from "./rounds.ts";

const runner = join(repositoryRoot, "node_modules/@pulumi/pulumi/cmd/run-policy-pack");

/** Starts a pack as Pulumi's language host does, until it says its port. */
export function startUp(pack: string): Task {
  return async () => {
    const child = spawn(process.execPath, [runner, "127.0.0.1:1", "."], {
      cwd: pack,
      stdio: ["ignore", "pipe", "inherit"],
    });
    const ended = once(child, "close");
    const answer = await Promise.race([once(createInterface(child.stdout), "line"), ended.then(() => undefined)]);
    child.kill();
    await ended;
    if (answer === undefined) throw new Error(`The pack in ${pack} did not start.`);
  };
}
