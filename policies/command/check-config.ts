import { readFileSync } from "node:fs";
import { rules } from "../rules";
import { checkConfiguration } from "./configuration";

/** What the command prints and how it ends. */
export interface Result {
  readonly lines: readonly string[];
  readonly exitCode: 0 | 1 | 2;
}

const usage = "usage: check-policy-config <configuration.json>...";

/** Checks configuration files for the pack, each to its end. */
export function checkFiles(files: readonly string[]): Result {
  if (files.length === 0 || files.some((file) => file.startsWith("-"))) return { lines: [usage], exitCode: 2 };
  const reports = files.map(checkFile);
  return {
    lines: reports.flatMap(({ lines }) => lines),
    exitCode: reports.every(({ isGood }) => isGood) ? 0 : 1,
  };
}

function checkFile(file: string): { readonly lines: readonly string[]; readonly isGood: boolean } {
  let configuration: unknown;
  try {
    configuration = JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    return { lines: [`${file}: cannot be read as JSON: ${(error as Error).message}`], isGood: false };
  }
  const problems = checkConfiguration(configuration, rules);
  if (problems.length === 0) return { lines: [`${file}: nothing is wrong with it`], isGood: true };
  const count = problems.length === 1 ? "1 problem" : `${String(problems.length)} problems`;
  const told = problems.map(({ path, text }) => `  ${[path, text].filter((part) => part !== "").join(": ")}`);
  return { lines: [`${file}: ${count}`, ...told], isGood: false };
}
