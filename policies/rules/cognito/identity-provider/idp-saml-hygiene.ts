import { type Property, demandKnown } from "../../../definition/property";
import { resourceRule } from "../../../definition/resource-rule";
import { type IdentityProvider, identityProviders } from "./identity-provider";

/** What of a provider a rule finds missing, and the property that it hangs on. */
interface Finding {
  readonly hangsOn: Property<boolean>;
  readonly problem: string;
}

export const idpSamlHygiene = resourceRule({
  name: "cognito-idp-saml-hygiene",
  displayName: "SAML and OIDC are set up with care",
  description:
    "Identity providers must sign, encrypt and renew what goes back and forth, and give no more than asked, so that nobody " +
    "slips in between.",
  severity: "high",
  level: "advisory",
  tags: ["cognito", "identity-provider", "saml", "oidc"],
  remediationSteps:
    "SAML, in providerDetails: RequestSigningAlgorithm rsa-sha256, EncryptedResponses true, MetadataURL rather than " +
    "MetadataFile, whose certificates nobody renews; and email in attributeMapping. OIDC: authorize_scopes of openid, email " +
    "and profile alone.",
  url: "https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-SAML-signing-encryption.html",
  covers: {
    stave: [
      "CTL.COGNITO.SAML.NOSIGN.001",
      "CTL.COGNITO.SAML.NOENCRYPT.001",
      "CTL.COGNITO.SAML.NOREFRESH.001",
      "CTL.COGNITO.SAML.ATTRMAP.001",
      "CTL.COGNITO.OIDC.SCOPEBROAD.001",
    ],
  },
  appliesTo: identityProviders,
  check(provider, _settings, report) {
    const type = provider.type.value;
    const findings = type === "SAML" ? saml(provider) : type === "OIDC" ? oidc(provider) : [];
    for (const { hangsOn, problem } of findings) if (hangsOn.isKnown && hangsOn.value) report(problem);
    demandKnown(findings.map(({ hangsOn }) => hangsOn));
  },
});

function saml({ detail, mappedAttributes }: IdentityProvider): Finding[] {
  const signing = detail("RequestSigningAlgorithm");
  const encryption = detail("EncryptedResponses");
  const file = detail("MetadataFile");
  return [
    {
      hangsOn: signing.map((algorithm) => algorithm === undefined),
      problem: `requests are not signed, a signature is required; set ${signing.argument} to rsa-sha256`,
    },
    {
      hangsOn: encryption.map((flag) => flag !== "true"),
      problem: `responses are not encrypted, encryption is required; set ${encryption.argument} to "true"`,
    },
    {
      hangsOn: file.map((text) => text !== undefined),
      problem: `its metadata is a file that nobody renews, a URL is required; set providerDetails.MetadataURL for it`,
    },
    {
      hangsOn: mappedAttributes.map((names) => !names.includes("email")),
      problem: `it fills no email, by which people are known; add it to ${mappedAttributes.argument}`,
    },
  ];
}

function oidc({ detail }: IdentityProvider): Finding[] {
  const scopes = detail("authorize_scopes");
  return [
    {
      hangsOn: scopes.map((text = "") =>
        text.split(" ").some((scope) => !["", "openid", "email", "profile"].includes(scope)),
      ),
      problem: `it asks for more than openid, email and profile, these alone are required; change ${scopes.argument}`,
    },
  ];
}
