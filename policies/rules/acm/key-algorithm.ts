import { anyTrue } from "../../definition/property";
import { resourceRule } from "../../definition/resource-rule";
import { asFound } from "../../definition/wording";
import { certificates } from "./certificate";

export const keyAlgorithm = resourceRule({
  name: "acm-key-algorithm",
  displayName: "Certificates have strong keys",
  description: "Certificates must have keys of a strong algorithm, because a weak one lets others pose as the site.",
  severity: "medium",
  level: "mandatory",
  framework: {
    name: "AWS Foundational Security Best Practices",
    version: "1.0.0",
    reference: "ACM.2",
    specification: "RSA certificates managed by ACM should use a key length of at least 2,048 bits",
  },
  tags: ["acm", "certificate", "encryption"],
  remediationSteps:
    "Set keyAlgorithm to one of the allowed words, which makes a new certificate. RSA_2048, which ACM takes if nothing is set, " +
    "and EC_prime256v1 work with all browsers of today.",
  url: "https://docs.aws.amazon.com/acm/latest/userguide/acm-certificate.html",
  covers: {
    prowler: ["acm_certificates_with_secure_key_algorithms"],
    securityHub: ["ACM.2"],
    awsConfig: ["acm-certificate-rsa-check"],
    kics: ["874d68a3-bfbe-4a4b-aaa0-9e74d7da634b"],
    steampipe: ["acm_certificate_rsa_key_length_2048_bits_or_greater"],
    stave: ["CTL.ACM.KEY.ALGORITHM.001"],
  },
  settings: {
    allowed: {
      type: "array",
      items: { type: "string" },
      minItems: 1,
      default: ["RSA_2048", "RSA_3072", "RSA_4096", "EC_prime256v1", "EC_secp384r1", "EC_secp521r1"],
      description: "The key algorithms that certificates may have, in ACM's words.",
    },
  },
  appliesTo: certificates,
  check({ keyAlgorithm, isImported }, { allowed }, report) {
    if (anyTrue([keyAlgorithm.map((word) => allowed.includes(word)), isImported])) return;
    const required = allowed.length === 1 ? allowed.join() : `one of ${allowed.join(", ")}`;
    report(`the key is ${asFound(keyAlgorithm)}, ${required} is required; set ${keyAlgorithm.argument}`);
  },
});
