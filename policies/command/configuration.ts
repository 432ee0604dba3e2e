import type { PolicyConfigSchema } from "@pulumi/policy";
import Ajv, { type ErrorObject } from "ajv";
import { type Exemption, isExpired } from "../definition/exemptions";
import type { Rule } from "../definition/rule";

/** Something that is wrong in a configuration file, and where. */
export interface Problem {
  readonly path: string;
  readonly text: string;
}

const levels: readonly unknown[] = ["mandatory", "advisory", "remediate", "disabled"];
const levelsText = "must be mandatory, advisory, remediate or disabled";

/** What the engine reads for itself. */
const engineKeys: readonly string[] = ["all", "environments"];

type Entry = Readonly<Record<string, unknown>>;

/**
 * All that is wrong in a configuration for the pack, in the order of the file: what the engine would refuse, and what it lets
 * pass though it does nothing, such as a rule that does not exist.
 */
export function checkConfiguration(configuration: unknown, rules: readonly Rule[], now = new Date()): Problem[] {
  if (!isEntry(configuration)) {
    return [{ path: "", text: `must be an object with an entry for each rule (got ${shown(configuration)})` }];
  }
  return Object.entries(configuration).flatMap(([name, entry]) => {
    const rule = rules.find((candidate) => candidate.name === name);
    if (rule !== undefined) return checkEntry(rule, entry, now);
    if (name === "all") return checkLevel("all", isEntry(entry) ? entry.enforcementLevel : entry);
    return engineKeys.includes(name) ? [] : [{ path: name, text: `there is no such rule${didYouMean(name, rules)}` }];
  });
}

function checkEntry(rule: Rule, entry: unknown, now: Date): Problem[] {
  const { name } = rule;
  if (typeof entry === "string") return [...checkLevel(name, entry), ...checkMends(rule, name, entry)];
  if (!isEntry(entry)) return [{ path: name, text: `must be a level or an object (got ${shown(entry)})` }];

  const { enforcementLevel, ...settings } = entry;
  const path = `${name}.enforcementLevel`;
  const known = Object.keys(rule.configSchema?.properties ?? {});
  return [
    ...(enforcementLevel === undefined ? [] : checkLevel(path, enforcementLevel)),
    ...checkMends(rule, path, enforcementLevel),
    ...Object.keys(settings)
      .filter((setting) => !known.includes(setting))
      .map((setting) => ({
        path: `${name}.${setting}`,
        text: `there is no such setting; there is ${known.join(", ")}`,
      })),
    ...checkSettings(name, rule.configSchema?.properties ?? {}, settings),
    ...checkDays(name, settings.exemptions, now),
  ];
}

function checkLevel(path: string, level: unknown): Problem[] {
  return levels.includes(level) ? [] : [{ path, text: `${levelsText} (got ${shown(level)})` }];
}

function checkMends({ catalogued }: Rule, path: string, level: unknown): Problem[] {
  return level === "remediate" && !catalogued.canFix
    ? [{ path, text: "the rule cannot mend what it finds; write mandatory, which is what the engine makes of it" }]
    : [];
}

function checkSettings(name: string, properties: PolicyConfigSchema["properties"], settings: Entry): Problem[] {
  // To compile a schema takes its time, and most entries are a level alone.
  if (Object.keys(settings).length === 0) return [];
  const validate = new Ajv({ allErrors: true, strict: true, verbose: true }).compile({ type: "object", properties });
  validate(settings);
  return (validate.errors ?? []).map((error) => ({ path: name + pathOf(error), text: textOf(error) }));
}

function pathOf({ instancePath, keyword, params }: ErrorObject): string {
  const steps = instancePath.split("/").slice(1);
  const { missingProperty, additionalProperty } = params as Readonly<Record<string, string | undefined>>;
  const last =
    keyword === "required" ? missingProperty : keyword === "additionalProperties" ? additionalProperty : undefined;
  return [...steps, ...(last === undefined ? [] : [last])]
    .map((step) => (/^\d+$/.test(step) ? `[${step}]` : `.${step}`))
    .join("");
}

function textOf({ instancePath, keyword, params, data, parentSchema }: ErrorObject): string {
  const { limit, allowedValues = [] } = params as {
    readonly limit?: number;
    readonly allowedValues?: readonly string[];
  };
  const got = `(got ${shown(data)})`;
  const { type, description = "" } = parentSchema as { readonly type?: string; readonly description?: string };
  switch (keyword) {
    case "required":
      return "is missing";
    case "additionalProperties":
      return "there is no such word; there is resource, reason, expires";
    case "minimum":
      return `must be ${String(limit)} at least ${got}`;
    case "maximum":
      return `must be ${String(limit)} at most ${got}`;
    case "enum":
      return `must be one of ${allowedValues.join(", ")} ${got}`;
    case "type":
      return `must be of type ${String(type)} ${got}`;
    case "minLength":
      return "must not be empty";
    case "pattern":
      return instancePath.endsWith("/expires") ? `must be a day such as 2027-03-31 ${got}` : `${description} ${got}`;
    case "uniqueItems":
      return "must have each entry once";
    default:
      return `${description} ${got}`;
  }
}

/** What a schema cannot say of a day: whether the calendar has it, and whether it has passed. */
function checkDays(name: string, exemptions: unknown, now: Date): Problem[] {
  const entries: readonly unknown[] = Array.isArray(exemptions) ? exemptions : [];
  return entries.flatMap((exemption, index) => {
    if (!isEntry(exemption) || typeof exemption.expires !== "string") return [];
    const path = `${name}.exemptions[${String(index)}].expires`;
    const day = exemption.expires;
    // What is not written like a day is told already.
    if (!/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(day)) return [];
    if (!new Date(`${day}T00:00:00Z`).toISOString().startsWith(day)) {
      return [{ path, text: `is a day that the calendar does not have (got ${shown(day)})` }];
    }
    return isExpired(exemption as unknown as Exemption, now)
      ? [{ path, text: `has passed; take the exemption away, or agree on a later day (got ${shown(day)})` }]
      : [];
  });
}

/** The rule that shares most words with a name that is none. */
function didYouMean(name: string, rules: readonly Rule[]): string {
  const words = new Set(name.split("-"));
  const ranked = rules
    .map((rule) => {
      const own = rule.name.split("-");
      const shared = own.filter((word) => words.has(word)).length;
      return { name: rule.name, likeness: shared / (own.length + words.size - shared) };
    })
    .sort((one, other) => other.likeness - one.likeness);
  const [best] = ranked;
  return best !== undefined && best.likeness >= 0.4 ? `; did you mean ${best.name}?` : "; POLICIES.md lists them";
}

function isEntry(value: unknown): value is Entry {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function shown(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
