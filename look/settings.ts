import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { RunError } from "@pulumi/pulumi";
import { parse } from "yaml";
import type { CognitoAuthArgs } from "../components";
import { asArgs, KEY } from "../program/config";

/** The settings in the stack's file, as the program reads them. */
export function readSettings(project: string, stack: string): CognitoAuthArgs {
  const name = `Pulumi.${stack}.yaml`;
  const file = join(project, name);
  if (!existsSync(file)) {
    throw new RunError(`there is no ${file}; name a stack that has one, and the folder of its Pulumi.yaml`);
  }
  const { config } = (parse(readFileSync(file, "utf8")) ?? {}) as { config?: Record<string, unknown> };
  if (config?.[KEY] === undefined) {
    throw new RunError(`${name}: ${KEY} is not set`);
  }
  return asArgs(withoutSecrets(config[KEY]), name, { echo: true });
}

/** Encrypted values stay so: no page shows one, and the text that stands for them here passes for theirs. */
function withoutSecrets(node: unknown): unknown {
  if (Array.isArray(node)) {
    return node.map(withoutSecrets);
  }
  if (typeof node !== "object" || node === null) {
    return node;
  }
  const entries = Object.entries(node);
  return entries.length === 1 && entries[0]?.[0] === "secure"
    ? "encrypted"
    : Object.fromEntries(entries.map(([key, value]) => [key, withoutSecrets(value)]));
}
