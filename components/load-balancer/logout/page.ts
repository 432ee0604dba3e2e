import * as pulumi from "@pulumi/pulumi";
import { defaults } from "../../defaults";
import type { LogoutSettings } from "./args";

/** The URL of the logout where people enter the application at `entry`. */
export function logoutPage(
  entry: pulumi.Input<string | undefined>,
  { path }: LogoutSettings,
): pulumi.Output<string | undefined> {
  const way = path ?? defaults.loadBalancer.logout.path;
  return pulumi.all([entry, way]).apply(([url, rest]) => url && `${url.replace(/^(https:\/\/[^/]*).*$/, "$1")}${rest}`);
}
