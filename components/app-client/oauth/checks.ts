import { known, knownItems } from "../../validation/input";
import { under } from "../../validation/path";
import type { Problem } from "../../validation/problem";
import { checkWords } from "../../validation/words";
import { type AppClientArgs, type ClientSettings, Grant } from "../args";
import { hasSecret, knownGrants } from "../presets";
import { checkUrls, loadBalancerCallbackUrl } from "../urls";
import { checkScopes } from "./scopes";

/** What AWS would refuse of a client's grants, scopes and URLs, and what would be useless. */
export function checkOauth(settings: ClientSettings, at: string): Problem[] {
  const schemes = { ownSchemes: settings.kind === "native" };
  return [
    ...checkGrants(settings, at),
    ...checkUrls(settings.callbackUrls, under(at, "callbackUrls"), schemes),
    ...checkUrls(settings.logoutUrls, under(at, "logoutUrls"), schemes),
    ...checkNeeded(settings, at),
    ...checkScopes(settings, at),
  ];
}

/** Cognito API reference, CreateUserPoolClient.AllowedOAuthFlows. */
function checkGrants(settings: ClientSettings, at: string): Problem[] {
  const path = under(at, "grants");
  const grants = knownGrants(settings) ?? [];
  const problems = checkWords(settings.grants, path, Object.values(Grant));
  if (settings.kind === "loadBalancer" && knownGrants(settings)?.includes("code") === false) {
    // Elastic Load Balancing, "Authenticate users using an Application Load Balancer".
    problems.push({
      path,
      rule: "must contain code, the grant by which a load balancer signs people in",
      got: grants,
      remedy: "add code, or leave grants out",
    });
  }
  if (grants.includes("clientCredentials")) {
    if (grants.length > 1) {
      const rule = "must not have another grant beside clientCredentials";
      problems.push({ path, rule, got: grants, remedy: "make two clients of it" });
    }
    if (!hasSecret(settings)) {
      const rule = "must not be false with the grant clientCredentials, which is worth as much as its secret";
      problems.push({ path: under(at, "secret"), rule, got: false, remedy: "leave it out, or choose another grant" });
    }
  }
  return problems;
}

/** What a grant needs, and what is good for nothing without one. */
function checkNeeded(settings: ClientSettings, at: string): Problem[] {
  const grants = knownGrants(settings);
  if (grants === undefined) {
    return [];
  }
  const hasPages = grants.includes("code") || grants.includes("implicit");
  const isEmpty = settings.callbackUrls === undefined || known(settings.callbackUrls)?.length === 0;
  if (hasPages && settings.kind !== "loadBalancer" && isEmpty) {
    const rule = `must name a URL at least: the ${grants.includes("code") ? "code" : "implicit"} grant ends there`;
    const remedy = 'write them as ["https://app.example.com/callback"]';
    return [{ path: under(at, "callbackUrls"), rule, remedy }];
  }
  if (hasPages) {
    return [];
  }
  const given = (["callbackUrls", "logoutUrls", "defaultRedirectUrl", "scopes"] as const).filter(
    (key) => settings[key] !== undefined,
  );
  // CreateUserPoolClient.AllowedOAuthFlowsUserPoolClient must be true for any of them.
  return grants.length === 0
    ? given.map((key) => ({
        path: under(at, key),
        rule: "must not be given where grants is empty, which switches OAuth off",
        remedy: `leave it out, or name a grant`,
      }))
    : given
        .filter((key) => key !== "scopes")
        .map((key) => ({
          path: under(at, key),
          rule: "is never used: client credentials involve no browser",
          remedy: "leave it out",
          isWarning: true,
        }));
}

/** CreateUserPoolClient.DefaultRedirectURI must be one of the callback URLs, where these are all known. */
export function checkRedirect(
  { defaultRedirectUrl, callbackUrls = [], hosts = [] }: AppClientArgs,
  at: string,
): Problem[] {
  const redirect = known(defaultRedirectUrl);
  const lists = [callbackUrls, hosts];
  const isLate = lists.some((list) => knownItems(list).length !== known(list)?.length);
  const urls = [
    ...knownItems(callbackUrls).map(([, url]) => url),
    ...knownItems(hosts).map(([, host]) => loadBalancerCallbackUrl(host)),
  ];
  return redirect === undefined || isLate || urls.includes(redirect)
    ? []
    : [
        {
          path: under(at, "defaultRedirectUrl"),
          rule: "must be among the callback URLs",
          got: redirect,
          remedy: urls.length === 0 ? `add it to ${under(at, "callbackUrls")}` : `write one of ${urls.join(", ")}`,
        },
      ];
}
