import type { ResourceRemediation, ResourceValidation } from "@pulumi/policy";
import { book } from "./configuration-book";
import { type ResourceKind, onlyFor } from "./resource-kind";
import { type Metadata, type Rule, type Settings, type Values, defaultsOf, described, settingsOf } from "./rule";
import { type StackPart, validateStack } from "./stack-rule";
import { judge } from "./verdict";

/** A rule about one resource at a time. */
export interface ResourceRule<Resource, S extends Settings, Subject> extends Metadata<S> {
  readonly appliesTo: ResourceKind<Resource>;
  /**
   * Reports each problem as a clause that says what was found, what is required and which argument to set; which resource
   * it is about is added. Problems that are known come first: to read an unknown value ends the check.
   */
  readonly check: (resource: Resource, settings: Values<S>, report: (problem: string) => void) => void;
  /** Mends what the check reports, by setting properties; afterwards the check reports nothing. */
  readonly fix?: (resource: Resource, settings: Values<S>) => void;
  /** What of the rule only the whole stack can show. */
  readonly acrossStack?: StackPart<Subject, S>;
}

/** Makes a policy of a rule about single resources. Which of them reach its body is decided here. */
export function resourceRule<Resource, const S extends Settings, Subject = never>(
  rule: ResourceRule<Resource, S, Subject>,
): Rule {
  const { appliesTo, check, fix, acrossStack } = rule;
  const defaults = defaultsOf(rule);
  const known = settingsOf(rule);
  const reason = onlyFor(appliesTo);

  const validateResource: ResourceValidation = (args, reportViolation) => {
    const reader = appliesTo.readers.get(args.type);
    book.open(rule.name, known, () => args.getConfig());
    if (reader === undefined) return withoutTrace(() => args.notApplicable(reason));
    const { isExempt, message } = judge(rule.name, { noun: reader.noun, ...args });
    if (isExempt) return;
    check(reader.read(args.props, args), { ...defaults, ...args.getConfig() }, (problem) => {
      reportViolation(message(problem));
    });
  };

  const remediateResource: ResourceRemediation = (args) => {
    const reader = appliesTo.readers.get(args.type);
    book.open(rule.name, known, () => args.getConfig());
    if (reader === undefined) return withoutTrace(() => args.notApplicable(reason));
    if (judge(rule.name, { noun: reader.noun, ...args }).isExempt) return;
    const resource = reader.read(args.props, args);
    const settings = { ...defaults, ...args.getConfig() };
    const problems: string[] = [];
    check(resource, settings, (problem) => problems.push(problem));
    if (problems.length === 0) return;
    fix?.(resource, settings);
    return args.props;
  };

  return {
    ...described(rule, {
      scope: acrossStack ? "resource and stack" : "resource",
      tokens: [...new Set([...appliesTo.readers.keys(), ...(acrossStack?.appliesTo.readers.keys() ?? [])])],
      canFix: fix !== undefined,
    }),
    validateResource,
    ...(fix && { remediateResource }),
    ...(acrossStack && { validateStack: validateStack(rule, acrossStack) }),
  };
}

/**
 * The SDK tells that a rule does not apply by an exception. Most resources of a stack are none of ours, and a stack trace
 * for each rule and resource was half of what the pack costs.
 */
function withoutTrace(refuse: () => never): never {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return refuse();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}
