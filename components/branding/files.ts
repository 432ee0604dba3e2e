import { readFileSync } from "node:fs";
import { isAbsolute, resolve } from "node:path";
import * as pulumi from "@pulumi/pulumi";
import type { Problem } from "../validation/problem";

/** What a file holds, or why it cannot be read. */
export type Read = { readonly bytes: Buffer } | { readonly problem: Problem };

/** Reads a file that is named from the folder of Pulumi.yaml on; `at` is where its name stands in the arguments. */
export function readNamed(file: string, at: string): Read {
  try {
    return { bytes: readFileSync(resolve(folder(), file)) };
  } catch (error) {
    const { code = "unknown error" } = error as NodeJS.ErrnoException;
    return {
      problem: {
        path: at,
        rule: "must be a file that can be read",
        got: file,
        remedy: `name it from the folder of Pulumi.yaml on; the system answered ${code}`,
      },
    };
  }
}

/** The bytes of a file that the checks have read before. */
export function bytesOf(file: string): Buffer {
  return readFileSync(resolve(folder(), file));
}

/** Only a program knows it; Pulumi starts a plugin there, to which it names a folder that does not exist. */
function folder(): string {
  const root = pulumi.getRootDirectory();
  return isAbsolute(root) ? root : process.cwd();
}
