import { anyTrue } from "../../../definition/property";
import { resourceRule } from "../../../definition/resource-rule";
import { listeners } from "./listener";

export const listenerHsts = resourceRule({
  name: "alb-listener-hsts",
  displayName: "Browsers stay with HTTPS",
  description:
    "HTTPS listeners must send Strict-Transport-Security, so that browsers that came once never ask by HTTP again.",
  severity: "low",
  level: "disabled",
  tags: ["alb", "listener", "headers"],
  remediationSteps:
    "Set routingHttpResponseStrictTransportSecurityHeaderValue (with aws-native the attribute " +
    "routing.http.response.strict_transport_security.header_value in listenerAttributes) to max-age=31536000, and add " +
    "includeSubDomains once every host below the domain speaks HTTPS.",
  url: "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/header-modification.html",
  covers: {},
  appliesTo: listeners,
  check({ isHttps, strictTransportSecurity }, _settings, report) {
    // An age of zero tells browsers to forget it.
    const isSent = strictTransportSecurity.map((value) => /(^|;)\s*max-age="?0*[1-9]/i.test(value));
    if (anyTrue([isHttps.map((speaks) => !speaks), isSent])) return;
    const { isSet, value, argument } = strictTransportSecurity;
    const found = isSet ? `Strict-Transport-Security is "${value}"` : "Strict-Transport-Security is not set by default";
    report(`${found}, an age is required; set ${argument} to max-age=31536000`);
  },
  fix({ strictTransportSecurity }) {
    strictTransportSecurity.set("max-age=31536000");
  },
});
