import { httpsUrls } from "../../../../../policies/rules/cognito/client/https-urls";
import { unknown } from "../../../harness/engine";
import { itJudgesClients } from "./providers";

describe("cognito-client-https-urls", () => {
  itJudgesClients(httpsUrls, [
    { title: "no URLs", inputs: {}, expected: "passes" },
    {
      title: "https everywhere",
      inputs: {
        callbackUrls: ["https://a.example/cb"],
        logoutUrls: ["https://a.example/"],
        defaultRedirectUri: "https://a.example/cb",
      },
      expected: "passes",
    },
    { title: "the scheme of an app", inputs: { callbackUrls: ["shop://signed-in"] }, expected: "passes" },
    {
      title: "a host that only begins like localhost",
      inputs: { callbackUrls: ["https://localhost.example/"] },
      expected: "passes",
    },
    { title: "what is no URL, which AWS refuses", inputs: { callbackUrls: ["shop"] }, expected: "passes" },
    {
      title: "http in every place",
      inputs: {
        callbackUrls: ["https://a.example/", "http://a.example/"],
        logoutUrls: ["http://b.example/"],
        defaultRedirectUri: "http://c.example/",
        name: unknown,
      },
      expected: {
        problems: [
          'app client "shop": "http://a.example/" is not encrypted, https is required; change callbackUrls[1]',
          'app client "shop": "http://b.example/" is not encrypted, https is required; change logoutUrls[0]',
          'app client "shop": "http://c.example/" is not encrypted, https is required; change defaultRedirectUri',
        ],
      },
    },
    ...["http://localhost:3000/cb", "https://localhost/", "http://127.0.0.1/", "http://[::1]:8080/"].flatMap((url) => [
      {
        title: url,
        inputs: { callbackUrls: [url] },
        expected: {
          problem: `"${url}" is the user's own machine, a real host is required; change callbackUrls[0], or set allowLocalhost`,
        },
      },
      {
        title: `${url}, allowed`,
        inputs: { callbackUrls: [url] },
        config: { allowLocalhost: true },
        expected: "passes" as const,
      },
    ]),
    {
      title: "http, where only localhost is allowed",
      inputs: { callbackUrls: ["http://a.example/"] },
      config: { allowLocalhost: true },
      expected: { problem: '"http://a.example/" is not encrypted, https is required; change callbackUrls[0]' },
    },
    {
      title: "http beside what is unknown",
      inputs: { callbackUrls: [unknown, "http://a.example/"] },
      expected: {
        unknownAt: "callbackUrls.0",
        beside: ['"http://a.example/" is not encrypted, https is required; change callbackUrls[1]'],
      },
    },
    { title: "unknown logout URLs", inputs: { logoutUrls: unknown }, expected: { unknownAt: "logoutUrls" } },
    {
      title: "an unknown default",
      inputs: { defaultRedirectUri: unknown },
      expected: { unknownAt: "defaultRedirectUri" },
    },
  ]);
});
