import { join } from "node:path";
import type * as lambda from "@pulumi/aws/lambda";
import * as pulumi from "@pulumi/pulumi";
import { ownFunction } from "../../own-function";
import { logoutEndpoint } from "../../whole/urls";
import type { LogoutRouteArgs } from "./args";
import { sessionCookieNames } from "./cookies";

/** The source of the function; it lies beside this file, here and in the compiled package. */
export const SOURCE = join(__dirname, "log-out.js");

/** The function that signs people out. All that it does is settled here; it takes no word of a request. */
export function logOutFunction(
  name: string,
  args: LogoutRouteArgs,
  opts: pulumi.CustomResourceOptions,
): lambda.Function {
  const { cookieName, domainName, userPoolClientId, redirectUrl, retentionDays, region, tags } = args;
  const { made } = ownFunction(
    name,
    {
      description: "Signs people out of the load balancer, and sends them to Cognito's logout endpoint.",
      roleDescription: "Lets the logout function write its log.",
      source: SOURCE,
      // It waits for nothing and nobody; a cold start takes less than a second.
      timeoutSeconds: 3,
      environment: {
        // The bare name too, in case a session is ever small enough for one cookie without a number.
        COOKIE_NAMES: pulumi
          .all([cookieName, sessionCookieNames(cookieName)])
          .apply(([bare, numbered]) => [bare, ...numbered].join(",")),
        LOGOUT_URL: pulumi
          .all([domainName, userPoolClientId, redirectUrl])
          .apply(([host, clientId, url]) => logoutEndpoint(host, clientId, url)),
      },
      retentionDays,
      region,
      tags,
    },
    opts,
  );
  return made;
}
