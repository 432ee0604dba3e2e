import { noTlsHeaders } from "../../../../../policies/rules/alb/load-balancer/no-tls-headers";
import { unknown } from "../../../harness/engine";
import { itJudgesLoadBalancers, onlyForApplications } from "./providers";

const unsafe =
  "requests get headers on TLS version and cipher, none are wanted; set ~enableTlsVersionAndCipherSuiteHeaders~ to false";

describe("alb-no-tls-headers", () => {
  itJudgesLoadBalancers(noTlsHeaders, [
    { title: "set", inputs: { enableTlsVersionAndCipherSuiteHeaders: false }, expected: "passes" },
    { title: "set as text", inputs: { enableTlsVersionAndCipherSuiteHeaders: "false" }, expected: "passes" },
    {
      title: "unsafe",
      inputs: { enableTlsVersionAndCipherSuiteHeaders: true },
      mended: { enableTlsVersionAndCipherSuiteHeaders: false },
      expected: { problem: unsafe },
    },
    {
      title: "unsafe, as text",
      inputs: { enableTlsVersionAndCipherSuiteHeaders: "true" },
      expected: { problem: unsafe },
    },
    { title: "left out", inputs: {}, expected: "passes" },
    { title: "null", inputs: { enableTlsVersionAndCipherSuiteHeaders: null }, expected: "passes" },
    {
      title: "unknown",
      inputs: { enableTlsVersionAndCipherSuiteHeaders: unknown },
      expected: { unknownAt: "enableTlsVersionAndCipherSuiteHeaders" },
    },
    {
      title: "unknown, of a network load balancer",
      inputs: { enableTlsVersionAndCipherSuiteHeaders: unknown, loadBalancerType: "network" },
      expected: "passes",
    },
    {
      title: "safe, of an unknown type",
      inputs: { enableTlsVersionAndCipherSuiteHeaders: false, loadBalancerType: unknown },
      expected: "passes",
    },
    {
      title: "all else unknown",
      inputs: { enableTlsVersionAndCipherSuiteHeaders: true, name: unknown, subnets: unknown },
      expected: { problem: unsafe },
    },
    ...onlyForApplications({ enableTlsVersionAndCipherSuiteHeaders: true }, unsafe),
  ]);
});
