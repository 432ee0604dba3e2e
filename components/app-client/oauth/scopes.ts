import { known, knownItems } from "../../validation/input";
import { under } from "../../validation/path";
import type { Problem } from "../../validation/problem";
import type { ClientSettings } from "../args";
import { knownGrants, scopesOf } from "../presets";

/** Cognito API reference, CreateUserPoolClient.AllowedOAuthScopes. */
const MOST_SCOPES = 50;
const SCOPE = /^[\x21\x23-\x5B\x5D-\x7E]{1,256}$/;

/** The scopes that are not of a resource server (the same page). */
const OWN_SCOPES = ["openid", "email", "phone", "profile", "aws.cognito.signin.user.admin"];

/** The scopes that Cognito grants only together with `openid` (Cognito developer guide, "Scopes, M2M, and APIs"). */
const NEEDS_OPENID = ["email", "phone", "profile"];

/** A scope of a resource server, `<identifier>/<scope>`, in its two parts; the identifier may have slashes, the scope not. */
export function resourceServerScope(scope: string): { identifier: string; name: string } | undefined {
  const slash = scope.lastIndexOf("/");
  return slash < 1 || slash === scope.length - 1
    ? undefined
    : { identifier: scope.slice(0, slash), name: scope.slice(slash + 1) };
}

/** What Cognito would refuse of the scopes that a client may ask for. */
export function checkScopes(settings: ClientSettings, at: string): Problem[] {
  const { scopes } = settings;
  const path = under(at, "scopes");
  const grants = knownGrants(settings);
  if (grants?.length === 0) {
    return [];
  }
  const count = known(scopes)?.length ?? 0;
  const most = { path, rule: `must have at most ${MOST_SCOPES} scopes`, got: count, remedy: "leave some out" };
  const isMachine = grants?.includes("clientCredentials") === true;
  return [
    ...knownItems(scopes).flatMap(([index, scope]) => checkScope(scope, under(path, index), isMachine)),
    ...(count > MOST_SCOPES ? [most] : []),
    ...(isMachine ? checkMachine(settings, path) : checkOpenid(settings, path)),
  ];
}

function checkScope(scope: string, path: string, isMachine: boolean): Problem[] {
  if (!SCOPE.test(scope)) {
    const rule = "must have 1 to 256 printable characters without spaces, quotes and backslashes";
    return [{ path, rule, got: scope, remedy: "write one scope per item" }];
  }
  if (resourceServerScope(scope) !== undefined) {
    return [];
  }
  if (isMachine) {
    const rule = "must be a scope of a resource server, which is all that client credentials get";
    return [{ path, rule, got: scope, remedy: "write it as <identifier>/<scope>" }];
  }
  if (OWN_SCOPES.includes(scope)) {
    return [];
  }
  const rule = `must be one of ${OWN_SCOPES.join(", ")}, or a scope of a resource server`;
  return [{ path, rule, got: scope, remedy: "write that of a resource server as <identifier>/<scope>" }];
}

function checkMachine({ scopes }: ClientSettings, path: string): Problem[] {
  return scopes === undefined || known(scopes)?.length === 0
    ? [
        {
          path,
          rule: "must name a scope of a resource server at least: client credentials get nothing else",
          remedy: 'write them as ["<identifier>/<scope>"]',
        },
      ]
    : [];
}

function checkOpenid(settings: ClientSettings, path: string): Problem[] {
  const scopes = scopesOf(settings);
  const names = knownItems(scopes).map(([, scope]) => scope);
  if (known(scopes)?.length !== names.length || names.includes("openid")) {
    return [];
  }
  if (settings.kind === "loadBalancer") {
    const rule = "must contain openid: a load balancer needs an ID token";
    return [{ path, rule, got: names, remedy: "add openid" }];
  }
  if (names.some((scope) => NEEDS_OPENID.includes(scope))) {
    const rule = `must contain openid beside ${NEEDS_OPENID.join(", ")}`;
    return [{ path, rule, got: names, remedy: "add openid" }];
  }
  return names.length === 0
    ? [{ path, rule: "must have a scope at least", got: names, remedy: "leave it out for openid" }]
    : [];
}
