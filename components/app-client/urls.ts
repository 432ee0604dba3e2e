import type * as pulumi from "@pulumi/pulumi";
import { known, knownItems } from "../validation/input";
import { under } from "../validation/path";
import type { Problem } from "../validation/problem";

/** Cognito API reference, CreateUserPoolClient.CallbackURLs and LogoutURLs. */
export const MOST_URLS = 100;
const LONGEST_URL = 1024;
const CHARACTERS = /^[\p{L}\p{M}\p{S}\p{N}\p{P}]+$/u;

/** The same page: plain http for these three alone, with any port. As text: Cognito does not know their other spellings. */
const LOCAL = /^http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?([/?]|$)/;

/** A scheme of an application's own, `myapp://example` or `com.example.app:/callback`. */
const OWN_SCHEME = /^(?!https?:)[a-z][a-z0-9+.-]*:\/./i;

/**
 * Where a load balancer takes a signed-in browser back. Cognito compares it to the letter, and load balancers send their
 * host in lower case (Elastic Load Balancing, "Authenticate users using an Application Load Balancer").
 */
export function loadBalancerCallbackUrl(host: string): string {
  return `https://${host.toLowerCase()}/oauth2/idpresponse`;
}

/**
 * A list of callback or logout URLs: absolute, without a fragment, https except on the developer's own machine. A scheme
 * of an application's own is worth a warning where it is not `native`.
 */
export function checkUrls(
  list: pulumi.Input<pulumi.Input<string>[]> | undefined,
  path: string,
  { ownSchemes = false }: { ownSchemes?: boolean } = {},
): Problem[] {
  const count = known(list)?.length ?? 0;
  return [
    ...(count > MOST_URLS
      ? [{ path, rule: `must have at most ${MOST_URLS} URLs`, got: count, remedy: "leave out those that are not used" }]
      : []),
    ...knownItems(list).flatMap(([index, url]) => checkUrl(url, under(path, index), ownSchemes)),
  ];
}

function checkUrl(text: string, path: string, ownSchemes: boolean): Problem[] {
  if (!URL.canParse(text) || !CHARACTERS.test(text)) {
    const rule = "must be an absolute URL";
    return [{ path, rule, got: text, remedy: 'write one such as "https://app.example.com/"' }];
  }
  const problems = checkScheme(text, path, ownSchemes);
  if (text.includes("#")) {
    problems.push({ path, rule: "must not have a fragment", got: text, remedy: "leave it out, with its #" });
  }
  if (text.includes("*")) {
    const rule = "must not have a wildcard: Cognito compares URLs to the letter";
    problems.push({ path, rule, got: text, remedy: "list each URL" });
  }
  if (text.length > LONGEST_URL) {
    const remedy = `it has ${text.length}, so write a shorter one`;
    problems.push({ path, rule: `must have at most ${LONGEST_URL} characters`, got: text, remedy });
  }
  return problems;
}

function checkScheme(text: string, path: string, ownSchemes: boolean): Problem[] {
  if (/^https:\/\//i.test(text) || LOCAL.test(text) || (ownSchemes && OWN_SCHEME.test(text))) {
    return [];
  }
  if (OWN_SCHEME.test(text)) {
    const rule = "has a scheme of its own, which a browser does not follow to a server";
    return [{ path, rule, got: text, remedy: "make it a client of kind native", isWarning: true }];
  }
  const remedy = "plain http is for localhost only";
  return [{ path, rule: "must start with https://", got: text, remedy }];
}
