import { deletionProtection } from "../../../../../policies/rules/alb/load-balancer/deletion-protection";
import { unknown } from "../../../harness/engine";
import { itJudgesLoadBalancers, onlyForApplications } from "./providers";

const unsafe = "deletion protection is off, it is required; set ~enableDeletionProtection~ to true";
const byDefault = "deletion protection is off by default, it is required; set ~enableDeletionProtection~ to true";

describe("alb-deletion-protection", () => {
  itJudgesLoadBalancers(deletionProtection, [
    { title: "set", inputs: { enableDeletionProtection: true }, expected: "passes" },
    { title: "set as text", inputs: { enableDeletionProtection: "true" }, expected: "passes" },
    {
      title: "unsafe",
      inputs: { enableDeletionProtection: false },
      mended: { enableDeletionProtection: true },
      expected: { problem: unsafe },
    },
    { title: "unsafe, as text", inputs: { enableDeletionProtection: "false" }, expected: { problem: unsafe } },
    { title: "left out", inputs: {}, mended: { enableDeletionProtection: true }, expected: { problem: byDefault } },
    { title: "null", inputs: { enableDeletionProtection: null }, expected: { problem: byDefault } },
    {
      title: "unknown",
      inputs: { enableDeletionProtection: unknown },
      expected: { unknownAt: "enableDeletionProtection" },
    },
    {
      title: "unknown, of a network load balancer",
      inputs: { enableDeletionProtection: unknown, loadBalancerType: "network" },
      expected: "passes",
    },
    {
      title: "safe, of an unknown type",
      inputs: { enableDeletionProtection: true, loadBalancerType: unknown },
      expected: "passes",
    },
    {
      title: "all else unknown",
      inputs: { enableDeletionProtection: false, name: unknown, subnets: unknown },
      expected: { problem: unsafe },
    },
    ...onlyForApplications({ enableDeletionProtection: false }, unsafe),
  ]);
});
