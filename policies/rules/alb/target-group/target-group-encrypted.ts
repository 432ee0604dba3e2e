import { anyTrue } from "../../../definition/property";
import { resourceRule } from "../../../definition/resource-rule";
import { targetGroups } from "./target-group";

export const targetGroupEncrypted = resourceRule({
  name: "alb-target-group-encrypted",
  displayName: "Targets are spoken to in secret",
  description:
    "Target groups of application load balancers must speak HTTPS, because the claims of users on their way to the target " +
    "are signed but not encrypted.",
  severity: "medium",
  level: "advisory",
  framework: {
    name: "AWS Foundational Security Best Practices",
    version: "1.0.0",
    reference: "ELB.22",
    specification: "ELB target groups should use encrypted transport protocols",
  },
  tags: ["alb", "target-group", "tls"],
  remediationSteps:
    "Make a target group whose protocol is HTTPS and whose health check speaks it too: healthCheck.protocol, " +
    "healthCheckProtocol with aws-native. The protocol of a group cannot be changed, so it is replaced; the load balancer " +
    "accepts any certificate of a target.",
  url: "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-target-groups.html",
  covers: {
    securityHub: ["ELB.22", "ELB.21"],
    awsConfig: ["elbv2-targetgroup-protocol-encrypted", "elbv2-targetgroup-healthcheck-protocol-encrypted"],
    checkov: ["CKV_AWS_378"],
    stave: ["CTL.ELB.TG.BACKEND.PLAINTEXT.001"],
  },
  appliesTo: targetGroups,
  check({ isLambda, protocol, healthCheckProtocol }, _settings, report) {
    if (!anyTrue([isLambda, protocol.map((name) => name !== "HTTP")])) {
      report(`requests reach targets by HTTP, HTTPS is required; set ${protocol.argument} to HTTPS`);
    }
    const isOther = protocol.map((name) => name !== "HTTP" && name !== "HTTPS");
    if (anyTrue([isLambda, isOther, healthCheckProtocol.map((name) => name !== "HTTP")])) return;
    const found = healthCheckProtocol.isSet ? "HTTP" : "HTTP by default";
    report(`health checks reach targets by ${found}, HTTPS is required; set ${healthCheckProtocol.argument} to HTTPS`);
  },
});
