import type * as pulumi from "@pulumi/pulumi";
import { known, knownItems } from "../validation/input";
import { under } from "../validation/path";
import type { Problem } from "../validation/problem";

/** Cognito API reference, CreateUserPoolClient.CallbackURLs and LogoutURLs. */
const MOST_URLS = 100;
const LONGEST_URL = 1024;

const LOCAL = new Set(["localhost", "127.0.0.1", "[::1]"]);

/**
 * Where a load balancer takes a signed-in browser back. Cognito compares it to the letter, and load balancers send their
 * host in lower case (Elastic Load Balancing, "Authenticate users using an Application Load Balancer").
 */
export function loadBalancerCallbackUrl(host: string): string {
  return `https://${host.toLowerCase()}/oauth2/idpresponse`;
}

/** A list of callback or logout URLs: absolute, without a fragment, https except on the developer's own machine. */
export function checkUrls(list: pulumi.Input<pulumi.Input<string>[]> | undefined, path: string): Problem[] {
  const count = known(list)?.length ?? 0;
  return [
    ...(count > MOST_URLS
      ? [{ path, rule: `must have at most ${MOST_URLS} URLs`, got: count, remedy: "leave out those that are not used" }]
      : []),
    ...knownItems(list).flatMap(([index, url]) => checkUrl(url, under(path, index))),
  ];
}

function checkUrl(text: string, path: string): Problem[] {
  if (!URL.canParse(text)) {
    return [
      { path, rule: "must be an absolute URL", got: text, remedy: 'write one such as "https://app.example.com/"' },
    ];
  }
  const url = new URL(text);
  const problems: Problem[] = [];
  if (url.protocol === "http:" ? !LOCAL.has(url.hostname) : url.protocol !== "https:") {
    const remedy = "plain http is for localhost only";
    problems.push({ path, rule: "must start with https://", got: text, remedy });
  }
  if (text.includes("#")) {
    problems.push({
      path,
      rule: "must not have a fragment",
      got: text,
      remedy: "leave it out, with its #",
    });
  }
  if (text.includes("*")) {
    problems.push({
      path,
      rule: "must not have a wildcard: Cognito compares URLs to the letter",
      got: text,
      remedy: "list each URL",
    });
  }
  if (text.length > LONGEST_URL) {
    problems.push({
      path,
      rule: `must have at most ${LONGEST_URL} characters`,
      got: text,
      remedy: `it has ${text.length}, so write a shorter one`,
    });
  }
  return problems;
}
