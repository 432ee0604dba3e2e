import { noWildcard } from "../../../../policies/rules/acm/no-wildcard";
import { unknown } from "../../harness/engine";
import { itJudgesCertificates } from "./certificates";

const required = (name: string, argument: string) =>
  `"${name}" is a wildcard, hosts by their names are required; write them out in ${argument}`;

describe("acm-no-wildcard", () => {
  itJudgesCertificates(noWildcard, [
    { title: "a host", inputs: { domainName: "shop.example.com" }, expected: "passes" },
    { title: "nothing", inputs: {}, expected: "passes" },
    {
      title: "hosts",
      inputs: { domainName: "example.com", subjectAlternativeNames: ["www.example.com", "a.example.com"] },
      expected: "passes",
    },
    {
      title: "a wildcard",
      inputs: { domainName: "*.example.com" },
      expected: { problem: required("*.example.com", "domainName") },
    },
    {
      title: "a wildcard among other names",
      inputs: { domainName: "example.com", subjectAlternativeNames: ["www.example.com", "*.example.com"] },
      expected: { problem: required("*.example.com", "subjectAlternativeNames[1]") },
    },
    {
      title: "a wildcard beside what is unknown",
      inputs: { domainName: unknown, subjectAlternativeNames: [unknown, "*.example.com"] },
      expected: { unknownAt: "domainName", beside: [required("*.example.com", "subjectAlternativeNames[1]")] },
    },
    {
      title: "wildcards, allowed",
      inputs: { domainName: "*.a.com" },
      config: { allowWildcard: true },
      expected: "passes",
    },
    { title: "an unknown name", inputs: { domainName: unknown }, expected: { unknownAt: "domainName" } },
    {
      title: "unknown other names",
      inputs: { domainName: "example.com", subjectAlternativeNames: unknown },
      expected: { unknownAt: "subjectAlternativeNames" },
    },
    {
      title: "one unknown other name",
      inputs: { domainName: "example.com", subjectAlternativeNames: [unknown] },
      expected: { unknownAt: "subjectAlternativeNames.0" },
    },
  ]);
});
