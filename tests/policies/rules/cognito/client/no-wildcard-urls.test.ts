import { noWildcardUrls } from "../../../../../policies/rules/cognito/client/no-wildcard-urls";
import { unknown } from "../../../harness/engine";
import { itJudgesClients } from "./providers";

describe("cognito-client-no-wildcard-urls", () => {
  itJudgesClients(noWildcardUrls, [
    { title: "no URLs", inputs: {}, expected: "passes" },
    {
      title: "whole URLs",
      inputs: { callbackUrls: ["https://a.example/"], logoutUrls: ["https://a.example/"] },
      expected: "passes",
    },
    {
      title: "wildcards in every place",
      inputs: {
        callbackUrls: ["https://a.example/", "https://*.example/"],
        logoutUrls: ["https://a.example/*"],
        defaultRedirectUri: "*",
        name: unknown,
      },
      expected: {
        problems: [
          'app client "shop": "https://*.example/" has a wildcard, whole URLs are required; write it out in callbackUrls[1]',
          'app client "shop": "https://a.example/*" has a wildcard, whole URLs are required; write it out in logoutUrls[0]',
          'app client "shop": "*" has a wildcard, whole URLs are required; write it out in defaultRedirectUri',
        ],
      },
    },
    { title: "unknown URLs", inputs: { callbackUrls: unknown }, expected: { unknownAt: "callbackUrls" } },
    {
      title: "one beside what is unknown",
      inputs: { callbackUrls: [unknown], logoutUrls: ["*"] },
      expected: {
        unknownAt: "callbackUrls.0",
        beside: ['"*" has a wildcard, whole URLs are required; write it out in logoutUrls[0]'],
      },
    },
  ]);
});
