import type * as nativeCognito from "@pulumi/aws-native/cognito";
import type * as nativeProvider from "@pulumi/aws-native/provider";
import { createRequire } from "node:module";

const load = createRequire(__filename);

/** Cognito of the Cloud Control provider, loaded where a pool has replicas: others do not wait for it at each start. */
export function cognito(): typeof nativeCognito {
  return load("@pulumi/aws-native/cognito") as typeof nativeCognito;
}

/** A new provider of that package; what it makes takes the region from it alone. */
export function makeProvider(...args: ConstructorParameters<typeof nativeProvider.Provider>): nativeProvider.Provider {
  return new (load("@pulumi/aws-native/provider") as typeof nativeProvider).Provider(...args);
}
