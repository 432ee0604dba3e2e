import * as pulumi from "@pulumi/pulumi";
import type { ClientSettings } from "../app-client/args";
import type { CognitoAuthArgs } from "../args";
import type { TrustedProvider } from "../identity-provider/linking/args";
import { awsName, KINDS, mappingOf } from "../identity-provider/kinds";
import { IdentityProvider } from "../identity-provider/identity-provider";
import { acsUrl, logoutUrl, redirectUrl } from "../identity-provider/urls";
import { mapList } from "../validation/input";
import { within } from "../validation/placement";
import { mapValues } from "../records";
import type { Whole } from "./whole";

/** The pool itself as a provider, in Cognito's words. */
export const POOL_ITSELF = "COGNITO";

/** The identity providers of the whole, by their key. */
export function makeIdentityProviders({ name, settings, placement, parent, userPoolId }: Whole) {
  return mapValues(
    settings.identityProviders ?? {},
    (provider, key) =>
      new IdentityProvider(
        `${name}-identity-provider-${key}`,
        { ...provider, providerName: awsName(provider, key), userPoolId, region: settings.region },
        within(placement, ["identityProviders", key], { parent }),
      ),
  );
}

/** What AWS calls a provider that a client names by its key here, or by AWS's name already. */
export function providerName({ identityProviders = {} }: CognitoAuthArgs, named: string): string {
  const settings = identityProviders[named];
  return settings === undefined ? named : awsName(settings, named);
}

/** Who signs people in for a client, in AWS's words: whom it names, or the pool and every provider of the whole. */
export function providersOf(args: CognitoAuthArgs, client: ClientSettings): ClientSettings["identityProviders"] {
  if (client.identityProviders !== undefined) {
    return mapList(client.identityProviders, (names) => names.map((named) => providerName(args, named)));
  }
  // Nobody comes to a machine's sign-in pages.
  const all = client.kind === "machine" ? [] : Object.entries(args.identityProviders ?? {});
  return all.length === 0 ? undefined : [POOL_ITSELF, ...all.map(([key, provider]) => awsName(provider, key))];
}

/** The providers that may join people to accounts, in AWS's words. */
export function trustedProviders({ identityProviders = {} }: CognitoAuthArgs) {
  const trusted = Object.entries(identityProviders).filter(([, { linkVerifiedEmail }]) => linkVerifiedEmail === true);
  return trusted.length === 0
    ? undefined
    : Object.fromEntries(
        trusted.map(([key, provider]): [string, TrustedProvider] => [
          awsName(provider, key),
          {
            tellsVerified: KINDS[provider.type].tellsVerified,
            emailDomains: provider.linkEmailDomains,
            subjectAttribute: provider.linkSubjectAttribute,
          },
        ]),
      );
}

/** The providers that say of each address whether it is verified, in AWS's words, where addresses decide who signs up. */
export function verifyingProviders({ identityProviders = {}, userPool }: CognitoAuthArgs): string[] | undefined {
  const names = Object.entries(identityProviders)
    .filter(([, provider]) => KINDS[provider.type].tellsVerified && mappingOf(provider).email_verified !== undefined)
    .map(([key, provider]) => awsName(provider, key));
  return userPool?.selfSignUp?.allowedEmailDomains === undefined || names.length === 0 ? undefined : names;
}

/** What has to be entered at the providers: a map for each kind of value, by the key of the provider. */
export function providerSetup(providers: Record<string, IdentityProvider>, domainName: pulumi.Output<string>) {
  const oauth = mapValues(providers, (provider) => (provider.entityId === undefined ? provider : undefined));
  const saml = mapValues(providers, (provider) => (provider.entityId === undefined ? undefined : provider));
  return {
    redirectUrls: pulumi.output(mapValues(oauth, () => redirectUrl(domainName))),
    entityIds: pulumi.output(mapValues(saml, (provider) => provider.entityId)),
    acsUrls: pulumi.output(mapValues(saml, () => acsUrl(domainName))),
    logoutUrls: pulumi.output(mapValues(saml, () => logoutUrl(domainName))),
    encryptionCertificates: pulumi.output(mapValues(saml, (provider) => provider.encryptionCertificate)),
  };
}
