import type { CognitoAuthArgs } from "../args";
import { Branding } from "../branding/branding";
import { defaults } from "../defaults";
import { knownGrants } from "../app-client/presets";
import type { ClientSettings } from "../app-client/args";
import { addressedHosts } from "../load-balancer/front/hosts";
import { parentOf } from "../sign-in-domain/names";
import { SignInDomain } from "../sign-in-domain/sign-in-domain";
import { Terms } from "../terms/terms";
import { idsOfGenerations } from "./clients";
import type { MadeClient } from "./urls";
import { known } from "../validation/input";
import { within } from "../validation/placement";
import type { Whole } from "./whole";
import type * as pulumi from "@pulumi/pulumi";

/** Cognito API reference, CreateUserPoolDomain.ManagedLoginVersion. */
const MANAGED_LOGIN_VERSION = { classic: 1, managed: 2 } as const;

/** True if people sign in with the client on the pages of the domain, as far as is known while the program is read. */
export function hasPages(settings: ClientSettings): boolean {
  return knownGrants(settings)?.some((grant) => grant === "code" || grant === "implicit") ?? true;
}

/** Which pages the domain shows. */
export function pagesVersion({ branding }: CognitoAuthArgs): "classic" | "managed" {
  return branding?.version ?? defaults.branding.version;
}

/**
 * The sign-in domain and the look of its pages. Cognito takes the look of the classic pages only once there is a domain;
 * managed login shows no pages to a client without a style, so there the styles come before the domain.
 */
export function makePages(whole: Whole, clients: Record<string, MadeClient>): SignInDomain {
  const { name, settings, placement, parent, userPoolId, front } = whole;
  const { region, tags, branding, terms } = settings;
  const version = pagesVersion(settings);
  const clientIds = idsOfGenerations(clients, hasPages);

  const makeBranding = (dependsOn?: pulumi.Resource) =>
    new Branding(
      name,
      { ...branding, userPoolId, clientIds, region },
      within(placement, ["branding"], { parent, dependsOn }),
    );
  const styles = version === "managed" ? [makeBranding()] : [];
  const addressed = settings.loadBalancer === undefined ? [] : addressedHosts(settings.loadBalancer);
  const isBelow = addressed.includes(parentOf(known(settings.domain?.custom?.name) ?? ""));
  const domain = new SignInDomain(
    name,
    // Written down also where it is AWS's default: AWS keeps what it has when it is left out later.
    { ...settings.domain, managedLoginVersion: MANAGED_LOGIN_VERSION[version], userPoolId, region, tags },
    within({ ...placement, addressed }, ["domain"], {
      parent,
      // AWS refuses a domain below a name that has no A record yet.
      dependsOn: [...styles, ...(isBelow && front !== undefined ? [front] : [])],
    }),
  );
  if (version === "classic" && branding !== undefined) {
    makeBranding(domain);
  }
  if (terms !== undefined) {
    new Terms(name, { ...terms, userPoolId, clientIds, region }, within(placement, ["terms"], { parent }));
  }
  return domain;
}

/**
 * What must be there before routes send people to the pages. Nobody is sent to a domain before DNS leads there, since
 * browsers remember that there was no such name. Under a prefix the pages are reached at once: then nothing waits for a
 * domain that is made beside it, which may take an hour, or fail.
 */
export function wayToPages({ domain = {} }: CognitoAuthArgs, made: SignInDomain): pulumi.Resource[] {
  return domain.prefix === undefined ? [made] : [];
}
