import type * as nativeCognito from "@pulumi/aws-native/cognito";
import type { Region } from "@pulumi/aws-native";
import type * as nativeProvider from "@pulumi/aws-native/provider";
import type * as pulumi from "@pulumi/pulumi";
import { createRequire } from "node:module";

const load = createRequire(__filename);

/** Cognito of the Cloud Control provider, loaded where a pool has replicas: others do not wait for it at each start. */
export function cognito(): typeof nativeCognito {
  return load("@pulumi/aws-native/cognito") as typeof nativeCognito;
}

/**
 * A provider of that package for one region, from which alone its resources take theirs. Credentials that come from elsewhere
 * than those of the pool's provider must not reach into another account, so it refuses those of any other.
 */
export function regionalProvider(
  name: string,
  region: pulumi.Input<string>,
  account: pulumi.Input<string>,
  parent: pulumi.Resource,
): nativeProvider.Provider {
  const { Provider } = load("@pulumi/aws-native/provider") as typeof nativeProvider;
  // Its closed set of regions is older than the newest region; a region's form has been checked.
  return new Provider(name, { region: region as pulumi.Input<Region>, allowedAccountIds: [account] }, { parent });
}
