import type {
  PolicyComplianceFramework,
  PolicyConfigSchema,
  ResourceValidationPolicy,
  Severity,
  StackValidationPolicy,
} from "@pulumi/policy";
import { exemptionsSetting } from "./exemptions";
import type { Coverage } from "./scanners";

/** What a rule does if nobody configures it: the level of the recommended profile. */
export type Level = "mandatory" | "advisory" | "disabled";

/** What can be configured of a rule: a JSON schema each, which the engine enforces, with the value if nobody does. */
export type Settings = Readonly<Record<string, Setting>>;

type Setting = PolicyConfigSchema["properties"][string] & {
  readonly description: string;
  readonly default: boolean | number | string | readonly string[];
};

/** The values of settings, as a rule gets them. */
export type Values<S extends Settings> = { readonly [K in keyof S]: Widened<S[K]["default"]> };

type Widened<T> = T extends boolean
  ? boolean
  : T extends number
    ? number
    : T extends string
      ? string
      : readonly string[];

/** What every rule says about itself. */
export interface Metadata<S extends Settings> {
  /** Unique in the pack and stable: organisations configure the rule by it. */
  readonly name: string;
  /** A few words for lists. */
  readonly displayName: string;
  /** A sentence that says what is required and what for; the engine prints it above each message. */
  readonly description: string;
  readonly severity: Severity;
  readonly level: Level;
  /** The control that the rule is about, where a framework has one. */
  readonly framework?: PolicyComplianceFramework;
  readonly tags: readonly string[];
  /** What to do, in the vocabulary of each provider. */
  readonly remediationSteps: string;
  /** The page of the AWS documentation behind the rule. */
  readonly url: string;
  /** The checks of other scanners that the rule covers. */
  readonly covers: Coverage;
  readonly settings?: S;
}

/** What the catalogue tells of a rule beyond what the SDK knows. */
export interface Catalogued {
  readonly level: Level;
  readonly covers: Coverage;
  /** Whether it looks at each resource by itself, at the whole stack, or does both. */
  readonly scope: "resource" | "stack" | "resource and stack";
  /** The type tokens that it judges. */
  readonly tokens: readonly string[];
  /** Whether it can mend what it finds. */
  readonly canFix: boolean;
}

/** A policy of the pack. One that looks at resources and stack alike has both validators; the SDK runs each by itself. */
export type Rule = (
  ResourceValidationPolicy | StackValidationPolicy | (ResourceValidationPolicy & StackValidationPolicy)
) & {
  readonly catalogued: Catalogued;
};

/** What the SDK wants to know of a rule, from what the rule says about itself. */
export function described<S extends Settings>(metadata: Metadata<S>, catalogued: Omit<Catalogued, "level" | "covers">) {
  const { name, displayName, description, severity, level, framework, tags, remediationSteps, url, covers } = metadata;
  return {
    name,
    displayName,
    description,
    severity,
    enforcementLevel: level,
    ...(framework && { framework }),
    tags: [...tags],
    remediationSteps,
    url,
    configSchema: { properties: { ...metadata.settings, exemptions: exemptionsSetting } },
    catalogued: { level, covers, ...catalogued },
  };
}

/** The defaults of a rule's settings. The engine fills them in too, unless it never hands over a configuration. */
export function defaultsOf<S extends Settings>({ settings }: Metadata<S>): Values<S> {
  const entries = Object.entries(settings ?? {}).map(([name, setting]) => [name, setting.default]);
  return Object.fromEntries(entries) as Values<S>;
}

/** The names of what can be configured of a rule. */
export function settingsOf<S extends Settings>({ settings }: Metadata<S>): readonly string[] {
  return [...Object.keys(settings ?? {}), "exemptions"];
}
