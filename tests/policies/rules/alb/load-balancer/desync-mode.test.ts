import { desyncMode } from "../../../../../policies/rules/alb/load-balancer/desync-mode";
import { unknown } from "../../../harness/engine";
import { itJudgesLoadBalancers, onlyForApplications } from "./providers";

const problem = (mode: string) =>
  `desync mitigation is ${mode}, defensive or strictest is required; set ~desyncMitigationMode~ to defensive or strictest`;

describe("alb-desync-mode", () => {
  itJudgesLoadBalancers(desyncMode, [
    { title: "left out, which means defensive", inputs: {}, expected: "passes" },
    { title: "null, which means the same", inputs: { desyncMitigationMode: null }, expected: "passes" },
    { title: "defensive", inputs: { desyncMitigationMode: "defensive" }, expected: "passes" },
    { title: "strictest", inputs: { desyncMitigationMode: "strictest" }, expected: "passes" },
    {
      title: "monitor",
      inputs: { desyncMitigationMode: "monitor" },
      mended: { desyncMitigationMode: "defensive" },
      expected: { problem: problem("monitor") },
    },
    {
      title: "monitor, though invalid headers are dropped",
      inputs: { desyncMitigationMode: "monitor", dropInvalidHeaderFields: true },
      expected: { problem: problem("monitor") },
    },
    { title: "unknown", inputs: { desyncMitigationMode: unknown }, expected: { unknownAt: "desyncMitigationMode" } },
    {
      title: "unknown, of a network load balancer",
      inputs: { desyncMitigationMode: unknown, loadBalancerType: "network" },
      expected: "passes",
    },
    ...onlyForApplications({ desyncMitigationMode: "monitor" }, problem("monitor")),
  ]);
});
