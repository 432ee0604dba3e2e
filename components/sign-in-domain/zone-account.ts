import type * as pulumi from "@pulumi/pulumi";

/** Pulumi keeps one provider for each package, so the one for DNS goes under a package name of its own. */
const PACKAGE = "aws-dns";

/**
 * The provider of the account that the hosted zone is in, for the providers option: a component of ours makes its DNS
 * records, and looks up their zone, with it, and everything else as ever.
 */
export function forDns<P extends pulumi.ProviderResource>(provider: P): P {
  return Object.create(provider, { getPackage: { value: () => PACKAGE } }) as P;
}

/** The provider for DNS that a component was given, or that one around it was. */
export function dnsProviderOf(component: pulumi.ComponentResource): pulumi.ProviderResource | undefined {
  return component.getProvider(`${PACKAGE}:index:Record`);
}
