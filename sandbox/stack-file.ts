import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { isDeepStrictEqual } from "node:util";

type StackSettings = Record<string, unknown> & { config?: Record<string, unknown> };

export interface StackFile {
  /** The copy that Pulumi reads and writes. Deleting it goes back to the tracked file. */
  readonly path: string;
  /** Configuration keys that were changed in the copy and are kept. */
  readonly kept: readonly string[];
  /** Paths of secrets that were encrypted for a real backend; a placeholder stands for each. */
  readonly unreadable: readonly string[];
}

/** Tell how the secrets of a file are encrypted: for the sandbox in its copy, for a real backend in the tracked file. */
const encryption = ["encryptionsalt", "secretsprovider", "encryptedkey"];

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

  const { settings: tracked, unreadable } = withoutSecrets(read(join(projectDirectory, name)));
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
  for (const key of encryption) if (copy[key] !== undefined) merged[key] = copy[key];
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
  return { path, kept, unreadable };
}

const placeholder = "not-readable-in-the-sandbox";

function withoutSecrets(settings: StackSettings): { settings: StackSettings; unreadable: string[] } {
  const unreadable: string[] = [];
  const replace = (value: unknown, path: string): unknown => {
    if (Array.isArray(value)) return value.map((entry, index) => replace(entry, `${path}[${index}]`));
    if (typeof value !== "object" || value === null) return value;
    const entries = Object.entries(value);
    if (entries.length === 1 && entries[0]?.[0] === "secure") {
      unreadable.push(path);
      return placeholder;
    }
    return Object.fromEntries(
      entries.map(([key, entry]) => [key, replace(entry, path === "" ? key : `${path}.${key}`)]),
    );
  };
  const kept = Object.fromEntries(Object.entries(settings).filter(([key]) => !encryption.includes(key)));
  if (settings.config === undefined) return { settings: kept, unreadable };
  return { settings: { ...kept, config: replace(settings.config, "") as Record<string, unknown> }, unreadable };
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
