import * as pulumi from "@pulumi/pulumi";

/** One thing that is wrong with one argument, in the words of the person who wrote it. */
export interface Problem {
  /** Where the argument stands: `clients.web.callbackUrls[0]`. */
  readonly path: string;
  /** The rule that it breaks, as a phrase that follows the path: `must be 6 to 99 characters`. */
  readonly rule: string;
  /** The value received; left out where there is none, as with an argument that is missing. */
  readonly got?: unknown;
  /** What to write instead. */
  readonly remedy: string;
  /** True where AWS accepts it and the result is useless, or where it is not certain that AWS refuses it. */
  readonly isWarning?: boolean;
}

/** The problem in one line: path, rule, received value, remedy. */
export function describe(problem: Problem): string {
  const received = problem.got === undefined ? "" : ` (got ${JSON.stringify(problem.got)})`;
  return `${problem.path}: ${problem.rule}${received}; ${problem.remedy}`;
}

/** The same problems without their values, which is all that may be said of a secret. */
export function withoutValues(problems: readonly Problem[]): Problem[] {
  return problems.map(({ path, rule, remedy }) => ({ path, rule, remedy }));
}

/**
 * All that is wrong with a component's arguments, in one error whose message says everything.
 *
 * It carries two of Pulumi's markers, so that nothing but the message is printed: a `RunError` has no stack in a program,
 * and an `InputPropertiesError` reaches the caller of a component plugin as it is. Its list of properties stays empty, since
 * the engine would tell each of them a second time, with the whole value.
 */
export class InvalidArgsError extends pulumi.InputPropertiesError {
  public readonly __pulumiRunError = true;

  public constructor(subject: string, problems: readonly Problem[]) {
    const count = problems.length === 1 ? "1 problem" : `${problems.length} problems`;
    const lines = problems.map((problem) => `  ${describe(problem)}`);
    const message = [`${subject}: ${count} with its arguments`, ...lines].join("\n");
    super({ message, errors: [] });
    // On its way through other resources' inputs Pulumi would put the name of each before the text.
    Object.defineProperty(this, "message", { get: () => message, set: () => undefined });
    // Once a program has ended, Pulumi prints the stack of whatever is still rejected, whatever its markers.
    this.stack = message;
    this.name = "InvalidArgsError";
  }
}
