import type { PolicyComplianceFramework, PolicyConfigSchema, ResourceValidationPolicy, Severity } from "@pulumi/policy";
import type { Inputs } from "./property";

/** A kind of resource that several providers offer, each in its own vocabulary. */
export interface ResourceKind<Resource> {
  /** What messages call it, such as `user pool`. */
  readonly noun: string;
  /** How to read its inputs, by the type tokens under which Pulumi knows it. */
  readonly readers: ReadonlyMap<string, (inputs: Inputs) => Resource>;
}

/** What can be configured of a rule: a JSON schema each, which the engine enforces, with the value if nobody does. */
type Settings = Readonly<Record<string, Setting>>;
type Setting = PolicyConfigSchema["properties"][string] & {
  readonly description: string;
  readonly default: boolean | number | string;
};

type Values<S extends Settings> = { readonly [K in keyof S]: Widened<S[K]["default"]> };
type Widened<T> = T extends boolean ? boolean : T extends number ? number : string;

/** A rule about one resource at a time. */
export interface ResourceRule<Resource, S extends Settings> {
  /** Unique in the pack and stable: organisations configure the rule by it. */
  readonly name: string;
  /** A few words for lists. */
  readonly displayName: string;
  /** A sentence that says what is required and what for; the engine prints it above each message. */
  readonly description: string;
  readonly severity: Severity;
  /** The control that the rule is about, where a framework has one. */
  readonly framework?: PolicyComplianceFramework;
  readonly tags: readonly string[];
  /** What to do, in the vocabulary of each provider. */
  readonly remediationSteps: string;
  /** The page of the AWS documentation behind the rule. */
  readonly url: string;
  readonly settings?: S;
  readonly appliesTo: ResourceKind<Resource>;
  /**
   * Reports each problem as a clause that says what was found, what is required and which argument to set; which resource
   * it is about is added.
   */
  readonly check: (resource: Resource, settings: Values<S>, report: (problem: string) => void) => void;
}

/**
 * Makes a policy of a rule. The one place where a rule meets the SDK: which resources reach its body is decided here.
 */
export function resourceRule<Resource, S extends Settings>(rule: ResourceRule<Resource, S>): ResourceValidationPolicy {
  const { appliesTo, check, settings = {} as S, tags, ...metadata } = rule;
  const defaults = Object.fromEntries(Object.entries(settings).map(([name, setting]) => [name, setting.default]));
  const tokens = [...appliesTo.readers.keys()].join(", ");

  return {
    ...metadata,
    tags: [...tags],
    ...(Object.keys(settings).length > 0 && { configSchema: { properties: { ...settings } } }),
    validateResource: (args, reportViolation) => {
      const read = appliesTo.readers.get(args.type);
      if (read === undefined) return args.notApplicable(`Applies to ${appliesTo.noun}s only: ${tokens}`);
      // The engine fills in the defaults, unless it never hands over a configuration.
      const configured = { ...defaults, ...args.getConfig() } as Values<S>;
      check(read(args.props), configured, (problem) => {
        reportViolation(`${appliesTo.noun} "${args.name}": ${problem}`);
      });
    },
  };
}
