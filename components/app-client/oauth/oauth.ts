import type * as cognito from "@pulumi/aws/cognito";
import { mapList, together } from "../../validation/input";
import { map } from "../../validation/input";
import { sorted } from "../../validation/list";
import type { AppClientArgs, Grant } from "../args";
import { grantsOf, scopesOf } from "../presets";
import { loadBalancerCallbackUrl } from "../urls";
import type * as pulumi from "@pulumi/pulumi";

const FLOW: Record<Grant, string> = {
  code: "code",
  implicit: "implicit",
  clientCredentials: "client_credentials",
};

/** What the sign-in pages and the token endpoint may do with the client. Without a grant nothing of it is written. */
export function oauthInputs(args: AppClientArgs): Partial<cognito.UserPoolClientArgs> {
  const grants = grantsOf(args);
  const isOn = mapList(grants, (list) => list.length > 0);
  const scopes = scopesOf(args);
  return {
    allowedOauthFlowsUserPoolClient: isOn,
    allowedOauthFlows: sorted(mapList(grants, (list) => list.map((grant) => FLOW[grant]))),
    // The scopes are there by default, which a client without OAuth may not have.
    allowedOauthScopes:
      scopes === undefined
        ? undefined
        : map(together<{ isOn: boolean; list: string[] | undefined }>({ isOn, list: sorted(scopes) }), (both) =>
            both.isOn ? both.list : undefined,
          ),
    callbackUrls: callbackUrls(args),
    logoutUrls: args.logoutUrls === undefined ? undefined : sorted(args.logoutUrls),
    defaultRedirectUri: args.defaultRedirectUrl,
  };
}

function callbackUrls({ kind, hosts = [], callbackUrls = [] }: AppClientArgs): pulumi.Input<string[] | undefined> {
  if (kind !== "loadBalancer") {
    return sorted(callbackUrls);
  }
  const derived = mapList(hosts, (names) => names.map(loadBalancerCallbackUrl));
  const lists = together<{ own: string[]; extra: string[] }>({ own: derived, extra: mapList(callbackUrls, (u) => u) });
  return map(lists, ({ own, extra }) => [...new Set([...own, ...extra])].sort());
}
