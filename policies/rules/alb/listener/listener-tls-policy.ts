import { anyTrue } from "../../../definition/property";
import { resourceRule } from "../../../definition/resource-rule";
import { asFound } from "../../../definition/wording";
import { listeners } from "./listener";

/** What Security Hub recommends, with the post-quantum ones first: a fix takes the first that fits. */
const recommended = [
  "ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09",
  "ELBSecurityPolicy-TLS13-1-2-Res-FIPS-PQ-2025-09",
  "ELBSecurityPolicy-TLS13-1-3-PQ-2025-09",
  "ELBSecurityPolicy-TLS13-1-3-FIPS-PQ-2025-09",
  "ELBSecurityPolicy-TLS13-1-2-Res-2021-06",
  "ELBSecurityPolicy-TLS13-1-2-Res-FIPS-2023-04",
  "ELBSecurityPolicy-TLS13-1-3-2021-06",
  "ELBSecurityPolicy-TLS13-1-3-FIPS-2023-04",
] as const;

export const listenerTlsPolicy = resourceRule({
  name: "alb-listener-tls-policy",
  displayName: "TLS is modern",
  description:
    "HTTPS listeners must use a modern TLS policy, because the older ones accept versions and ciphers that can be broken.",
  severity: "high",
  level: "mandatory",
  framework: {
    name: "AWS Foundational Security Best Practices",
    version: "1.0.0",
    reference: "ELB.17",
    specification: "Application and Network Load Balancers with listeners should use recommended security policies",
  },
  tags: ["alb", "listener", "tls"],
  remediationSteps:
    "Set sslPolicy to ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09, which speaks TLS 1.2 and 1.3 with forward secrecy and, with " +
    "clients that can, post-quantum key exchange. Listeners without a policy get ELBSecurityPolicy-2016-08, which accepts " +
    "TLS 1.0.",
  url: "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/describe-ssl-policies.html",
  covers: {
    prowler: ["elbv2_insecure_ssl_ciphers", "elbv2_listener_pqc_tls_enabled"],
    securityHub: ["ELB.17"],
    awsConfig: ["elbv2-predefined-security-policy-ssl-check"],
    checkov: ["CKV_AWS_103", "CKV2_AWS_74"],
    trivy: ["AWS-0047"],
    cfnNag: ["W55"],
    cloudSploit: ["elbv2DeprecatedSslPolicies", "elbv2InsecureCiphers"],
    compliancePolicies: ["aws-alb-listener-configure-secure-tls"],
    scoutSuite: ["elbv2-older-ssl-policy"],
    steampipe: ["elb_listener_use_secure_ssl_cipher"],
  },
  settings: {
    allowed: {
      type: "array",
      items: { type: "string", pattern: "^ELBSecurityPolicy-[A-Za-z0-9-]+$" },
      minItems: 1,
      uniqueItems: true,
      default: recommended,
      description: "The names of the TLS policies that listeners may use; a remediation takes the first that fits.",
    },
    requirePostQuantum: {
      type: "boolean",
      default: false,
      description: "Accept only those of them that offer post-quantum key exchange.",
    },
  },
  appliesTo: listeners,
  check({ isHttps, tlsPolicy }, settings, report) {
    const accepted = acceptedBy(settings);
    if (anyTrue([isHttps.map((speaks) => !speaks), tlsPolicy.map((name) => accepted.includes(name))])) return;
    const found = asFound(tlsPolicy);
    const required = settings.requirePostQuantum ? "a modern one with post-quantum key exchange" : "a modern one";
    const choice = successor(tlsPolicy.value, accepted) ?? accepted[0];
    const remedy = choice === undefined ? "allow one in the rule's settings" : `set ${tlsPolicy.argument} to ${choice}`;
    report(`the TLS policy is ${found}, ${required} is required; ${remedy}`);
  },
  fix({ tlsPolicy }, settings) {
    const choice = successor(tlsPolicy.value, acceptedBy(settings));
    if (choice !== undefined) tlsPolicy.set(choice);
  },
});

interface TlsSettings {
  readonly allowed: readonly string[];
  readonly requirePostQuantum: boolean;
}

function acceptedBy({ allowed, requirePostQuantum }: TlsSettings): readonly string[] {
  return requirePostQuantum ? allowed.filter((name) => name.includes("-PQ-")) : allowed;
}

/** The first policy that keeps what the present one promises: certified ciphers, and no TLS before 1.3. */
function successor(present: string, accepted: readonly string[]): string | undefined {
  const promises = ["FIPS", "TLS13-1-3"].filter((promise) => present.includes(promise));
  return accepted.find((name) => promises.every((promise) => name.includes(promise)));
}
