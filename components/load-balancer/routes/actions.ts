import type { input } from "@pulumi/aws/types";
import type * as pulumi from "@pulumi/pulumi";
import { defaults } from "../../defaults";
import { map, mapWhole } from "../../validation/input";
import { authentication } from "../session/session";
import type { AuthenticatedListenerArgs } from "../args";
import type { FixedResponse, Redirect, Route, TokenRequirements } from "./args";

type Action = input.lb.ListenerRuleAction;

/** A target group of a route, found, with its share where it has one. */
export interface FoundTarget {
  readonly arn: pulumi.Input<string>;
  readonly weight: pulumi.Input<number>;
}

/** What becomes of a route's requests: who is asked to sign in, or for a token, comes first (CreateRule, Actions). */
export function actionsOf(
  name: string,
  route: Route,
  settings: AuthenticatedListenerArgs,
  targets: FoundTarget[],
): Action[] {
  const gate = gateOf(name, route, settings);
  const last = lastAction(route, targets);
  return [...gate, { ...last, order: gate.length + 1 }];
}

/** AWS's words for what happens to those who have not signed in. */
const UNAUTHENTICATED = { signIn: "authenticate", deny: "deny", anonymous: "allow" } as const;

function gateOf(name: string, route: Route, settings: AuthenticatedListenerArgs): Action[] {
  const access = route.access ?? defaults.loadBalancer.route.access;
  switch (access) {
    case "public":
      return [];
    case "token":
      return [{ type: "jwt-validation", order: 1, jwtValidation: tokenValidation(route.token ?? {}, settings) }];
    default:
      return [
        {
          type: "authenticate-cognito",
          order: 1,
          authenticateCognito: authentication(name, settings, UNAUTHENTICATED[access]),
        },
      ];
  }
}

function tokenValidation(
  { clients = [], scopes = [], claims = {} }: TokenRequirements,
  { issuer = "", jwksUri = "", tokenClientIds = {} }: AuthenticatedListenerArgs,
): input.lb.ListenerRuleActionJwtValidation {
  const ids = clients.map((key) => tokenClientIds[key] ?? "");
  return {
    issuer,
    jwksEndpoint: jwksUri,
    additionalClaims: mapWhole({ ids, scopes, claims }, (given) => [
      // ID tokens of the pool have the same issuer and keys, and are for the application alone.
      { name: "token_use", format: "single-string", values: ["access"] },
      ...claim("client_id", "single-string", given.ids),
      ...claim("scope", "space-separated-values", given.scopes),
      ...Object.entries(given.claims)
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .flatMap(([key, values]) => claim(key, "single-string", values)),
    ]),
  };
}

function claim(name: string, format: string, values: string[]) {
  return values.length === 0 ? [] : [{ name, format, values: [...new Set(values)].sort() }];
}

function lastAction(route: Route, targets: FoundTarget[]): Action {
  const { redirect, fixedResponse, stickinessSeconds } = route;
  if (redirect !== undefined) {
    return { type: "redirect", redirect: redirectInputs(redirect) };
  }
  if (fixedResponse !== undefined) {
    return { type: "fixed-response", fixedResponse: responseInputs(fixedResponse) };
  }
  if (route.targets === undefined) {
    return { type: "forward", targetGroupArn: targets[0]?.arn };
  }
  const stickiness =
    stickinessSeconds === undefined ? {} : { stickiness: { duration: stickinessSeconds, enabled: true } };
  return { type: "forward", forward: { targetGroups: targets, ...stickiness } };
}

function redirectInputs({ permanent, ...rest }: Redirect): input.lb.ListenerRuleActionRedirect {
  const isPermanent = permanent ?? defaults.loadBalancer.redirect.permanent;
  return { ...rest, statusCode: map(isPermanent, (forGood) => (forGood ? "HTTP_301" : "HTTP_302")) };
}

function responseInputs({ statusCode, contentType, body }: FixedResponse): input.lb.ListenerRuleActionFixedResponse {
  return {
    statusCode: map(statusCode, String),
    contentType: contentType ?? defaults.loadBalancer.fixedResponse.contentType,
    ...(body === undefined ? {} : { messageBody: body }),
  };
}
