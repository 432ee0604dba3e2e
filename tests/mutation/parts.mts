import { existsSync, globSync, readFileSync } from "node:fs";
import path from "node:path";

const policies = path.join(import.meta.dirname, "../../policies");

/** The folders that hold sources of the rules, below policies/ and with forward slashes. */
export function parts(): string[] {
  const sources = globSync("{definition,rules}/**/*.ts", { cwd: policies });
  return [...new Set(sources.map((file) => folderOf(file)))].sort();
}

/** The tests that can notice a change in a folder: its own, and those of the folders that import from it. */
export function testsOf(part: string): string[] {
  // Every rule stands on the definition, and a handful of them shows what becomes of it.
  if (part === "definition")
    return ["definition", "rules", "rules/acm", "rules/logs", "rules/wafv2"].flatMap(testsIn).concat(own);
  const users = globSync("rules/**/*.ts", { cwd: policies }).filter((file) => importsFrom(file, part));
  const folders = new Set([part, ...users.map((file) => folderOf(file))]);
  return [...folders].flatMap(testsIn);
}

/** Tests of what the rules have in common. */
const own = ["tests/policies/pack.test.ts"];

function testsIn(folder: string): string[] {
  const glob = `tests/policies/${folder}/*.test.ts`;
  return existsSync(path.join(policies, "../tests/policies", folder)) ? [glob] : [];
}

function importsFrom(file: string, part: string): boolean {
  const source = readFileSync(path.join(policies, file), "utf8");
  const imported = [...source.matchAll(/ from "(\.[^"]+)"/g)].map(([, target]) => target ?? "");
  return imported.some((target) => path.posix.dirname(path.posix.join(folderOf(file), target)) === part);
}

function folderOf(file: string): string {
  return path.posix.dirname(file.split(path.sep).join("/"));
}
