import type * as pulumi from "@pulumi/pulumi";
import { digest } from "../fitting-name";
import { known } from "../validation/input";
import type { Problem } from "../validation/problem";

/** Words that AWS refuses anywhere in a prefix (Cognito developer guide, "Using a prefix domain"). */
const RESERVED = ["amazon", "aws", "cognito"];

/** Cognito API reference, CreateUserPoolDomain.Domain. */
const LONGEST = 63;
const PREFIX = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/;

/** A prefix that AWS would refuse. Whether it is still free, only AWS knows. */
export function checkPrefix(value: pulumi.Input<string> | undefined, path: string): Problem[] {
  const prefix = known(value);
  if (prefix === undefined) {
    return [];
  }
  const problems: Problem[] = [];
  if (!PREFIX.test(prefix) || prefix.length > LONGEST) {
    problems.push({
      path,
      rule: `must have 1 to ${LONGEST} lower-case letters, digits and hyphens, with no hyphen first or last`,
      got: prefix,
      remedy: prefix.includes(".")
        ? "a host name of your own goes to domain.custom.name"
        : 'write one such as "shop-sign-in"',
    });
  }
  for (const word of RESERVED.filter((reserved) => prefix.toLowerCase().includes(reserved))) {
    problems.push({
      path,
      rule: `must not contain the word ${word}`,
      got: prefix,
      remedy: "AWS keeps it for itself; choose another",
    });
  }
  return problems;
}

/**
 * The prefix of a component that was given none: readable, valid, and the same in every run.
 *
 * The suffix is taken from everything that tells this domain from any other, since prefixes are unique in a region
 * across all accounts.
 */
export function defaultPrefix(origin: {
  accountId: string;
  region: string;
  project: string;
  stack: string;
  name: string;
}): string {
  const { accountId, region, project, stack, name } = origin;
  const suffix = digest([accountId, region, project, stack, name].join("\n"));
  const readable = withoutReserved(`${stack}-${name}`.toLowerCase().replace(/[^a-z0-9]+/g, "-"))
    .replace(/-+/g, "-")
    .slice(0, LONGEST - suffix.length - 1)
    .replace(/^-+|-+$/g, "");
  return readable === "" ? `sign-in-${suffix}` : `${readable}-${suffix}`;
}

/** Until none is left: taking one out can bring two halves of another together. */
function withoutReserved(text: string): string {
  const word = RESERVED.find((reserved) => text.includes(reserved));
  return word === undefined ? text : withoutReserved(text.split(word).join(""));
}
