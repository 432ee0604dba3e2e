import * as pulumi from "@pulumi/pulumi";
import { isDeferred } from "./input";
import { InvalidArgsError, type Problem, withoutValues } from "./problem";

/**
 * The same arguments, with every value that comes later held back until it has passed the check that plain values have
 * passed already. A resource that takes the returned value is never registered with one that the check refuses.
 *
 * Each late value is judged beside the plain ones; two late values are not judged against each other.
 */
export function gate<A extends object>(subject: string, args: A, check: (args: A) => Problem[]): A {
  const visit = (node: unknown, plug: (replacement: unknown) => A): unknown => {
    if (isDeferred(node)) {
      const output = pulumi.output(node as Promise<object>) as pulumi.Output<unknown>;
      return output.apply(async (value) => {
        const problems = check(plug(value)).filter(({ isWarning }) => isWarning !== true);
        if (problems.length > 0) {
          throw new InvalidArgsError(subject, (await pulumi.isSecret(output)) ? withoutValues(problems) : problems);
        }
        return value;
      });
    }
    if (Array.isArray(node)) {
      return node.map((item: unknown, index) =>
        visit(item, (replacement) => plug(node.map((other: unknown, at) => (at === index ? replacement : other)))),
      );
    }
    if (node !== null && typeof node === "object") {
      return Object.fromEntries(
        Object.entries(node).map(([key, value]) => [
          key,
          visit(value, (replacement) => plug({ ...node, [key]: replacement })),
        ]),
      );
    }
    return node;
  };
  return visit(args, (replacement) => replacement as A) as A;
}
