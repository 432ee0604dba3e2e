import { createHash } from "node:crypto";
import { accountId } from "./account.ts";
import type { Cloud, CloudObject } from "./cloud.ts";
import { Refused, type Problem, type ResourceDefinition } from "./definition.ts";
import { differences, type Change } from "./difference.ts";
import {
  containsSecret,
  containsUnknown,
  record,
  reveal,
  revealAll,
  secret,
  text,
  unknown,
  type Json,
  type Properties,
} from "./property-values.ts";

/** What Pulumi proposes for a name that the program leaves open. */
export interface Naming {
  readonly logicalName: string;
  /** Hexadecimal, the same in the preview and in the update. */
  readonly suffix: string;
  readonly proposed: { readonly name: string; readonly enforce: boolean } | undefined;
  readonly disabled: boolean;
}

const lengthOfSuffix = 7;

export function checkInputs(
  definition: ResourceDefinition,
  old: Properties,
  given: Properties,
  region: string,
  naming: Naming,
): { inputs: Properties; problems: Problem[] } {
  const inputs: Record<string, Json> = { ...given };
  const problems: Problem[] = [];
  if (definition.global !== true && inputs.region === undefined) inputs.region = region;
  const named = definition.nameProperty ?? "name";
  if (definition.nameLength !== undefined && inputs[named] === undefined) {
    const name = text(reveal(old[named] ?? null)) || chooseName(naming, definition.nameLength);
    if (name === undefined) problems.push({ property: named, reason: "automatic naming is disabled, so name it" });
    else inputs[named] = definition.nameProperty === undefined ? name : name.toLowerCase();
  }
  const plain = revealAll(inputs);
  for (const property of definition.required) {
    if ((plain[property] ?? null) === null)
      problems.push({ property, reason: `Missing required argument: ${property}` });
  }
  const known = Object.fromEntries(Object.entries(plain).filter(([, value]) => !containsUnknown(value)));
  problems.push(...(definition.check?.(known) ?? []));
  return { inputs, problems };
}

function chooseName(naming: Naming, longest: number): string | undefined {
  if (naming.proposed !== undefined) return naming.proposed.name;
  if (naming.disabled) return undefined;
  const suffix = `-${naming.suffix.slice(0, lengthOfSuffix)}`;
  return `${naming.logicalName.slice(0, longest - suffix.length)}${suffix}`;
}

export interface Difference {
  readonly changes: readonly Change[];
  readonly replaces: readonly string[];
}

/** What AWS answered the last time, and the properties whose changes count for nothing. */
export interface Known {
  readonly olds: Properties;
  readonly ignored: readonly string[];
}

export function difference(
  definition: ResourceDefinition,
  old: Properties,
  now: Properties,
  { olds, ignored }: Known = { olds: {}, ignored: [] },
): Difference {
  const answered = Object.keys(definition.readBack ?? {}).map((key): [string, Json] => [key, olds[key] ?? null]);
  const before = { ...old, ...Object.fromEntries(answered.filter(([, value]) => value !== null)) };
  const all = differences(revealAll(before), revealAll(now), definition.sets);
  const changes = all.filter(({ path }) => !ignored.includes(path));
  const replacing = new Set([...definition.replaces, ...(definition.global === true ? [] : ["region"])]);
  return {
    changes,
    replaces: changes.map(({ path }) => path).filter((path) => replacing.has(path.split(/[.[]/)[0] ?? path)),
  };
}

/** In a preview whatever only AWS can compute is unknown, and AWS is not asked. */
export function previewCreate(definition: ResourceDefinition, inputs: Properties): Properties {
  return { ...unknowns(definition), ...known(definition, revealAll(inputs)) };
}

function unknowns(definition: ResourceDefinition): Properties {
  return Object.fromEntries(definition.computed.map((property) => [property, unknown]));
}

function known(definition: ResourceDefinition, inputs: Properties): Properties {
  const defaults = Object.entries(definition.defaults ?? {}).map(([property, value]): [string, Json] => {
    const given = inputs[property];
    // A block that is given in part gets the rest from AWS.
    return [property, isBlock(value) && isBlock(given) ? { ...record(value), ...record(given) } : (given ?? value)];
  });
  const all: Record<string, Json> = { ...inputs, ...Object.fromEntries(defaults) };
  if (definition.tagged === true) all.tagsAll = inputs.tags ?? {};
  for (const [key, answer] of Object.entries(definition.readBack ?? {})) {
    if (!containsUnknown(all[key])) all[key] = answer(inputs);
  }
  return all;
}

function isBlock(value: Json | undefined): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function create(
  definition: ResourceDefinition,
  cloud: Cloud,
  urn: string,
  inputs: Properties,
  providerRegion: string,
): CloudObject {
  const plain = revealAll(inputs);
  const region = text(plain.region) || providerRegion;
  const fingerprint = createHash("sha256")
    .update(`${urn}#${cloud.countCreation(urn)}`)
    .digest("hex");
  const { id, outputs } = definition.create({ cloud, account: accountId, region, inputs: plain, fingerprint });
  const object = { type: definition.tokens[0], id, region, properties: { ...outputs, ...known(definition, plain) } };
  cloud.put(object);
  return object;
}

export function previewUpdate(
  definition: ResourceDefinition,
  oldOutputs: Properties,
  oldInputs: Properties,
  inputs: Properties,
): Properties {
  return merge(definition, revealAll(oldOutputs), revealAll(oldInputs), revealAll(inputs));
}

export function update(
  definition: ResourceDefinition,
  cloud: Cloud,
  id: string,
  oldInputs: Properties,
  inputs: Properties,
): CloudObject {
  const current = existing(definition, cloud, id);
  const plain = revealAll(inputs);
  const fingerprint = createHash("sha256").update(id).digest("hex");
  const request = { cloud, account: accountId, region: current.region, inputs: plain, current, fingerprint };
  const computed = definition.update?.(request) ?? {};
  const properties = { ...merge(definition, current.properties, revealAll(oldInputs), plain), ...computed };
  const object = { ...current, properties };
  cloud.put(object);
  return object;
}

/** An input that is no longer given falls back to its default, or goes. */
function merge(definition: ResourceDefinition, old: Properties, oldInputs: Properties, inputs: Properties): Properties {
  const dropped = Object.keys(oldInputs).filter((key) => !(key in inputs) && !definition.computed.includes(key));
  const kept = Object.entries(old).filter(([key]) => !dropped.includes(key));
  return { ...Object.fromEntries(kept), ...known(definition, inputs) };
}

export function remove(definition: ResourceDefinition, cloud: Cloud, id: string): void {
  const current = cloud.find(definition.tokens[0], id);
  // What is gone already needs no deleting; the real provider sees it the same way.
  if (current === undefined) return;
  definition.remove?.({
    cloud,
    account: accountId,
    region: current.region,
    inputs: current.properties,
    current,
    fingerprint: "",
  });
  cloud.remove(definition.tokens[0], id);
}

function existing(definition: ResourceDefinition, cloud: Cloud, id: string): CloudObject {
  const object = cloud.find(definition.tokens[0], id);
  if (object === undefined) throw new Refused(`${definition.tokens[0]} ${id} does not exist (deleted elsewhere?)`);
  return object;
}

/** The inputs that would make what is there: those that were given before, or, for an import, all that can be given. */
export function inputsOf(definition: ResourceDefinition, object: CloudObject, before: Properties): Properties {
  const isImport = Object.keys(before).length === 0;
  const keys = isImport
    ? Object.keys(object.properties).filter((key) => !definition.computed.includes(key) && key !== "tagsAll")
    : Object.keys(before);
  return Object.fromEntries(
    keys.flatMap((key): [string, Json][] => {
      const value = object.properties[key];
      if (value === undefined) return [];
      const given = reveal(before[key] ?? null);
      // Of a block only what was given counts; the rest was AWS's own choice.
      const restricted =
        isBlock(given) && isBlock(value) && !isImport ? restrict(record(value), record(given), key) : value;
      return [[key, containsSecret(before[key]) ? secret(restricted) : restricted]];
    }),
  );
}

function restrict(value: Properties, given: Properties, key: string): Json {
  if (key === "tags") return value;
  return Object.fromEntries(Object.entries(value).filter(([name]) => name in given));
}

/** Marks what the provider, or whoever gave the inputs, keeps secret. */
export function markSecrets(definition: ResourceDefinition, outputs: Properties, inputs: Properties): Properties {
  return Object.fromEntries(
    Object.entries(outputs).map(([key, value]) => {
      const hide = definition.secrets?.includes(key) === true || containsSecret(inputs[key]);
      return [key, hide && value !== null ? secret(value) : value];
    }),
  );
}
