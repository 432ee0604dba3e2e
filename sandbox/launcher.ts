import { chmodSync, existsSync, mkdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { repositoryRoot, type StateFolder } from "./state-folder.ts";

/**
 * The engine starts language hosts by name, from PATH or from the plugins that are installed in PULUMI_HOME. From there
 * it does so without a warning; the version in the folder's name is only a form.
 */
export function writeLanguageHostLauncher(folder: StateFolder): void {
  const host = join(import.meta.dirname, "language-host.ts");
  const plugin = join(folder.home, "plugins", "language-nodejs-v3.0.0");
  mkdirSync(plugin, { recursive: true });
  const path = join(plugin, "pulumi-language-nodejs");
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, `#!/bin/sh\nexec ${quote(nodeOfTheLockFile())} ${quote(host)} "$@"\n`);
  chmodSync(draft, 0o755);
  renameSync(draft, path);
}

/** The host is TypeScript that Node itself strips of its types; an older Node that runs the tests could not. */
function nodeOfTheLockFile(): string {
  const installed = join(repositoryRoot, "node_modules", ".bin", "node");
  return existsSync(installed) ? installed : process.execPath;
}

function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
