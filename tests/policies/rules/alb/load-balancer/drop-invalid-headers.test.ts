import { dropInvalidHeaders } from "../../../../../policies/rules/alb/load-balancer/drop-invalid-headers";
import { unknown } from "../../../harness/engine";
import { itJudgesLoadBalancers, onlyForApplications } from "./providers";

const unsafe = "passes invalid headers on, they must be dropped; set ~dropInvalidHeaderFields~ to true";
const byDefault = "passes invalid headers on by default, they must be dropped; set ~dropInvalidHeaderFields~ to true";

describe("alb-drop-invalid-headers", () => {
  itJudgesLoadBalancers(dropInvalidHeaders, [
    { title: "set", inputs: { dropInvalidHeaderFields: true }, expected: "passes" },
    { title: "set as text", inputs: { dropInvalidHeaderFields: "true" }, expected: "passes" },
    {
      title: "unsafe",
      inputs: { dropInvalidHeaderFields: false },
      mended: { dropInvalidHeaderFields: true },
      expected: { problem: unsafe },
    },
    { title: "unsafe, as text", inputs: { dropInvalidHeaderFields: "false" }, expected: { problem: unsafe } },
    { title: "left out", inputs: {}, mended: { dropInvalidHeaderFields: true }, expected: { problem: byDefault } },
    { title: "null", inputs: { dropInvalidHeaderFields: null }, expected: { problem: byDefault } },
    {
      title: "unknown",
      inputs: { dropInvalidHeaderFields: unknown },
      expected: { unknownAt: "dropInvalidHeaderFields" },
    },
    {
      title: "unknown, of a network load balancer",
      inputs: { dropInvalidHeaderFields: unknown, loadBalancerType: "network" },
      expected: "passes",
    },
    {
      title: "safe, of an unknown type",
      inputs: { dropInvalidHeaderFields: true, loadBalancerType: unknown },
      expected: "passes",
    },
    {
      title: "all else unknown",
      inputs: { dropInvalidHeaderFields: false, name: unknown, subnets: unknown },
      expected: { problem: unsafe },
    },
    ...onlyForApplications({ dropInvalidHeaderFields: false }, unsafe),
  ]);
});
