import { idpSamlHygiene } from "../../../../../policies/rules/cognito/identity-provider/idp-saml-hygiene";
import { type Inputs, secret, unknown } from "../../../harness/engine";
import { type Verdict, itJudges, itLeavesAlone } from "../../../harness/verdicts";

const careful = {
  MetadataURL: "https://idp.example/metadata",
  RequestSigningAlgorithm: "rsa-sha256",
  EncryptedResponses: "true",
};
const noSignature =
  "requests are not signed, a signature is required; set providerDetails.RequestSigningAlgorithm to rsa-sha256";
const noEncryption =
  'responses are not encrypted, encryption is required; set providerDetails.EncryptedResponses to "true"';
const noRenewal =
  "its metadata is a file that nobody renews, a URL is required; set providerDetails.MetadataURL for it";
const noEmail = "it fills no email, by which people are known; add it to attributeMapping";
const tooMuch =
  "it asks for more than openid, email and profile, these alone are required; change providerDetails.authorize_scopes";

describe("cognito-idp-saml-hygiene", () => {
  for (const type of ["aws:cognito/identityProvider:IdentityProvider", "aws-native:cognito:UserPoolIdentityProvider"]) {
    const saml = (title: string, details: Inputs, expected: Verdict, more: Inputs = {}) => ({
      title,
      type,
      inputs: {
        providerType: "SAML",
        attributeMapping: { email: "mail" },
        providerDetails: { ...careful, ...details },
        ...more,
      },
      expected,
    });
    const oidc = (title: string, authorize_scopes: unknown, expected: Verdict) => ({
      title,
      type,
      inputs: { providerType: "OIDC", providerDetails: { authorize_scopes, client_secret: secret("hush") } },
      expected,
    });
    itJudges(idpSamlHygiene, "identity provider", [
      saml("SAML with care", {}, "passes"),
      saml("a flag that is no text", { EncryptedResponses: true }, "passes"),
      saml("SAML without a signature", { RequestSigningAlgorithm: undefined }, { problem: noSignature }),
      saml("SAML without encryption", { EncryptedResponses: undefined }, { problem: noEncryption }),
      saml("SAML with encryption off", { EncryptedResponses: "false" }, { problem: noEncryption }),
      saml("SAML with a file", { MetadataURL: undefined, MetadataFile: "<xml/>" }, { problem: noRenewal }),
      saml("SAML without e-mail", {}, { problem: noEmail }, { attributeMapping: { name: "n" } }),
      {
        title: "SAML without anything",
        type,
        inputs: { providerType: "SAML", providerDetails: { MetadataFile: secret("<xml/>") } },
        expected: {
          problems: [noSignature, noEncryption, noRenewal, noEmail].map((one) => `identity provider "shop": ${one}`),
        },
      },
      saml(
        "SAML with an unknown part beside a missing one",
        { EncryptedResponses: unknown, RequestSigningAlgorithm: undefined },
        {
          unknownAt: "providerDetails.EncryptedResponses",
          beside: [noSignature],
        },
      ),
      saml("SAML with an unknown mapping", {}, { unknownAt: "attributeMapping" }, { attributeMapping: unknown }),
      saml("unknown details", {}, { unknownAt: "providerDetails" }, { providerDetails: unknown }),
      oidc("OIDC with few scopes", "openid email profile", "passes"),
      oidc("OIDC without scopes", undefined, "passes"),
      oidc("OIDC with two spaces", "openid  email", "passes"),
      oidc("OIDC with more", "openid groups", { problem: tooMuch }),
      oidc("OIDC with unknown scopes", unknown, { unknownAt: "providerDetails.authorize_scopes" }),
      {
        title: "a social provider, whose scopes have other names",
        type,
        inputs: { providerType: "Facebook", providerDetails: { authorize_scopes: "public_profile" } },
        expected: "passes",
      },
      { title: "an unknown type", type, inputs: { providerType: unknown }, expected: { unknownAt: "providerType" } },
    ]);
  }
  itLeavesAlone(idpSamlHygiene, "identity providers", ["aws:cognito/userPool:UserPool"]);
});
