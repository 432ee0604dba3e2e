import type { input } from "@pulumi/aws/types";
import * as pulumi from "@pulumi/pulumi";
import { defaults } from "../../defaults";
import { known, mapList } from "../../validation/input";
import type { AuthenticatedListenerArgs } from "../args";

/** How the load balancer signs people in with Cognito; all rules of a component share the session. */
export function authentication(
  name: string,
  args: AuthenticatedListenerArgs,
  onUnauthenticatedRequest: string,
): input.lb.ListenerRuleActionAuthenticateCognito {
  const { userPoolArn = "", userPoolClientId = "", userPoolDomain = "", extraParams = {} } = args;
  const hasParams = Object.keys(known(extraParams) ?? { late: true }).length > 0;
  return {
    userPoolArn,
    userPoolClientId,
    userPoolDomain,
    scope: mapList(args.scopes ?? [...defaults.client.scopes], (scopes) => [...new Set(scopes)].sort().join(" ")),
    sessionCookieName: cookieName(name, args),
    sessionTimeout: args.session?.timeoutSeconds ?? defaults.loadBalancer.session.timeoutSeconds,
    onUnauthenticatedRequest,
    ...(hasParams ? { authenticationRequestExtraParams: extraParams } : {}),
  };
}

/**
 * The name of the session cookies, which the load balancer numbers from -0. AWS's own default is one name for all, so two
 * applications on one host would sign each other out. Those of two projects often have one name, and their stacks too.
 */
export function cookieName(
  name: string,
  { session }: Pick<AuthenticatedListenerArgs, "session">,
): pulumi.Input<string> {
  const own = ["AWSELBAuthSessionCookie", pulumi.getProject(), pulumi.getStack(), name].join("-");
  return session?.cookieName ?? own.replace(/[^A-Za-z0-9_-]+/g, "-");
}
