import { anyTrue } from "../../../definition/property";
import { resourceRule } from "../../../definition/resource-rule";
import { loadBalancers } from "./load-balancer";

export const multiAz = resourceRule({
  name: "alb-multi-az",
  displayName: "Several zones",
  description:
    "Application load balancers must stand in several Availability Zones, so that sign-in outlives the loss of one.",
  severity: "medium",
  level: "advisory",
  framework: {
    name: "AWS Foundational Security Best Practices",
    version: "1.0.0",
    reference: "ELB.13",
    specification: "Application, Network and Gateway Load Balancers should span multiple Availability Zones",
  },
  tags: ["alb", "load-balancer", "availability"],
  remediationSteps:
    "Give the load balancer a subnet of each Availability Zone, by subnets or subnetMappings. AWS takes one subnet for each " +
    "zone, so that the number of subnets is the number of zones.",
  url: "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/application-load-balancers.html",
  covers: {
    prowler: ["elbv2_is_in_multiple_az"],
    securityHub: ["ELB.13"],
    awsConfig: ["elbv2-multiple-az"],
  },
  settings: {
    minAzs: {
      type: "integer",
      minimum: 2,
      maximum: 6,
      default: 2,
      description: "The number of Availability Zones that load balancers must stand in at least.",
    },
  },
  appliesTo: loadBalancers,
  check({ isOther, subnets }, { minAzs }, report) {
    if (anyTrue([isOther, ...subnets.map((list) => list.map((count) => count >= minAzs))])) return;
    const count = Math.max(...subnets.map(({ value }) => value));
    const zones = count === 1 ? "1 Availability Zone" : `${String(count)} Availability Zones`;
    const { argument } = subnets.find(({ isSet }) => isSet) ?? { argument: "subnets" };
    report(`has subnets in ${zones}, ${String(minAzs)} are required; set ${argument} to a subnet of each`);
  },
});
