import { existsSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { buildEngine, engineCachePath } from "./engine-build.ts";

export interface Engine {
  readonly command: string;
  readonly origin: "path" | "cache" | "build";
}

export function findOnPath(name: string, path: string = process.env.PATH ?? ""): string | undefined {
  return path
    .split(delimiter)
    .filter((folder) => folder !== "")
    .map((folder) => join(folder, name))
    .find((candidate) => existsSync(candidate));
}

/** The first that is there: the user's own Pulumi, the one built before, one built now. */
export async function findEngine(): Promise<Engine> {
  const installed = findOnPath("pulumi");
  if (installed !== undefined) return { command: installed, origin: "path" };
  const go = findOnPath("go");
  const cached = await engineCachePath(go);
  if (cached !== undefined && existsSync(cached)) return { command: cached, origin: "cache" };
  if (go === undefined || cached === undefined) {
    throw new Error(
      "The sandbox needs the Pulumi CLI (https://www.pulumi.com/docs/install/), or Go 1.25 or newer to build it " +
        "(https://go.dev/dl/). Neither is on PATH.",
    );
  }
  await buildEngine(go, cached);
  return { command: cached, origin: "build" };
}

/** The official language host lies next to the official CLI, or on PATH. */
export function hasOfficialLanguageHost(engine: Engine): boolean {
  const name = "pulumi-language-nodejs";
  return findOnPath(name) !== undefined || existsSync(join(dirname(engine.command), name));
}
