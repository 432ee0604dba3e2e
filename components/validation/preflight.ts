import * as pulumi from "@pulumi/pulumi";
import { isDeferred } from "./input";
import { describe, InvalidArgsError, type Problem } from "./problem";

/** What a look-up throws when what it found, or did not find, is wrong. */
export class LookupProblem extends Error {
  public constructor(public readonly problem: Problem) {
    super(problem.rule);
  }
}

/** What to do with a look-up that failed: say which argument led to nothing, and what AWS answered. */
export function notFound(problem: Omit<Problem, "remedy">): (error: unknown) => never {
  return (error) => {
    const text = error instanceof Error ? error.message : String(error);
    const answer = text
      .replace(/^invocation of \S+ returned an error:/, "")
      .replace(/\s+/g, " ")
      .trim();
    throw new LookupProblem({
      ...problem,
      remedy: `look for a misspelling or another region; AWS answered: ${answer}`,
    });
  };
}

/**
 * The look-ups that have to succeed before any AWS resource is registered.
 *
 * Every child of a component depends on `done`, so one missing listener stops all of them, and all that the look-ups
 * found wrong is told in one error.
 */
export class Preflight {
  /** Rejects with everything that is wrong; resolves to no resources, as `dependsOn` wants them. */
  public readonly done: Promise<pulumi.Resource[]>;
  private readonly pending: Promise<Problem[]>[] = [];

  public constructor(private readonly subject: string) {
    // Constructors are synchronous: in the next turn every capability has asked for its look-ups.
    this.done = Promise.resolve().then(async () => {
      // Two who look for the same thing find the same wrong.
      const found = new Map((await Promise.all(this.pending)).flat().map((problem) => [describe(problem), problem]));
      const problems = [...found.values()];
      if (problems.length > 0) {
        throw new InvalidArgsError(this.subject, problems);
      }
      return [];
    });
    // Those who wait for it report the rejection; without children there is nothing to stop.
    this.done.catch(() => undefined);
  }

  /** The look-ups, and then resources that one child has to wait for too. */
  public doneAnd(resources: () => pulumi.Resource[]): Promise<pulumi.Resource[]> {
    const done = this.done.then(resources);
    // Pulumi comes to it later than Node waits.
    done.catch(() => undefined);
    return done;
  }

  /** The same look-ups for children that have to wait for these resources as well. */
  public after(resources: NonNullable<pulumi.ResourceOptions["dependsOn"]>): Preflight {
    const done = this.done.then(() => resolved(resources));
    done.catch(() => undefined);
    return Object.create(this, { done: { value: done } }) as Preflight;
  }

  /**
   * Finds something by a value that the user gave. A value that is known is looked up before anything is registered; one
   * that comes later, when it comes.
   */
  public look<V, T>(value: pulumi.Input<V>, find: (value: V) => Promise<T>): pulumi.Output<T> {
    if (isDeferred(value)) {
      return (pulumi.output(value) as pulumi.Output<V>).apply(async (late) => {
        try {
          return await find(late);
        } catch (error) {
          throw error instanceof LookupProblem ? new InvalidArgsError(this.subject, [error.problem]) : error;
        }
      });
    }
    const found = find(value);
    this.pending.push(
      found.then(
        () => [],
        (error: unknown) => {
          if (error instanceof LookupProblem) {
            return [error.problem];
          }
          throw error;
        },
      ),
    );
    // Waiting for `done` first makes whoever uses the result fail with the one error that tells everything.
    const result = this.done.then(() => found);
    // Whoever uses it reports the rejection, but some come to it later than Node waits.
    result.catch(() => undefined);
    return pulumi.output(result) as pulumi.Output<T>;
  }
}

/** Resources as `dependsOn` takes them, in the form that `done` has. */
function resolved(resources: NonNullable<pulumi.ResourceOptions["dependsOn"]>): Promise<pulumi.Resource[]> {
  return new Promise((resolve) => {
    const all = pulumi.output(resources) as unknown as pulumi.Output<pulumi.Resource | pulumi.Resource[]>;
    all.apply((found) => {
      resolve([found].flat());
    });
  });
}
