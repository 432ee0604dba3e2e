import * as cognito from "@pulumi/aws/cognito";
import * as pulumi from "@pulumi/pulumi";
import { sorted } from "../validation/list";
import { admitted, placed } from "../validation/placement";
import { sealed, type SecretPath } from "../validation/secrets";
import type { IdentityProviderArgs } from "./args";
import { checkIdentityProvider } from "./checks";
import { unlessRotated } from "./apple-key";
import { providerDetails } from "./details";
import { awsName, ENDPOINTS, KINDS, mappingOf } from "./kinds";
import { readBack } from "./read-back";
import { acsUrl, entityId, logoutUrl, redirectUrl } from "./urls";

/** Where the secrets of an identity provider stand. */
export const IDENTITY_PROVIDER_SECRETS: readonly SecretPath[] = [["clientSecret"], ["privateKey"]];

/** A provider of other people's identities, who can then sign in to a user pool with them. */
export class IdentityProvider extends pulumi.ComponentResource {
  /** What AWS calls the provider: clients and sign-in links name it so. */
  public readonly providerName: pulumi.Output<string>;
  /** For all but saml: the redirect URI that the provider has to allow; none without domainName. */
  public readonly redirectUrl?: pulumi.Output<string>;
  /** For saml: the entity id of the user pool, which the provider calls audience or identifier. */
  public readonly entityId?: pulumi.Output<string>;
  /** For saml: where the provider sends its answers, the assertion consumer service; none without domainName. */
  public readonly acsUrl?: pulumi.Output<string>;
  /** For saml: where the provider answers to a sign-out; none without domainName. */
  public readonly logoutUrl?: pulumi.Output<string>;
  /** For saml: the certificate that the provider encrypts its answers with, in base64. */
  public readonly encryptionCertificate?: pulumi.Output<string>;

  public constructor(name: string, args: IdentityProviderArgs, opts?: pulumi.ComponentResourceOptions) {
    const subject = `IdentityProvider "${name}"`;
    const safe = sealed(admitted(subject, args, opts, checkIdentityProvider), IDENTITY_PROVIDER_SECRETS);
    super("cognito-auth:index:IdentityProvider", name, safe, opts);
    const { placement, settings } = placed(this, subject, safe, opts, checkIdentityProvider);
    const { type, userPoolId, region, domainName } = settings;

    const children: pulumi.CustomResourceOptions = { parent: this, dependsOn: placement.preflight.done };
    const mapping = mappingOf(settings);
    const hasEndpoints = ENDPOINTS.some((word) => settings[word] !== undefined);
    const provider = new cognito.IdentityProvider(
      name,
      {
        userPoolId,
        region,
        providerName: awsName(settings, settings.providerName ?? ""),
        providerType: KINDS[type].awsType,
        providerDetails: providerDetails(settings),
        attributeMapping: Object.keys(mapping).length === 0 ? undefined : mapping,
        idpIdentifiers: settings.identifiers === undefined ? undefined : sorted(settings.identifiers),
      },
      {
        ...children,
        // A pool has one provider of a name.
        deleteBeforeReplace: true,
        ignoreChanges: readBack(type, hasEndpoints),
        ...(type === "apple" && { transforms: unlessRotated(name, settings.keyId ?? "", children) }),
      },
    );

    this.providerName = provider.providerName;
    if (type === "saml") {
      this.entityId = entityId(provider.userPoolId);
      this.acsUrl = domainName === undefined ? undefined : acsUrl(domainName);
      this.logoutUrl = domainName === undefined ? undefined : logoutUrl(domainName);
      this.encryptionCertificate = provider.providerDetails.apply(
        (details) => details.ActiveEncryptionCertificate ?? "",
      );
    } else {
      this.redirectUrl = domainName === undefined ? undefined : redirectUrl(domainName);
    }
    this.registerOutputs({
      providerName: this.providerName,
      redirectUrl: this.redirectUrl,
      entityId: this.entityId,
      acsUrl: this.acsUrl,
      logoutUrl: this.logoutUrl,
      encryptionCertificate: this.encryptionCertificate,
    });
  }
}
