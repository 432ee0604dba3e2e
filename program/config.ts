import * as pulumi from "@pulumi/pulumi";
import type { CognitoAuthArgs } from "../components";
import { SECRETS } from "../components/cognito-auth";
import { describeFault } from "./faults";
import validate from "./validate-settings";

/** Where the settings stand in the configuration of a stack. */
export const KEY = "cognito-auth:auth";

/**
 * The arguments of CognitoAuth as the stack configures them.
 *
 * They are read as a plain object, although some of them may be secrets: a secret object would have no keys to read. The
 * component marks what is secret by its kind.
 *
 * Throws one error that names every unknown or ill-typed key by its path.
 */
export function readConfig(): CognitoAuthArgs {
  const file = `Pulumi.${pulumi.getStack()}.yaml`;
  const text = pulumi.runtime.getConfig(KEY);
  if (text === undefined) {
    throw new pulumi.RunError(`${file}: ${KEY} is not set; an empty map is enough: "${KEY}: {}"`);
  }
  return asArgs(parse(text), file, { echo: !holdsSecrets() });
}

/** Settings that are what a stack file may hold; otherwise one error, which repeats values only with `echo`. */
export function asArgs(settings: unknown, file: string, { echo }: { echo: boolean }): CognitoAuthArgs {
  if (!validate(settings)) {
    const faults = (validate.errors ?? []).map((error) => {
      const isOpen = echo && !leadsToSecret(error.instancePath);
      return `  ${KEY}${describeFault(error, { echo: isOpen })}`;
    });
    const count = faults.length === 1 ? "1 problem" : `${faults.length} problems`;
    throw new pulumi.RunError([`${file}: ${count} with its settings`, ...faults].join("\n"));
  }
  return settings as CognitoAuthArgs;
}

/** A structured value arrives as JSON; a plain text, written by mistake, arrives as it is. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

/** True for a secret, what is below one, and what may hold some, in plain text or not: its value is not repeated. */
function leadsToSecret(instancePath: string): boolean {
  const keys = instancePath.split("/").slice(1);
  return SECRETS.some((path) =>
    keys.slice(0, path.length).every((key, index) => path[index] === "*" || path[index] === key),
  );
}

/** True if some leaf is encrypted. It is in clear here, nobody says which one it is, and so no value may be repeated. */
function holdsSecrets(): boolean {
  const keys = JSON.parse(process.env.PULUMI_CONFIG_SECRET_KEYS ?? "[]") as string[];
  return keys.includes(KEY);
}
