import { getCallerIdentity } from "@pulumi/aws/getCallerIdentity";
import { getRegion } from "@pulumi/aws/getRegion";
import * as pulumi from "@pulumi/pulumi";
import { styleKey } from "../branding/clients";
import { admitted, placed } from "../validation/placement";
import type { TermsArgs } from "./args";
import { checkTermsArgs } from "./checks";
import { cloudControl, termsResource } from "./cloud-control";
import { languageId } from "./languages";

/** The documents by our words and by those of AWS (Cognito API reference, CreateTerms.TermsName). */
const DOCUMENTS = [
  { key: "termsOfUse", termsName: "terms-of-use" },
  { key: "privacyPolicy", termsName: "privacy-policy" },
] as const;

/**
 * The terms of use and the privacy policy that managed login shows on its sign-up pages. They are made by Cloud Control,
 * with a provider for the region of the pool; the caller's own `aws-native` provider is used where there is one and no
 * region is given.
 */
export class Terms extends pulumi.ComponentResource {
  public constructor(name: string, args: TermsArgs, opts?: pulumi.ComponentResourceOptions) {
    const subject = `Terms "${name}"`;
    super("cognito-auth:index:Terms", name, admitted(subject, args, opts, checkTermsArgs), opts);
    const { placement, settings } = placed(this, subject, args, opts, checkTermsArgs);
    const { clients = {}, clientIds = {}, userPoolId, region, ...all } = settings;
    const children: pulumi.CustomResourceOptions = { parent: this, dependsOn: placement.preflight.done };

    const wanted = Object.entries(clientIds).flatMap(([client, clientId]) =>
      DOCUMENTS.flatMap(({ key, termsName }) => {
        const links = (clients[styleKey(client)] ?? all)[key];
        return links === undefined ? [] : [{ client, clientId, termsName, links: linksInput(links) }];
      }),
    );
    const provider = wanted.length === 0 ? undefined : this.providerFor(name, region);
    for (const { client, ...document } of wanted) {
      termsResource(
        `${name}-${document.termsName}-${client}`,
        { userPoolId, ...document, termsSource: "LINK", enforcement: "NONE" },
        { ...children, provider },
      );
    }
    this.registerOutputs({});
  }

  /** Cloud Control takes no region for a single resource, and knows nothing of that of the other provider. */
  private providerFor(name: string, region: pulumi.Input<string> | undefined): pulumi.ProviderResource | undefined {
    if (region === undefined && this.getProvider("aws-native:cognito:Terms") !== undefined) {
      return undefined;
    }
    const home = region ?? getRegion({}, { parent: this }).then((found) => found.region);
    const account = getCallerIdentity({}, { parent: this }).then(({ accountId }) => accountId);
    return cloudControl(`${name}-cloud-control`, { region: home, account }, { parent: this });
  }
}

function linksInput(links: Record<string, pulumi.Input<string>>): Record<string, pulumi.Input<string>> {
  return Object.fromEntries(Object.entries(links).map(([language, link]) => [languageId(language), link]));
}
