import * as pulumi from "@pulumi/pulumi";
import { describe, InvalidArgsError } from "../../validation/problem";
import type { Placement } from "../../validation/placement";
import { deployedPool } from "./deployed";
import { type LastingInputs, strandedSettings } from "./stranded";
import { FROZEN, frozenDifferences, type FrozenInputs } from "./differences";

/** Whom an error names, and where the pool's settings stand. */
export type Subject = Pick<Placement, "subject" | "path" | "withoutPool">;

/**
 * Keeps a deployed pool from being replaced by one without its users.
 *
 * A hook before an update sees what is deployed and what is wanted, in previews too, and its error stops the run. It does
 * not fire where a change means a replacement. So what AWS fixes is recorded in a resource of its own as well, which is
 * only ever updated, and which the pool waits for. The record may be wrong, as after a pool whose creation failed or one
 * that was imported: before anything is refused for it, the pool itself is looked at.
 */
export class FrozenGuard {
  /** For the pool: some changes reach it as an update in place, also where nothing is recorded yet. */
  public readonly hooks: pulumi.ResourceHookBinding;
  /** What the pool has to wait for. */
  public readonly record: pulumi.Resource;

  /** @param name That of the component, whose pool is called the same with -user-pool. */
  public constructor(
    name: string,
    subject: Subject,
    inputs: FrozenInputs,
    opts: pulumi.CustomResourceOptions & { parent: pulumi.Resource },
  ) {
    const pool = `${name}-user-pool`;
    const onPool = engineHook(pool, ({ oldInputs, newInputs }) => {
      refuse(subject, oldInputs as FrozenInputs, newInputs as FrozenInputs);
      const stranded = strandedSettings(oldInputs as LastingInputs, newInputs as LastingInputs, subject.path);
      if (stranded.length > 0) {
        throw new InvalidArgsError(subject.subject, stranded);
      }
    });
    this.hooks = { beforeUpdate: onPool };
    const onRecord = engineHook(`${name}-frozen-settings`, async ({ urn, oldInputs, newInputs }) => {
      // None when the record is made: the pool may be there all the same, imported or older than records are.
      const recorded = oldInputs?.input as FrozenInputs | undefined;
      const wanted = newInputs?.input as FrozenInputs;
      if (recorded === undefined || refusalOf(subject, recorded, wanted) !== undefined) {
        const found = await deployedPool(urn, pool).then(
          (deployed) => ({ deployed }),
          () => undefined,
        );
        if (found !== undefined && found.deployed === undefined && subject.withoutPool !== undefined) {
          throw new InvalidArgsError(subject.subject, [subject.withoutPool]);
        }
        refuse(subject, found === undefined ? recorded : found.deployed, wanted);
      }
    });
    const hooks = { beforeCreate: onRecord, beforeUpdate: onRecord };
    const input = Object.fromEntries(FROZEN.map((key) => [key, inputs[key]]));
    this.record = new pulumi.Stash(`${name}-frozen-settings`, { input }, { ...opts, hooks });
  }
}

function refuse(subject: Subject, deployed: FrozenInputs | undefined, wanted: FrozenInputs): void {
  const refusal = deployed && refusalOf(subject, deployed, wanted);
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

function engineHook(name: string, callback: pulumi.ResourceHookFunction): pulumi.ResourceHook[] {
  // Under mocks there is no engine that could call a hook, and registering one fails.
  const hasEngine = "registerResourceHook" in ((pulumi.runtime.getMonitor() as object | undefined) ?? {});
  if (!hasEngine) {
    return [];
  }
  const unique = names.has(name) ? `${name} ${names.size}` : name;
  names.add(unique);
  return [new pulumi.ResourceHook(unique, callback, { onDryRun: true })];
}
