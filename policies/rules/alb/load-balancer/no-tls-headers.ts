import { anyTrue } from "../../../definition/property";
import { resourceRule } from "../../../definition/resource-rule";
import { loadBalancers } from "./load-balancer";

export const noTlsHeaders = resourceRule({
  name: "alb-no-tls-headers",
  displayName: "TLS details stay inside",
  description:
    "Application load balancers must not add headers on TLS version and cipher, because they tell more than targets need.",
  severity: "medium",
  level: "advisory",
  tags: ["alb", "load-balancer", "headers"],
  remediationSteps:
    "Leave enableTlsVersionAndCipherSuiteHeaders out or set it to false (with aws-native the attribute " +
    'routing.http.x_amzn_tls_version_and_cipher_suite.enabled in loadBalancerAttributes to "false").',
  url: "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/x-forwarded-headers.html",
  covers: { cloudSploit: ["elbv2TLSVersionCipherEnabled"] },
  appliesTo: loadBalancers,
  check({ isOther, addsTlsHeaders }, _settings, report) {
    if (anyTrue([isOther, addsTlsHeaders.map((adds) => !adds)])) return;
    report(`requests get headers on TLS version and cipher, none are wanted; set ${addsTlsHeaders.argument} to false`);
  },
  fix({ addsTlsHeaders, spell }) {
    addsTlsHeaders.set(spell(false));
  },
});
