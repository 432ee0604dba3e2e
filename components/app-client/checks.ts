import { defaults } from "../defaults";
import { checkHost } from "../validation/host";
import { known, knownItems } from "../validation/input";
import { checkRange, checkText } from "../validation/limits";
import { under } from "../validation/path";
import type { Problem } from "../validation/problem";
import { checkClosedSets, type ClosedSets } from "../validation/words";
import { type AppClientArgs, ClientKind, type ClientSettings } from "./args";
import { checkAttributes } from "./attributes/checks";
import { checkFlows } from "./flows/checks";
import { checkOauth, checkRedirect } from "./oauth/checks";
import { hasSecret } from "./presets";
import { checkTokens } from "./tokens/checks";

/** The closed sets of a client's settings, but for those of its lists. */
export const CLIENT_SETS: ClosedSets = { kind: ClientKind };

/** A generation is a client, of which a pool has 1000 (Cognito developer guide, "Quotas in Amazon Cognito"). */
const GENERATION = { min: 1, max: 1000, unit: "" } as const;

/** Cognito API reference, CreateUserPoolClient.SupportedIdentityProviders. */
const PROVIDER = {
  range: { min: 1, max: 32, unit: "characters" },
  pattern: /^[\p{L}\p{M}\p{S}\p{N}\p{P}\p{Z}]+$/u,
  allowed: "letters, digits, spaces, symbols and punctuation",
} as const;

/** What AWS would refuse of an app client that stands by itself. */
export function checkAppClient(args: AppClientArgs, at: string): Problem[] {
  const words = checkClosedSets(args, at, CLIENT_SETS);
  if (words.length > 0) {
    return words;
  }
  const withoutHosts = args.kind === "loadBalancer" && (args.hosts === undefined || known(args.hosts)?.length === 0);
  return [
    ...(withoutHosts
      ? [
          {
            path: under(at, "hosts"),
            rule: "must name the hosts behind the load balancer, which the callback URLs are made of",
            remedy: 'write them as ["app.example.com"]',
          },
        ]
      : []),
    ...knownItems(args.hosts).flatMap(([index, host]) =>
      checkHost(host, under(at, "hosts", index), { wildcards: false }),
    ),
    ...checkSettings(args, at),
    ...checkRedirect(args, at),
  ];
}

/** What AWS would refuse of an app client as one of a whole, where `hosts` come from the load balancer. */
export function checkClientSettings(
  settings: ClientSettings,
  at: string,
  hosts: AppClientArgs["hosts"] = [],
): Problem[] {
  const derived = settings.kind === "loadBalancer" ? hosts : [];
  return [...checkSettings(settings, at), ...checkRedirect({ ...settings, hosts: derived, userPoolId: "" }, at)];
}

function checkSettings(settings: ClientSettings, at: string): Problem[] {
  return [
    ...checkOauth(settings, at),
    ...checkSecret(settings, at),
    ...checkFlows(settings, at),
    ...checkTokens(settings, at),
    ...checkAttributes(settings, at),
    ...checkProviders(settings, at),
    ...checkGenerations(settings, at),
  ];
}

function checkSecret(settings: ClientSettings, at: string): Problem[] {
  if (hasSecret(settings)) {
    return [];
  }
  if (settings.kind === "loadBalancer") {
    // Elastic Load Balancing, "Authenticate users using an Application Load Balancer".
    const rule = "must not be false: a load balancer signs in with the secret";
    return [{ path: under(at, "secret"), rule, got: false, remedy: "leave it out" }];
  }
  // CreateUserPoolClient.EnablePropagateAdditionalUserContextData.
  const rule = "needs a client with a secret";
  return known(settings.contextData) === true
    ? [
        {
          path: under(at, "contextData"),
          rule,
          got: true,
          remedy: `leave it out, or set ${under(at, "secret")} to true`,
        },
      ]
    : [];
}

function checkProviders({ identityProviders }: ClientSettings, at: string): Problem[] {
  const path = under(at, "identityProviders");
  const empty = {
    path,
    rule: "is empty, so that nobody can sign in on the sign-in pages",
    remedy: "leave it out for COGNITO",
    isWarning: true,
  };
  return [
    ...(known(identityProviders)?.length === 0 ? [empty] : []),
    ...knownItems(identityProviders).flatMap(([index, name]) => checkText(name, under(path, index), PROVIDER)),
  ];
}

function checkGenerations({ generation, keepPrevious }: ClientSettings, at: string): Problem[] {
  const isFirst = (generation ?? defaults.client.generation) === 1;
  const useless = {
    path: under(at, "keepPrevious"),
    rule: "keeps nothing, since generation 1 has none before it",
    got: true,
    remedy: "raise generation with it, or leave it out",
    isWarning: true,
  };
  return [
    ...checkRange(generation, under(at, "generation"), GENERATION),
    ...(keepPrevious === true && isFirst ? [useless] : []),
  ];
}
