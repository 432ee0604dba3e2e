import { anyTrue } from "../../../definition/property";
import { resourceRule } from "../../../definition/resource-rule";
import { loadBalancers } from "./load-balancer";

export const xffMode = resourceRule({
  name: "alb-xff-mode",
  displayName: "Client addresses are not forged",
  description:
    "Public application load balancers must not preserve X-Forwarded-For as it comes, because clients write what they like " +
    "into it.",
  severity: "medium",
  level: "advisory",
  tags: ["alb", "load-balancer", "headers"],
  remediationSteps:
    "Set xffHeaderProcessingMode to append or remove, or leave it out, which means append (with aws-native the attribute " +
    "routing.http.xff_header_processing.mode in loadBalancerAttributes). Targets then take the last address, which the load " +
    "balancer added.",
  url: "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/x-forwarded-headers.html",
  covers: { stave: ["CTL.ELB.ALB.XFF.PRESERVE.001"] },
  appliesTo: loadBalancers,
  check({ isOther, isInternal, xffMode }, _settings, report) {
    if (anyTrue([isOther, isInternal, xffMode.map((mode) => mode !== "preserve")])) return;
    report(
      "X-Forwarded-For is preserved as clients send it, append or remove is required; " +
        `set ${xffMode.argument} to append or remove`,
    );
  },
  fix({ xffMode }) {
    xffMode.set("append");
  },
});
