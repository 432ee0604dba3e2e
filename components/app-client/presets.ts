import type * as pulumi from "@pulumi/pulumi";
import { defaults } from "../defaults";
import { known, knownItems } from "../validation/input";
import type { ClientSettings, Grant } from "./args";

/** True if the client has a secret. */
export function hasSecret({ kind, secret }: ClientSettings): boolean {
  return secret ?? defaults.clientKinds[kind].secret;
}

/** The grants that the client has, by its kind or by hand. */
export function grantsOf({ kind, grants }: ClientSettings): pulumi.Input<pulumi.Input<Grant>[]> {
  return grants ?? [...defaults.clientKinds[kind].grants];
}

/** The same as far as they are all known while the program is read. */
export function knownGrants(settings: ClientSettings): Grant[] | undefined {
  const grants = grantsOf(settings);
  const items = knownItems(grants).map(([, grant]) => grant);
  return items.length === known(grants)?.length ? items : undefined;
}

/** The scopes that the client may ask for; undefined for client credentials, whose scopes nobody can guess. */
export function scopesOf(settings: ClientSettings): pulumi.Input<pulumi.Input<string>[]> | undefined {
  const isMachine = knownGrants(settings)?.includes("clientCredentials") ?? settings.kind === "machine";
  return settings.scopes ?? (isMachine ? undefined : [...defaults.client.scopes]);
}
