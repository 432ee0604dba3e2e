import { resourceRule } from "../../../definition/resource-rule";
import { listeners } from "./listener";

export const listenerCertificate = resourceRule({
  name: "alb-listener-certificate",
  displayName: "Listeners have a certificate",
  description: "HTTPS listeners must have a certificate, because without one no client can tell whom it speaks to.",
  severity: "medium",
  level: "mandatory",
  tags: ["alb", "listener", "tls"],
  remediationSteps:
    "Set certificateArn (certificates with aws-native) to the ARN of a certificate of AWS Certificate Manager in the region " +
    "of the load balancer. Further certificates for other host names do not stand in for it.",
  url: "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/https-listener-certificates.html",
  covers: {
    cdkNag: ["ELBv2ACMCertificateRequired"],
    steampipe: ["elb_application_network_lb_use_ssl_certificate"],
  },
  appliesTo: listeners,
  check({ isHttps, certificate }, _settings, report) {
    // A certificate of the same program is unknown in its first preview, but there.
    if (!certificate.isKnown || (certificate.value ?? "") !== "" || !isHttps.value) return;
    report(`speaks HTTPS without a certificate, one is required; set ${certificate.argument} to its ARN`);
  },
});
