import { checkHost } from "../validation/host";
import { known, knownItems } from "../validation/input";
import { checkRange } from "../validation/limits";
import { under } from "../validation/path";
import type { Problem } from "../validation/problem";
import type { AppClientArgs, ClientSettings } from "./args";
import { checkUrls } from "./urls";

/** Cognito developer guide, "Understanding user pool JSON web tokens": ID and access tokens last 5 minutes to a day. */
export const TOKEN_MINUTES = { min: 5, max: 1440, unit: "minutes" } as const;

/** The same page: refresh tokens last up to ten years. In days none is shorter than the longest of the others. */
export const REFRESH_TOKEN_DAYS = { min: 1, max: 3650, unit: "days" } as const;

/** Cognito API reference, CreateUserPoolClient.AllowedOAuthScopes. */
const MOST_SCOPES = 50;
const SCOPE = /^[\x21\x23-\x5B\x5D-\x7E]{1,256}$/;

/** The scopes that Cognito grants only together with `openid` (Cognito developer guide, "Scopes, M2M, and APIs"). */
const NEEDS_OPENID = ["email", "phone", "profile"];

/** What AWS would refuse of an app client that stands by itself. */
export function checkAppClient(args: AppClientArgs, at: string): Problem[] {
  const hosts = known(args.hosts);
  const callbacks = known(args.callbackUrls);
  const missing: Problem[] = [];
  if (args.kind === "loadBalancer" && (args.hosts === undefined || hosts?.length === 0)) {
    missing.push({
      path: under(at, "hosts"),
      rule: "must name the hosts behind the load balancer, which the callback URLs are made of",
      remedy: 'write them as ["app.example.com"]',
    });
  }
  if (args.kind === "web" && (args.callbackUrls === undefined || callbacks?.length === 0)) {
    missing.push(missingCallback(at));
  }
  return [
    ...missing,
    ...knownItems(args.hosts).flatMap(([index, host]) =>
      checkHost(host, under(at, "hosts", index), { wildcards: false }),
    ),
    ...checkSettings(args, at),
  ];
}

/** What AWS would refuse of an app client as one of a whole, where the hosts come from the load balancer. */
export function checkClientSettings(settings: ClientSettings, at: string): Problem[] {
  const callbacks = known(settings.callbackUrls);
  const missing = settings.kind === "web" && (settings.callbackUrls === undefined || callbacks?.length === 0);
  return [...(missing ? [missingCallback(at)] : []), ...checkSettings(settings, at)];
}

function missingCallback(at: string): Problem {
  return {
    path: under(at, "callbackUrls"),
    rule: "must name a URL at least: the code grant ends there",
    remedy: 'write them as ["https://app.example.com/callback"]',
  };
}

function checkSettings(settings: ClientSettings, at: string): Problem[] {
  return [
    ...checkUrls(settings.callbackUrls, under(at, "callbackUrls")),
    ...checkUrls(settings.logoutUrls, under(at, "logoutUrls")),
    ...checkScopes(settings, at),
    ...checkRange(settings.accessTokenMinutes, under(at, "accessTokenMinutes"), TOKEN_MINUTES),
    ...checkRange(settings.idTokenMinutes, under(at, "idTokenMinutes"), TOKEN_MINUTES),
    ...checkRange(settings.refreshTokenDays, under(at, "refreshTokenDays"), REFRESH_TOKEN_DAYS),
  ];
}

function checkScopes({ scopes, kind }: ClientSettings, at: string): Problem[] {
  const path = under(at, "scopes");
  const items = known(scopes);
  const names = knownItems(scopes).map(([, scope]) => scope);
  const problems: Problem[] = knownItems(scopes)
    .filter(([, scope]) => !SCOPE.test(scope))
    .map(([index, scope]) => ({
      path: under(path, index),
      rule: "must have 1 to 256 printable characters without spaces, quotes and backslashes",
      got: scope,
      remedy: "write one scope per item",
    }));
  if (items !== undefined && items.length > MOST_SCOPES) {
    problems.push({
      path,
      rule: `must have at most ${MOST_SCOPES} scopes`,
      got: items.length,
      remedy: "leave some out",
    });
  }
  if (items?.length !== names.length || names.includes("openid")) {
    return problems;
  }
  if (kind === "loadBalancer") {
    problems.push({
      path,
      rule: "must contain openid: a load balancer needs an ID token",
      got: names,
      remedy: "add openid",
    });
  } else if (names.some((scope) => NEEDS_OPENID.includes(scope))) {
    problems.push({
      path,
      rule: `must contain openid beside ${NEEDS_OPENID.join(", ")}`,
      got: names,
      remedy: "add openid",
    });
  } else if (names.length === 0) {
    problems.push({ path, rule: "must have a scope at least", got: names, remedy: "leave it out for openid" });
  }
  return problems;
}
