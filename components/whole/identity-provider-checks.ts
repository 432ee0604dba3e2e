import type { ClientSettings } from "../app-client/args";
import { soundsLikeAuthorisation } from "../app-client/attributes/sensitive";
import type { CognitoAuthArgs } from "../args";
import { allClients } from "./clients";
import type { IdentityProviderSettings } from "../identity-provider/args";
import { checkIdentityProviderSettings, checkProviderName } from "../identity-provider/checks";
import { awsName, mappingOf } from "../identity-provider/kinds";
import { checkCapitals, checkProof, checkRoom } from "../identity-provider/linking/checks";
import { USERNAME } from "../identity-provider/mapping-checks";
import { POOL_ITSELF, providerName, trustedProviders } from "./identity-providers";
import { type PoolFacts, poolFacts } from "../user-pool/facts";
import { CUSTOM, VERIFIED_ATTRIBUTES } from "../validation/attribute-names";
import { known, knownItems } from "../validation/input";
import { checkKey } from "../validation/key";
import { under } from "../validation/path";
import type { Problem } from "../validation/problem";

type Entry = [key: string, provider: IdentityProviderSettings];

/** What AWS would refuse of the identity providers, and what does not fit between them, the pool and the clients. */
export function checkIdentityProviders(args: CognitoAuthArgs, at: string): Problem[] {
  const providers = Object.entries(args.identityProviders ?? {});
  const facts = poolFacts(args.userPool);
  const trusted = trustedProviders(args);
  const path = under(at, "identityProviders");
  return [
    ...providers.flatMap(([key, provider]) => {
      const here = under(path, key);
      return [
        ...checkProviderName(provider, key, here),
        ...checkKey(key, here),
        ...checkIdentityProviderSettings(provider, here),
        ...checkAgainstPool(provider, facts, under(here, "attributeMapping")),
        ...(facts.caseSensitive ? [] : checkCapitals(provider, here)),
      ];
    }),
    ...(trusted === undefined ? [] : checkProof(args.userPool ?? {}, under(at, "userPool"))),
    ...checkRoom(trusted, args.userPool ?? {}, path),
    ...checkNames(providers, path),
    ...checkIdentifiers(providers, path),
    ...Object.entries(allClients(args)).flatMap(([key, client]) => {
      const here = under(at, "clients", key);
      return [...checkNamed(client, args, here), ...checkWritable(client, args, facts, here)];
    }),
  ];
}

/** Cognito developer guide, "Mapping IdP attributes": every required attribute is mapped, and what is mapped can change. */
function checkAgainstPool(provider: IdentityProviderSettings, facts: PoolFacts, path: string): Problem[] {
  const targets = Object.keys(mappingOf(provider));
  return [
    ...facts.requiredAttributes
      .filter((name) => !targets.includes(name))
      .map((name) => ({
        path: under(path, name),
        rule: "must be given: every user of the pool has this attribute",
        remedy: "write what the provider calls it",
      })),
    ...targets
      .filter((name) => name.startsWith(CUSTOM) && !facts.customAttributes.includes(name.slice(CUSTOM.length)))
      .map((name) => ({
        path: under(path, name),
        rule: "must be a custom attribute of the pool",
        got: name,
        remedy: "add it to userPool.attributes.custom, without the prefix, or leave it out",
      })),
    ...targets
      .filter((name) => facts.immutableAttributes.includes(name))
      .map((name) => ({
        path: under(path, name),
        rule: "must be mutable in the pool: at the second sign-in Cognito writes it again, and fails",
        got: name,
        remedy: "map it to another attribute",
      })),
  ];
}

/** A pool has one provider of a name, in whatever case. */
function checkNames(providers: Entry[], path: string): Problem[] {
  return twice(
    providers.map(([key, provider]) => [key, awsName(provider, key).toLowerCase()]),
    (key, first) => ({
      path: under(path, key),
      rule: `is called the same by AWS as ${under(path, first)}, and a pool has one provider of a name`,
      got: awsName(providers.find(([other]) => other === key)?.[1] ?? { type: "oidc" }, key),
      remedy: "leave one of them out",
    }),
  );
}

/** Cognito API reference, CreateIdentityProvider.IdpIdentifiers: one identifier leads to one provider. */
function checkIdentifiers(providers: Entry[], path: string): Problem[] {
  const all = providers.flatMap(([key, { identifiers }]) =>
    knownItems(identifiers).map(([index, identifier]): [string, string] => [
      under(path, key, "identifiers", index),
      identifier,
    ]),
  );
  return twice(all, (where, first, got) => ({
    path: where,
    rule: `must not be ${first} too`,
    got,
    remedy: "give each identifier to one provider",
  }));
}

/** A problem for every value that came before, with where it stands and where it stood first. */
function twice(all: [string, string][], tell: (where: string, first: string, value: string) => Problem): Problem[] {
  const first = new Map<string, string>();
  return all.flatMap(([where, value]) => {
    const before = first.get(value);
    if (before === undefined) {
      first.set(value, where);
      return [];
    }
    return [tell(where, before, value)];
  });
}

/** Cognito refuses a client with a provider that it does not have. */
function checkNamed({ identityProviders }: ClientSettings, args: CognitoAuthArgs, at: string): Problem[] {
  const providers = Object.entries(args.identityProviders ?? {});
  const names = [POOL_ITSELF, ...providers.map(([key, provider]) => awsName(provider, key))];
  return knownItems(identityProviders)
    .filter(([, named]) => !names.includes(providerName(args, named)))
    .map(([index, named]) => ({
      path: under(at, "identityProviders", index),
      rule: "must be COGNITO or one of identityProviders",
      got: named,
      remedy:
        providers.length === 0
          ? "add it there"
          : `write one of ${[POOL_ITSELF, ...providers.map(([key]) => key)].join(", ")}`,
    }));
}

/**
 * Cognito API reference, CreateUserPoolClient.WriteAttributes: at every sign-in what is mapped is written by the client, and
 * Cognito fails where it may not. Who verifies an address is not the client.
 */
function checkWritable(client: ClientSettings, args: CognitoAuthArgs, facts: PoolFacts, at: string): Problem[] {
  const path = under(at, "writeAttributes");
  const listed = knownItems(client.writeAttributes).map(([, name]) => name);
  const isLate = client.writeAttributes !== undefined && known(client.writeAttributes)?.length !== listed.length;
  const withheld = facts.customAttributes.filter(soundsLikeAuthorisation).map((name) => `${CUSTOM}${name}`);
  const writes = (name: string): boolean =>
    isLate || (listed.length === 0 ? !withheld.includes(name) : listed.includes(name));
  return usedBy(client, args).flatMap(([key, provider]) =>
    Object.keys(mappingOf(provider))
      .filter((name) => name !== USERNAME && !VERIFIED_ATTRIBUTES.includes(name) && !writes(name))
      .map((name) => ({
        path,
        rule: `must contain ${name}, which identityProviders.${key} fills in at every sign-in`,
        got: client.writeAttributes === undefined ? undefined : listed,
        remedy: withheld.includes(name)
          ? "add it, knowing that everybody may then give themselves any value of it, or map another attribute"
          : "add it, or leave the provider out of this client",
      })),
  );
}

/** The providers that sign people in for a client, as far as they are known. */
function usedBy(client: ClientSettings, args: CognitoAuthArgs): Entry[] {
  const providers = Object.entries(args.identityProviders ?? {});
  if (client.identityProviders === undefined) {
    return client.kind === "machine" ? [] : providers;
  }
  const names = knownItems(client.identityProviders).map(([, named]) => providerName(args, named));
  return providers.filter(([key, provider]) => names.includes(awsName(provider, key)));
}
