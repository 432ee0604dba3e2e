import { xffMode } from "../../../../../policies/rules/alb/load-balancer/xff-mode";
import { unknown } from "../../../harness/engine";
import { itJudgesLoadBalancers, onlyForApplications } from "./providers";

const problem =
  "X-Forwarded-For is preserved as clients send it, append or remove is required; " +
  "set ~xffHeaderProcessingMode~ to append or remove";
const preserve = { xffHeaderProcessingMode: "preserve" };

describe("alb-xff-mode", () => {
  itJudgesLoadBalancers(xffMode, [
    { title: "left out, which means append", inputs: {}, expected: "passes" },
    { title: "null, which means the same", inputs: { xffHeaderProcessingMode: null }, expected: "passes" },
    { title: "append", inputs: { xffHeaderProcessingMode: "append" }, expected: "passes" },
    { title: "remove", inputs: { xffHeaderProcessingMode: "remove" }, expected: "passes" },
    {
      title: "preserved on a load balancer that is public by default",
      inputs: preserve,
      mended: { xffHeaderProcessingMode: "append" },
      expected: { problem },
    },
    { title: "preserved on a public one", inputs: { ...preserve, internal: false }, expected: { problem } },
    { title: "preserved on an internal one", inputs: { ...preserve, internal: true }, expected: "passes" },
    {
      title: "preserved, internal unknown",
      inputs: { ...preserve, internal: unknown },
      expected: { unknownAt: "internal" },
    },
    {
      title: "mode unknown",
      inputs: { xffHeaderProcessingMode: unknown },
      expected: { unknownAt: "xffHeaderProcessingMode" },
    },
    {
      title: "mode unknown, internal",
      inputs: { xffHeaderProcessingMode: unknown, internal: true },
      expected: "passes",
    },
    ...onlyForApplications(preserve, problem),
  ]);
});
