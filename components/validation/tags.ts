import type * as pulumi from "@pulumi/pulumi";
import { known } from "./input";
import { under } from "./path";
import type { Problem } from "./problem";

/** Tagging AWS resources user guide, "Tag naming limits and requirements"; Cognito API reference, CreateUserPool. */
const LONGEST_KEY = 128;
const LONGEST_VALUE = 256;
const MOST_TAGS = 50;

/** Tags that AWS would refuse. */
export function checkTags(
  tags: pulumi.Input<Record<string, pulumi.Input<string>>> | undefined,
  path: string,
): Problem[] {
  const entries = Object.entries(known(tags) ?? {});
  const problems = entries.flatMap(([key, value]): Problem[] => {
    const at = under(path, key);
    const text = known(value);
    return [
      ...(key.length < 1 || key.length > LONGEST_KEY
        ? [{ path: at, rule: `must have a key of 1 to ${LONGEST_KEY} characters`, got: key, remedy: "write another" }]
        : []),
      ...(/^aws:/i.test(key)
        ? [{ path: at, rule: "must not begin with aws:", got: key, remedy: "AWS keeps it for itself; choose another" }]
        : []),
      ...(text !== undefined && text.length > LONGEST_VALUE
        ? [
            {
              path: at,
              rule: `must have at most ${LONGEST_VALUE} characters`,
              got: text,
              remedy: "write a shorter one",
            },
          ]
        : []),
    ];
  });
  return entries.length > MOST_TAGS
    ? [...problems, { path, rule: `must be at most ${MOST_TAGS}`, got: entries.length, remedy: "leave some out" }]
    : problems;
}
