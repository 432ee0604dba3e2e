import { accessLogs } from "../../../../../policies/rules/alb/load-balancer/access-logs";
import { unknown } from "../../../harness/engine";
import { itJudgesLoadBalancers, onlyForApplications } from "./providers";

const off = "access logs are off, they are required; set ~accessLogs.enabled~ to true, with a bucket";
const byDefault = "access logs are off by default, they are required; set ~accessLogs.enabled~ to true, with a bucket";

describe("alb-access-logs", () => {
  itJudgesLoadBalancers(accessLogs, [
    { title: "on", inputs: { accessLogs: { bucket: "logs", enabled: true } }, expected: "passes" },
    { title: "on, bucket unknown", inputs: { accessLogs: { bucket: unknown, enabled: true } }, expected: "passes" },
    { title: "left out", inputs: {}, expected: { problem: byDefault } },
    { title: "null", inputs: { accessLogs: null }, expected: { problem: byDefault } },
    { title: "a bucket alone", inputs: { accessLogs: { bucket: "logs" } }, expected: { problem: byDefault } },
    { title: "off", inputs: { accessLogs: { bucket: "logs", enabled: false } }, expected: { problem: off } },
    {
      title: "connection logs alone",
      inputs: { connectionLogs: { bucket: "logs", enabled: true } },
      expected: { problem: byDefault },
    },
    {
      title: "of a network load balancer, unknown",
      inputs: { accessLogs: unknown, loadBalancerType: "network" },
      expected: "passes",
    },
    { title: "unknown", inputs: { accessLogs: unknown }, expected: { unknownAt: "accessLogs" } },
    ...onlyForApplications({ accessLogs: { bucket: "logs", enabled: false } }, off),
  ]);
});
