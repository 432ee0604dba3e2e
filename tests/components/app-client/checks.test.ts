import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import fc from "fast-check";
import type { ClientSettings } from "../../../components";
import { checkAppClient, checkClientSettings } from "../../../components/app-client/checks";
import { checkUrls, loadBalancerCallbackUrl } from "../../../components/app-client/urls";
import { table } from "../problem-table";

const web = (settings: Partial<ClientSettings>): ClientSettings => ({
  kind: "web",
  callbackUrls: ["https://app.example.test/cb"],
  ...settings,
});

describe("checks of an app client", () => {
  table(checkClientSettings, "clients.web", [
    ["the least", web({})],
    [
      "http on the developer's own machine",
      web({ callbackUrls: ["http://localhost:3000/cb", "http://127.0.0.1/", "http://[::1]:8080/"] }),
    ],
    [
      "a web client without a callback",
      { kind: "web" },
      'clients.web.callbackUrls: must name a URL at least: the code grant ends there; write them as ["https://app.example.com/callback"]',
    ],
    [
      "a web client with an empty list",
      web({ callbackUrls: [] }),
      'clients.web.callbackUrls: must name a URL at least: the code grant ends there; write them as ["https://app.example.com/callback"]',
    ],
    ["a load balancer's client without a callback, which it gets", { kind: "loadBalancer" }],
    [
      "plain http",
      web({ callbackUrls: ["http://app.example.test/cb"] }),
      'clients.web.callbackUrls[0]: must start with https:// (got "http://app.example.test/cb"); plain http is for localhost only',
    ],
    [
      "a host that only begins like localhost",
      web({ callbackUrls: ["http://localhost.example.test/"] }),
      'clients.web.callbackUrls[0]: must start with https:// (got "http://localhost.example.test/"); plain http is for localhost only',
    ],
    [
      "a relative URL",
      web({ logoutUrls: ["/goodbye"] }),
      'clients.web.logoutUrls[0]: must be an absolute URL (got "/goodbye"); write one such as "https://app.example.com/"',
    ],
    [
      "a fragment",
      web({ callbackUrls: ["https://app.example.test/#/cb"] }),
      'clients.web.callbackUrls[0]: must not have a fragment (got "https://app.example.test/#/cb"); leave it out, with its #',
    ],
    [
      "a wildcard",
      web({ callbackUrls: ["https://*.example.test/cb"] }),
      'clients.web.callbackUrls[0]: must not have a wildcard: Cognito compares URLs to the letter (got "https://*.example.test/cb"); list each URL',
    ],
    [
      "more URLs than AWS takes",
      web({ logoutUrls: Array.from({ length: 101 }, (_, index) => `https://app.example.test/${index}`) }),
      "clients.web.logoutUrls: must have at most 100 URLs (got 101); leave out those that are not used",
    ],
    [
      "a scope that needs openid",
      web({ scopes: ["email"] }),
      'clients.web.scopes: must contain openid beside email, phone, profile (got ["email"]); add openid',
    ],
    ["scopes of a resource server alone", web({ scopes: ["orders/read"] })],
    [
      "two scopes in one",
      web({ scopes: ["openid email"] }),
      'clients.web.scopes[0]: must have 1 to 256 printable characters without spaces, quotes and backslashes (got "openid email"); write one scope per item',
    ],
    [
      "no scope",
      web({ scopes: [] }),
      "clients.web.scopes: must have a scope at least (got []); leave it out for openid",
    ],
    [
      "a load balancer's client that yields no ID token",
      { kind: "loadBalancer", scopes: ["orders/read"] },
      'clients.web.scopes: must contain openid: a load balancer needs an ID token (got ["orders/read"]); add openid',
    ],
    [
      "tokens too short",
      web({ accessTokenMinutes: 4, idTokenMinutes: 0, refreshTokenDays: 0 }),
      "clients.web.accessTokenMinutes: must be a whole number, 5 to 1440 minutes (got 4); 5 is the nearest",
      "clients.web.idTokenMinutes: must be a whole number, 5 to 1440 minutes (got 0); 5 is the nearest",
      "clients.web.refreshTokenDays: must be a whole number, 1 to 3650 days (got 0); 1 is the nearest",
    ],
    [
      "tokens too long",
      web({ accessTokenMinutes: 1441, refreshTokenDays: 3651 }),
      "clients.web.accessTokenMinutes: must be a whole number, 5 to 1440 minutes (got 1441); 1440 is the nearest",
      "clients.web.refreshTokenDays: must be a whole number, 1 to 3650 days (got 3651); 3650 is the nearest",
    ],
    [
      "values that come later",
      web({ callbackUrls: [pulumi.output("x")], logoutUrls: pulumi.output(["x"]), scopes: [pulumi.output("email")] }),
    ],
  ]);

  describe("alone", () => {
    table(checkAppClient, "", [
      ["a load balancer's client with hosts", { kind: "loadBalancer", userPoolId: "p", hosts: ["Shop.example.test"] }],
      [
        "a load balancer's client without hosts",
        { kind: "loadBalancer", userPoolId: "p" },
        'hosts: must name the hosts behind the load balancer, which the callback URLs are made of; write them as ["app.example.com"]',
      ],
      [
        "a host with a scheme",
        { kind: "loadBalancer", userPoolId: "p", hosts: ["https://shop.example.test"] },
        'hosts[0]: must be a host name alone, without scheme, port and path (got "https://shop.example.test"); write one such as "app.example.com"',
      ],
    ]);
  });

  it("derives callback URLs that it accepts itself, in lower case", () => {
    const label = fc.stringMatching(/^[A-Za-z][A-Za-z0-9]{0,20}$/);
    fc.assert(
      fc.property(label, label, (one, other) => {
        const url = loadBalancerCallbackUrl(`${one}.${other}`);
        assert.equal(url, url.toLowerCase());
        assert.match(url, /\/oauth2\/idpresponse$/);
        assert.deepEqual(checkUrls([url], "urls"), []);
      }),
    );
  });
});
