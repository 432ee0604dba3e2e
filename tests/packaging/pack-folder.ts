import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";

const repository = path.join(__dirname, "../..");

/** The pack's folder in the repository. */
export const packFolder = path.join(repository, "policies");

const runner = path.join(repository, "node_modules/@pulumi/pulumi/cmd/run-policy-pack");

/** A copy of the pack that a test may spoil; its dependencies are the repository's. */
export function copyPack(): { readonly folder: string; readonly remove: () => void } {
  const root = mkdtempSync(path.join(tmpdir(), "policies-"));
  const folder = path.join(root, "policies");
  cpSync(packFolder, folder, { recursive: true, filter: (source) => path.basename(source) !== "node_modules" });
  symlinkSync(path.join(repository, "node_modules"), path.join(root, "node_modules"), "dir");
  return {
    folder,
    remove: () => {
      rmSync(root, { recursive: true });
    },
  };
}

/** Builds a pack by its own script. */
export function buildPack(folder: string): { readonly status: number | null; readonly output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["build.js"], { cwd: folder, encoding: "utf8" });
  return { status, output: stdout + stderr };
}

/** Runs what Pulumi loads until it gives up. */
export function loadPack(folder: string): Readonly<Record<"status" | "stdout" | "stderr", unknown>> {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["load.js"], { cwd: folder, encoding: "utf8" });
  return { status, stdout, stderr };
}

/** A pack that was started as Pulumi's language host starts it. */
export interface StartedPack {
  /** The first line on stdout, which the engine takes for the port; nothing where the pack gave up before. */
  readonly firstLine: string | undefined;
  /** All that went to stderr so far. */
  readonly errors: string;
  readonly stop: () => Promise<void>;
}

/** Starts a pack and waits until it has a port or gives up. */
export async function startPack(folder: string): Promise<StartedPack> {
  const child = spawn(process.execPath, [runner, "127.0.0.1:1", "."], {
    cwd: folder,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let errors = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (errors += text));
  const closed = once(child, "close");
  const line = once(createInterface(child.stdout), "line").then(([text]) => String(text));
  const firstLine = await Promise.race([line, closed.then(() => undefined)]);
  return {
    firstLine,
    get errors() {
      return errors;
    },
    stop: async () => {
      child.kill();
      await closed;
    },
  };
}
