import * as pulumi from "@pulumi/pulumi";
import { describe } from "../../validation/problem";
import type { Placement } from "../../validation/placement";
import { FROZEN, frozenDifferences, type FrozenInputs } from "./differences";

/** Whom an error names, and where the pool's settings stand. */
export type Subject = Pick<Placement, "subject" | "path">;

/**
 * Keeps a deployed pool from being replaced by one without its users.
 *
 * A hook before an update sees what is deployed and what is wanted, in previews too, and its error stops the run. It does
 * not fire where a change means a replacement. So what AWS fixes is recorded in a resource of its own as well, which is
 * only ever updated, and which the pool waits for.
 */
export class FrozenGuard {
  /** For the pool: some changes reach it as an update in place, also where nothing is recorded yet. */
  public readonly hooks: pulumi.ResourceHookBinding;
  /** What the pool has to wait for. */
  public readonly record: pulumi.Resource;

  public constructor(
    name: string,
    subject: Subject,
    inputs: FrozenInputs,
    opts: pulumi.CustomResourceOptions & { parent: pulumi.Resource },
  ) {
    this.hooks = updateHook(`${name}-pool`, ({ oldInputs, newInputs }) => {
      refuse(subject, oldInputs as FrozenInputs, newInputs as FrozenInputs);
    });
    const hooks = updateHook(name, ({ oldInputs, newInputs }) => {
      refuse(subject, oldInputs?.input as FrozenInputs, newInputs?.input as FrozenInputs);
    });
    const input = Object.fromEntries(FROZEN.map((key) => [key, inputs[key]]));
    this.record = new pulumi.Stash(name, { input }, { ...opts, hooks });
  }
}

function refuse(subject: Subject, deployed: FrozenInputs, wanted: FrozenInputs): void {
  const refusal = refusalOf(subject, deployed, wanted);
  if (refusal !== undefined) {
    throw new Error(refusal);
  }
}

/** What is said where the wanted pool cannot be made of the deployed one; nothing where it can. */
export function refusalOf(
  { subject, path }: Subject,
  deployed: FrozenInputs,
  wanted: FrozenInputs,
): string | undefined {
  const differences = frozenDifferences(deployed, wanted, path);
  if (differences.length === 0) {
    return undefined;
  }
  const count = differences.length === 1 ? "a setting" : `${differences.length} settings`;
  return [
    `${subject}: AWS cannot change ${count} of a user pool that exists, and another pool would not have its users`,
    ...differences.map((difference) => `  ${describe(difference)}`),
    "The pool is as it was. One with other settings is made beside it, under another component name, and the users move " +
      "over: see docs/frozen-settings.md of cognito-auth.",
  ].join("\n");
}

/** The engine finds hooks by their names, which have to be unique in a program; users read them before the error. */
const names = new Set<string>();

function updateHook(name: string, callback: pulumi.ResourceHookFunction): pulumi.ResourceHookBinding {
  // Under mocks there is no engine that could call a hook, and registering one fails.
  const hasEngine = "registerResourceHook" in ((pulumi.runtime.getMonitor() as object | undefined) ?? {});
  if (!hasEngine) {
    return {};
  }
  const unique = names.has(name) ? `${name}-${names.size}` : name;
  names.add(unique);
  return { beforeUpdate: [new pulumi.ResourceHook(unique, callback, { onDryRun: true })] };
}
