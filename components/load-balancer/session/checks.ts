import type * as pulumi from "@pulumi/pulumi";
import { known, knownItems } from "../../validation/input";
import { checkRange, checkText } from "../../validation/limits";
import { under } from "../../validation/path";
import type { Problem } from "../../validation/problem";
import type { ListenerSettings } from "../args";
import type { Session } from "./args";

/** Application Load Balancer user guide, "Authenticate users": seven days are the default, and the longest seen to work. */
export const SESSION_SECONDS = { min: 1, max: 604_800, unit: "seconds" } as const;

/** RFC 6265 allows more, but what survives every proxy and shell is this. */
const COOKIE = {
  range: { min: 1, max: 128, unit: "characters" },
  pattern: /^[A-Za-z0-9_-]+$/,
  allowed: "letters, digits, hyphens and underscores",
} as const;

/** Browsers keep none that is larger (RFC 6265, 6.1). */
const LARGEST_COOKIE = 4096;

/** Names that the load balancer uses for stickiness. */
const TAKEN_COOKIES = ["AWSALB", "AWSALBAPP", "AWSALBTG", "AWSALBCORS", "AWSALBTGCORS"];

/** Elastic Load Balancing API reference, AuthenticateCognitoActionConfig.AuthenticationRequestExtraParams. */
const MOST_PARAMS = 10;
const PARAM = {
  range: { min: 1, max: 128, unit: "characters" },
  pattern: /^[A-Za-z0-9_]+$/,
  allowed: "letters, digits and underscores in its name",
} as const;

/** What the load balancer says to the authorization endpoint itself (OpenID Connect Core, "Authentication Request"). */
const OWN_PARAMS = ["client_id", "redirect_uri", "response_type", "scope", "state"];

/** What AWS would refuse of a session and of what the load balancer asks Cognito for. */
export function checkSessions(settings: ListenerSettings, at: string): Problem[] {
  return [
    ...checkSession(settings.session ?? {}, under(at, "session")),
    ...checkScopes(settings, at),
    ...checkExtraParams(settings, under(at, "extraParams")),
  ];
}

/** The name of the cookie where it is told to something else than its listener. */
export function checkCookieName(value: pulumi.Input<string> | undefined, path: string): Problem[] {
  // Its length is up to whoever chose it: that of our own choice follows from the names of stack and component.
  return checkText(value, path, { ...COOKIE, range: { ...COOKIE.range, max: LARGEST_COOKIE } });
}

function checkSession({ cookieName, timeoutSeconds }: Session, at: string): Problem[] {
  const path = under(at, "cookieName");
  const name = known(cookieName);
  const taken = name !== undefined && TAKEN_COOKIES.includes(name);
  return [
    ...checkText(cookieName, path, COOKIE),
    ...(taken ? [{ path, rule: "is the name of a stickiness cookie", got: name, remedy: "choose another" }] : []),
    ...checkRange(timeoutSeconds, under(at, "timeoutSeconds"), SESSION_SECONDS),
  ];
}

function checkScopes({ scopes }: ListenerSettings, at: string): Problem[] {
  const given = known(scopes);
  const names = knownItems(scopes).map(([, scope]) => scope);
  if (given?.length !== names.length || names.includes("openid")) {
    return [];
  }
  const rule = "must contain openid: a load balancer needs an ID token";
  return [{ path: under(at, "scopes"), rule, got: names, remedy: "add openid" }];
}

function checkExtraParams({ extraParams }: ListenerSettings, at: string): Problem[] {
  const names = Object.keys(known(extraParams) ?? {});
  return [
    ...(names.length > MOST_PARAMS
      ? [{ path: at, rule: `must be at most ${MOST_PARAMS}`, got: names.length, remedy: "leave some out" }]
      : []),
    ...names.flatMap((name) => {
      const path = under(at, name);
      const rule = "is what the load balancer sets itself";
      return OWN_PARAMS.includes(name)
        ? [{ path, rule, got: name, remedy: "leave it out" }]
        : checkText(name, path, PARAM);
    }),
  ];
}
