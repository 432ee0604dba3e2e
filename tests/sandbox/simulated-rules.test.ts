import assert from "node:assert/strict";
import type { CloudObject } from "../../sandbox/aws/cloud.ts";
import type { Properties } from "../../sandbox/aws/property-values.ts";
import { simulatedAccount } from "./simulated-account.ts";

const RULE = "aws:lb/listenerRule:ListenerRule";

describe("a rule of the simulated listener", () => {
  const account = simulatedAccount();
  const listener = (protocol: string): CloudObject =>
    account.cloud.all("aws:lb/listener:Listener").find(({ properties }) => properties.protocol === protocol)!;
  const answer = { type: "fixed-response", fixedResponse: { contentType: "text/plain", statusCode: "200" } };
  const anyPath = { pathPattern: { values: ["*"] } };
  const make = (conditions: Properties[], actions: Properties[], protocol = "HTTPS"): CloudObject =>
    account.make(RULE, { listenerArn: listener(protocol).id, priority: 1, conditions, actions });
  const validation = { issuer: "https://a.test", jwksEndpoint: "https://a.test/keys" };
  const token = { type: "jwt-validation", jwtValidation: validation };
  const redirect = (to: Properties): Properties => ({ type: "redirect", redirect: { statusCode: "HTTP_302", ...to } });

  for (const [name, conditions, reason] of [
    ["none", [], /at least one condition/],
    ["one without a value", [{ pathPattern: { values: [] } }], /value must be specified/],
    ["two fields in one", [{ ...anyPath, hostHeader: { values: ["a.test"] } }], /exactly one field/],
    ["the same field twice", [anyPath, anyPath], /only have one 'pathPattern'/],
    [
      "six values",
      [{ pathPattern: { values: ["1", "2", "3", "4"] } }, { queryStrings: [{ key: "a", value: "1" }, { value: "2" }] }],
      /'5' condition values/,
    ],
    ["six wildcards", [{ pathPattern: { values: ["******"] } }], /'5' condition wildcards/],
    ["a long value", [{ pathPattern: { values: ["x".repeat(129)] } }], /between 1 and 128/],
    ["a small method", [{ httpRequestMethod: { values: ["get"] } }], /'get' is not valid/],
    ["an address", [{ sourceIp: { values: ["192.0.2.1"] } }], /not a valid CIDR/],
    ["the host header", [{ httpHeader: { httpHeaderName: "Host", values: ["a"] } }], /'Host' is not valid/],
  ] as [string, Properties[], RegExp][]) {
    it(`is refused with conditions such as ${name}`, () => {
      assert.throws(() => make(conditions, [answer]), reason);
    });
  }

  for (const [name, actions, reason] of [
    ["none", [], /exactly one action/],
    ["two endings", [answer, answer], /exactly one action/],
    ["an ending before the token", [answer, token], /must be the last/],
    [
      "one order twice",
      [
        { ...token, order: 1 },
        { ...answer, order: 1 },
      ],
      /must be unique/,
    ],
    ["two gates", [token, token, answer], /only have one authentication/],
    [
      "keys over HTTP",
      [{ ...token, jwtValidation: { ...validation, jwksEndpoint: "http://a.test" } }, answer],
      /HTTPS URLs/,
    ],
    [
      "a claim of AWS's",
      [
        {
          ...token,
          jwtValidation: { ...validation, additionalClaims: [{ name: "exp", format: "single-string", values: ["1"] }] },
        },
        answer,
      ],
      /validated by default/,
    ],
    ["a redirect of the query alone", [redirect({ query: "a=b" })], /must change/],
    ["a redirect to HTTP", [redirect({ protocol: "HTTP" })], /cannot be redirected/],
    ["a status of a redirect", [{ ...answer, fixedResponse: { statusCode: "302" } }], /'302' is not valid/],
    ["a forward to nowhere", [{ type: "forward" }], /must have a target group/],
    [
      "six target groups",
      [{ type: "forward", forward: { targetGroups: Array.from({ length: 6 }, () => ({ arn: "a" })) } }],
      /'5' target groups/,
    ],
  ] as [string, Properties[], RegExp][]) {
    it(`is refused with actions such as ${name}`, () => {
      assert.throws(() => make([anyPath], actions), reason);
    });
  }

  it("asks for a token on an HTTPS listener only, before it answers", () => {
    assert.throws(() => make([anyPath], [token, answer], "HTTP"), /only supported on HTTPS/);
    assert.ok(
      make(
        [anyPath],
        [
          { ...answer, order: 2 },
          { ...token, order: 1 },
        ],
      ),
    );
  });

  it("takes all conditions together", () => {
    const conditions: Properties[] = [
      { hostHeader: { values: ["a.test"] } },
      anyPath,
      { httpRequestMethod: { values: ["GET"] } },
      { httpHeader: { httpHeaderName: "a", values: ["\\**\\?*"] } },
      { sourceIp: { values: ["192.0.2.0/24"] } },
    ];
    assert.ok(make(conditions, [redirect({ path: "/x" })]));
  });
});
