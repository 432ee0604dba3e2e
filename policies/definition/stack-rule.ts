import { type StackValidation, type StackValidationArgs, UnknownValueError } from "@pulumi/policy";
import { book } from "./configuration-book";
import { type ResourceKind, onlyFor } from "./resource-kind";
import { type Metadata, type Rule, type Settings, type Values, defaultsOf, described, settingsOf } from "./rule";
import { type Found, Stack } from "./stack";
import { judge } from "./verdict";

/** What of a rule only the whole stack can show. */
export interface StackPart<Subject, S extends Settings> {
  /** The resources that are judged, one after the other. */
  readonly appliesTo: ResourceKind<Subject>;
  /**
   * Reports each problem of one resource as a clause, like a rule about single resources. An unknown value that it reads ends
   * the check of this resource alone.
   */
  readonly check: (
    subject: Found<Subject>,
    stack: Stack,
    settings: Values<S>,
    report: (problem: string) => void,
  ) => void;
}

/** A rule about resources and what stands beside them in the stack. */
export interface StackRule<Subject, S extends Settings> extends Metadata<S>, StackPart<Subject, S> {}

/** Makes a policy of a rule about a whole stack. */
export function stackRule<Subject, const S extends Settings>(rule: StackRule<Subject, S>): Rule {
  return {
    ...described(rule, { scope: "stack", tokens: [...rule.appliesTo.readers.keys()], canFix: false }),
    validateStack: validateStack(rule, rule),
  };
}

/** Runs the part of a rule that is about the whole stack, for each of its resources by itself. */
export function validateStack<Subject, S extends Settings>(
  rule: Metadata<S>,
  { appliesTo, check }: StackPart<Subject, S>,
): StackValidation {
  const defaults = defaultsOf(rule);
  const known = settingsOf(rule);
  return (args, reportViolation) => {
    book.open(rule.name, known, () => args.getConfig());
    const stack = new Stack(args.resources);
    const subjects = stack.all(appliesTo);
    if (subjects.length === 0) return notApplicable(args, appliesTo);
    const settings = { ...defaults, ...args.getConfig() };
    let unknown: Error | undefined;
    for (const subject of subjects) {
      const { isExempt, message } = judge(rule.name, subject);
      if (isExempt) continue;
      try {
        check(subject, stack, settings, (problem) => {
          reportViolation(message(problem), subject.urn);
        });
      } catch (error) {
        if (!(error instanceof UnknownValueError)) throw error;
        unknown ??= error as Error;
      }
    }
    // Only now, because the SDK makes a note of it and runs the rule no further.
    if (unknown !== undefined) throw unknown;
  };
}

function notApplicable(args: StackValidationArgs, kind: ResourceKind<unknown>): never {
  return args.notApplicable(onlyFor(kind));
}
