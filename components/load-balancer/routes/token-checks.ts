import { known, knownItems } from "../../validation/input";
import { checkText } from "../../validation/limits";
import { under } from "../../validation/path";
import type { Problem } from "../../validation/problem";
import type { TokenRequirements } from "./args";

/** Elastic Load Balancing API reference, JwtValidationActionConfig: of which token_use is one. */
const MOST_CLAIMS = 10;
/** The same reference, JwtValidationActionAdditionalClaim. */
const MOST_VALUES = 10;
const VALUE = {
  range: { min: 1, max: 256, unit: "characters" },
  pattern: /^[\x20-\x7E]+$/,
  allowed: "visible ASCII characters",
} as const;
const SCOPE = { ...VALUE, pattern: /^[\x21-\x7E]+$/, allowed: "visible ASCII characters without spaces" } as const;

/** What AWS looks at by itself, and what the pool's own tokens are told by. */
const OWN_CLAIMS: Record<string, string> = {
  exp: "leave it out: AWS looks at it by itself",
  iss: "leave it out: AWS looks at it by itself",
  nbf: "leave it out: AWS looks at it by itself",
  iat: "leave it out: AWS looks at it by itself",
  token_use: "leave it out: only access tokens are let through",
  client_id: "write the keys of the clients as clients",
  scope: "write them as scopes",
};

/** What AWS would refuse of what a token must say. */
export function checkToken({ clients = [], scopes = [], claims = {} }: TokenRequirements, at: string): Problem[] {
  const others = Object.entries(known(claims) ?? {});
  const count = 1 + (clients.length > 0 ? 1 : 0) + (known(scopes)?.length === 0 ? 0 : 1) + others.length;
  const many = { path: under(at, "claims"), got: count, remedy: "leave some out" };
  return [
    ...(count > MOST_CLAIMS
      ? [{ ...many, rule: `must be at most ${MOST_CLAIMS} with token_use, clients and scopes` }]
      : []),
    ...checkCount(clients, under(at, "clients")),
    ...checkCount(known(scopes), under(at, "scopes")),
    ...knownItems(scopes).flatMap(([index, scope]) => checkText(scope, under(at, "scopes", index), SCOPE)),
    ...others.flatMap(([name, values]): Problem[] => {
      const path = under(at, "claims", name);
      const remedy = OWN_CLAIMS[name];
      return [
        ...(remedy === undefined ? [] : [{ path, rule: "must not be asked for here", got: name, remedy }]),
        ...(known(values)?.length === 0
          ? [{ path, rule: "must have a value at least", remedy: "name one, or leave it out" }]
          : []),
        ...checkCount(known(values), path),
        ...knownItems(values).flatMap(([index, value]) => checkText(value, under(path, index), VALUE)),
      ];
    }),
  ];
}

function checkCount(list: unknown[] | undefined, path: string): Problem[] {
  return list !== undefined && list.length > MOST_VALUES
    ? [{ path, rule: `must be at most ${MOST_VALUES}`, got: list.length, remedy: "make two routes of it" }]
    : [];
}
