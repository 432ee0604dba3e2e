import type * as cognito from "@pulumi/aws/cognito";
import type { input } from "@pulumi/aws/types";
import * as pulumi from "@pulumi/pulumi";
import { isDeferred } from "../../validation/input";
import { under } from "../../validation/path";
import type { Problem } from "../../validation/problem";
import { isStandard, STANDARD } from "../attributes/standard";

/** What AWS fixes when it makes a pool, as the provider's inputs have it. */
export const FROZEN = ["region", "usernameAttributes", "aliasAttributes", "usernameConfiguration", "schemas"] as const;
export type FrozenInputs = Pick<cognito.UserPoolArgs, (typeof FROZEN)[number]>;

type Schema = input.cognito.UserPoolSchema;

const AS_IT_WAS = "write it as it was";

/** The setting that each way to sign in comes from. */
const SETTING: Record<string, string> = {
  email: "email",
  phone_number: "phoneNumber",
  preferred_username: "preferredUsername",
};

/**
 * What cannot become of a deployed pool without making another one. A new custom attribute can; a value that is not known
 * yet is not judged. The settings of the pool stand at `at`, the region stands above all of them.
 */
export function frozenDifferences(deployed: FrozenInputs, wanted: FrozenInputs, at: string): Problem[] {
  const [old, now] = [readable(deployed), readable(wanted)];
  return [
    ...change(under(at, "signIn"), signInWords(old), signInWords(now)),
    ...change(under(at, "signIn", "caseSensitive"), caseWord(old), caseWord(now)),
    ...attributeDifferences(old, now, under(at, "attributes")),
    ...change("region", old.region as string | undefined, now.region as string | undefined),
  ];
}

/** Each input that is known, also where nothing was given; what is secret or comes later is left out. */
function readable(inputs: FrozenInputs): FrozenInputs {
  return Object.fromEntries(
    FROZEN.map((key) => [key, inputs[key]]).filter(
      ([, value]) => !isDeferred(value) && !pulumi.containsUnknowns(value),
    ),
  ) as FrozenInputs;
}

function change(path: string, old: string | undefined, now: string | undefined, remedy = AS_IT_WAS): Problem[] {
  return old === undefined || now === undefined || old === now
    ? []
    : [{ path, rule: `cannot change from ${old} to ${now}`, remedy }];
}

/** The ways to sign in by the names of their settings, or nothing where they are not known. */
function signInWords(inputs: FrozenInputs): string | undefined {
  if (!("usernameAttributes" in inputs) || !("aliasAttributes" in inputs)) {
    return undefined;
  }
  const { usernameAttributes, aliasAttributes } = inputs;
  const names = (list: unknown): string[] => (list as string[]).map((attribute) => SETTING[attribute] ?? attribute);
  if (Array.isArray(usernameAttributes) && usernameAttributes.length > 0) {
    return names(usernameAttributes).sort().join(" and ");
  }
  return ["username", ...names(aliasAttributes ?? []).sort()].join(" and ");
}

function caseWord({ usernameConfiguration }: FrozenInputs): string | undefined {
  const isSensitive = (usernameConfiguration as { caseSensitive?: boolean } | undefined)?.caseSensitive;
  return isSensitive === undefined ? undefined : String(isSensitive);
}

function attributeDifferences(deployed: FrozenInputs, wanted: FrozenInputs, path: string): Problem[] {
  if (!("schemas" in deployed) || !("schemas" in wanted)) {
    return [];
  }
  const [old, now] = [byName(deployed.schemas), byName(wanted.schemas)];
  return [...new Set([...old.keys(), ...now.keys()])].sort().flatMap((name) => {
    const at = under(path, isStandard(name) ? "standard" : "custom", name);
    const [before, after] = [old.get(name) ?? standardWords(name), now.get(name) ?? standardWords(name)];
    if (before === undefined) {
      return [];
    }
    return after === undefined
      ? [{ path: at, rule: "cannot be removed", remedy: `write it again: ${before}` }]
      : change(at, before, after, remedyFor(name, before));
  });
}

function remedyFor(name: string, before: string): string {
  if (isStandard(name)) {
    return AS_IT_WAS;
  }
  return /(string|number)$/.test(before)
    ? "it was made without bounds, which no setting can say: see docs/adopt-a-pool.md of cognito-auth"
    : `${AS_IT_WAS}, or add one of another name`;
}

function byName(schemas: unknown): Map<string, string> {
  return new Map(((schemas ?? []) as Schema[]).map((schema) => [schema.name as string, words(schema)]));
}

/** A standard attribute that nobody asked for is there all the same, as AWS makes it. */
function standardWords(name: string): string | undefined {
  return isStandard(name) ? words({ ...STANDARD[name], name, mutable: true }) : undefined;
}

/** An attribute's properties as a text that is the same for the same properties: `a mutable string of 0 to 2048`. */
function words(schema: Schema): string {
  const { required, mutable, attributeDataType } = schema;
  const kind = [required === true ? "required" : "", mutable === true ? "mutable" : "immutable"]
    .filter(Boolean)
    .join(" ");
  const type = (attributeDataType as string).replace(/^./, (letter) => letter.toLowerCase());
  return `${/^[aeiou]/.test(kind) ? "an" : "a"} ${kind} ${type}${limits(schema)}`;
}

function limits({ stringAttributeConstraints, numberAttributeConstraints }: Schema): string {
  const { minLength, maxLength } = (stringAttributeConstraints ?? {}) as Record<string, string | undefined>;
  const { minValue, maxValue } = (numberAttributeConstraints ?? {}) as Record<string, string | undefined>;
  // The provider says an empty text for a bound that there is not.
  const [low, high] = [minLength ?? minValue, maxLength ?? maxValue].map((bound) => (bound === "" ? undefined : bound));
  if (low === undefined && high === undefined) {
    return "";
  }
  const unit = minLength === undefined && maxLength === undefined ? "" : " characters";
  return low === undefined
    ? ` up to ${high}${unit}`
    : high === undefined
      ? ` from ${low}${unit}`
      : ` of ${low} to ${high}${unit}`;
}
