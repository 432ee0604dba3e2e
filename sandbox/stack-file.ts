import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { isDeepStrictEqual } from "node:util";

type StackSettings = Record<string, unknown> & { config?: Record<string, unknown> };

export interface StackFile {
  /** The copy that Pulumi reads and writes. Deleting it goes back to the tracked file. */
  readonly path: string;
  /** Configuration keys that were changed in the copy and are kept. */
  readonly kept: readonly string[];
}

const written = ["encryptionsalt", "secretsprovider", "encryptedkey"];

/**
 * Pulumi writes into the stack's file (a salt at `stack init`, values at `config set`). So it gets a copy, refreshed from
 * the tracked file before each run; what was changed in the copy since then wins over the tracked file.
 */
export async function refreshStackFile(projectDirectory: string, stack: string, folder: string): Promise<StackFile> {
  const { parse, stringify } = await import("yaml");
  const read = (path: string): StackSettings =>
    existsSync(path) ? ((parse(readFileSync(path, "utf8")) as StackSettings | null) ?? {}) : {};
  const name = `Pulumi.${stack}.yaml`;
  const path = join(folder, name);
  const basePath = join(folder, `.${name}.base`);

  const tracked = read(join(projectDirectory, name));
  const copy = read(path);
  // Without a copy there is nothing that was changed in it: deleting it is how changes are dropped.
  const base = existsSync(path) ? read(basePath) : {};
  const changed = changedKeys(base.config ?? {}, copy.config ?? {});
  const kept = changed.filter((key) => !isDeepStrictEqual(copy.config?.[key], tracked.config?.[key]));

  const config = { ...tracked.config };
  for (const key of kept) {
    if (copy.config !== undefined && key in copy.config) config[key] = copy.config[key];
    else Reflect.deleteProperty(config, key);
  }
  const merged: StackSettings = { ...tracked };
  for (const key of written) if (copy[key] !== undefined) merged[key] = copy[key];
  if (Object.keys(config).length > 0) merged.config = config;

  mkdirSync(dirname(path), { recursive: true });
  replaceFile(path, stringify(merged));
  // Kept keys stay out of the base, so that they are seen as changed in the next run too.
  const remembered = { ...config };
  for (const key of kept) {
    const before = base.config?.[key];
    if (before === undefined) Reflect.deleteProperty(remembered, key);
    else remembered[key] = before;
  }
  replaceFile(basePath, stringify({ config: remembered }));
  return { path, kept };
}

function changedKeys(base: Record<string, unknown>, now: Record<string, unknown>): string[] {
  const keys = [...new Set([...Object.keys(base), ...Object.keys(now)])].sort();
  return keys.filter((key) => !isDeepStrictEqual(base[key], now[key]));
}

function replaceFile(path: string, content: string): void {
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, content);
  renameSync(draft, path);
}
