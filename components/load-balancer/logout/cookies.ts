import type * as pulumi from "@pulumi/pulumi";
import { map } from "../../validation/input";

/** Application Load Balancer user guide, "Authentication logout": a session of up to 16 KB is cut into four cookies at most. */
const MOST_COOKIES = 4;

/** The cookies that a load balancer may keep a session in, from the name that its rules have. */
export function sessionCookieNames(cookieName: pulumi.Input<string>): pulumi.Input<string[]> {
  return map(cookieName, (name) => Array.from({ length: MOST_COOKIES }, (_, index) => `${name}-${index}`));
}
