import type * as pulumi from "@pulumi/pulumi";
import { clientNames } from "../app-client/generations";
import type { CognitoAuthArgs, UserIdentityPoolSettings } from "../args";
import { allClients } from "./clients";
import { defaults } from "../defaults";
import { IdentityPool } from "../identity-pool/identity-pool";
import type { MadeClient } from "./urls";
import { within } from "../validation/placement";
import type { Whole } from "./whole";

/** The keys of the clients whose ID tokens the identity pool takes: those that are named, or all that hand any to a person. */
export function credentialClients(args: CognitoAuthArgs): string[] {
  const handsOut = Object.entries(allClients(args)).filter(
    ([, { kind }]) => kind !== "loadBalancer" && kind !== "machine",
  );
  return [...new Set(args.identityPool?.clients ?? handsOut.map(([key]) => key))];
}

/** How many clients these are at AWS, with those of the generation before that are kept. */
export function countCredentialClients(args: CognitoAuthArgs): number {
  const clients = allClients(args);
  return credentialClients(args).reduce((count, key) => {
    const client = clients[key];
    return count + (client !== undefined && clientNames(key, client).previous !== undefined ? 2 : 1);
  }, 0);
}

/** The identity pool of the whole, for the ID tokens of its clients. */
export function makeIdentityPool(
  { name, settings, placement, parent, protect }: Whole,
  identityPool: UserIdentityPoolSettings,
  clients: Record<string, MadeClient>,
  issuer: pulumi.Output<string>,
): IdentityPool {
  const { region, tags, userPool } = settings;
  const clientIds = credentialClients(settings).flatMap((key) => {
    const made = clients[key]?.client;
    return made === undefined ? [] : [made.clientId, ...(made.previousClientId ? [made.previousClientId] : [])];
  });
  return new IdentityPool(
    name,
    {
      deletionProtection: userPool?.deletionProtection ?? defaults.identityPool.deletionProtection,
      ...identityPool,
      clientIds,
      ...(clientIds.length > 0 && { providerName: issuer.apply((url) => url.replace(/^https:\/\//, "")) }),
      region,
      tags,
    },
    within(placement, ["identityPool"], { parent, protect }),
  );
}
