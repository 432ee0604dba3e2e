import { checkText } from "../validation/limits";
import { under } from "../validation/path";
import type { Problem } from "../validation/problem";
import type { ResourceServerSettings } from "./args";

const LENGTH = { min: 1, max: 256, unit: "characters" } as const;

/** Cognito API reference, CreateResourceServer.Identifier; the provider sets it off by a bar in the id of the resource. */
const IDENTIFIER = {
  range: LENGTH,
  pattern: /^[\x21\x23-\x5B\x5D-\x7B\x7D\x7E]+$/,
  allowed: "printable characters without spaces, quotes, backslashes and bars",
} as const;

/** Cognito API reference, ResourceServerScopeType. */
const SCOPE = {
  range: LENGTH,
  pattern: /^[\x21\x23-\x2E\x30-\x5B\x5D-\x7E]+$/,
  allowed: "printable characters without spaces, quotes, slashes and backslashes in its name",
} as const;
const DESCRIPTION = { range: LENGTH, pattern: /^/, allowed: "" } as const;

/** Cognito API reference, CreateResourceServer.Scopes. */
const MOST_SCOPES = 100;

/** What Cognito would refuse of a resource server. */
export function checkResourceServer({ identifier, scopes = {} }: ResourceServerSettings, at: string): Problem[] {
  const path = under(at, "scopes");
  const count = Object.keys(scopes).length;
  return [
    ...checkText(identifier, under(at, "identifier"), IDENTIFIER),
    ...Object.entries(scopes).flatMap(([name, description]) => [
      ...checkText(name, under(path, name), SCOPE),
      ...checkText(description, under(path, name), DESCRIPTION),
    ]),
    ...(count > MOST_SCOPES
      ? [
          {
            path,
            rule: `must have at most ${MOST_SCOPES} scopes`,
            got: count,
            remedy: "make two resource servers of it",
          },
        ]
      : []),
  ];
}
