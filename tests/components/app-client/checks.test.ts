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
      "a browser's and a device's client, which have no secret",
      { kind: "spa", callbackUrls: ["https://app.example.test/cb"] },
    ],
    [
      "a device's client with a scheme of its own",
      { kind: "native", callbackUrls: ["com.example.app:/cb", "shop://cb"] },
    ],
    [
      "such a scheme on another kind",
      web({ callbackUrls: ["shop://cb"] }),
      'clients.web.callbackUrls[0]: has a scheme of its own, which a browser does not follow to a server (got "shop://cb"); make it a client of kind native',
    ],
    [
      "a scheme that names no place",
      { kind: "native", callbackUrls: ["javascript:alert(1)"] },
      'clients.web.callbackUrls[0]: must start with https:// (got "javascript:alert(1)"); plain http is for localhost only',
    ],
    [
      "another spelling of the developer's own machine",
      web({ callbackUrls: ["http://127.1/cb", "http://localhost@evil.test/"] }),
      'clients.web.callbackUrls[0]: must start with https:// (got "http://127.1/cb"); plain http is for localhost only',
      'clients.web.callbackUrls[1]: must start with https:// (got "http://localhost@evil.test/"); plain http is for localhost only',
    ],
    [
      "a space in a URL",
      web({ callbackUrls: ["https://app.example.test/ cb"] }),
      'clients.web.callbackUrls[0]: must be an absolute URL (got "https://app.example.test/ cb"); write one such as "https://app.example.com/"',
    ],
    [
      "a URL that is too long",
      web({ logoutUrls: [`https://app.example.test/${"x".repeat(1000)}`] }),
      `clients.web.logoutUrls[0]: must have at most 1024 characters (got "https://app.example.test/${"x".repeat(1000)}"); it has 1025, so write a shorter one`,
    ],
    ["a default redirect among the callbacks", web({ defaultRedirectUrl: "https://app.example.test/cb" })],
    [
      "a default redirect elsewhere",
      web({ defaultRedirectUrl: "https://app.example.test/" }),
      'clients.web.defaultRedirectUrl: must be among the callback URLs (got "https://app.example.test/"); write one of https://app.example.test/cb',
    ],
    ["implicit and code", web({ grants: ["code", "implicit"] })],
    [
      "implicit without a callback",
      { kind: "spa", grants: ["implicit"] },
      'clients.web.callbackUrls: must name a URL at least: the implicit grant ends there; write them as ["https://app.example.com/callback"]',
    ],
    [
      "a word that is no grant",
      web({ grants: ["code", "client_credentials" as never] }),
      'clients.web.grants[1]: must be one of code, implicit, clientCredentials (got "client_credentials"); write one of them',
    ],
    [
      "client credentials beside another grant",
      web({ grants: ["code", "clientCredentials"], scopes: ["orders/read"] }),
      'clients.web.grants: must not have another grant beside clientCredentials (got ["code","clientCredentials"]); make two clients of it',
    ],
    [
      "a load balancer's client without the code grant",
      { kind: "loadBalancer", grants: ["implicit"] },
      'clients.web.grants: must contain code, the grant by which a load balancer signs people in (got ["implicit"]); add code, or leave grants out',
    ],
    ["no OAuth at all", { kind: "spa", grants: [], authFlows: ["password", "refreshToken"] }],
    [
      "no OAuth, with what belongs to it",
      web({ grants: [], logoutUrls: ["https://app.example.test/"], scopes: ["openid"] }),
      "clients.web.callbackUrls: must not be given where grants is empty, which switches OAuth off; leave it out, or name a grant",
      "clients.web.logoutUrls: must not be given where grants is empty, which switches OAuth off; leave it out, or name a grant",
      "clients.web.scopes: must not be given where grants is empty, which switches OAuth off; leave it out, or name a grant",
    ],
    ["a machine", { kind: "machine", scopes: ["https://orders.example.test/read"] }],
    [
      "a machine without a scope",
      { kind: "machine" },
      'clients.web.scopes: must name a scope of a resource server at least: client credentials get nothing else; write them as ["<identifier>/<scope>"]',
    ],
    [
      "a machine with the scopes of people",
      { kind: "machine", scopes: ["openid", "orders/read"] },
      'clients.web.scopes[0]: must be a scope of a resource server, which is all that client credentials get (got "openid"); write it as <identifier>/<scope>',
    ],
    [
      "a machine with a browser's URLs",
      { kind: "machine", scopes: ["orders/read"], callbackUrls: ["https://app.example.test/"] },
      "clients.web.callbackUrls: is never used: client credentials involve no browser; leave it out",
    ],
    [
      "a machine without a secret",
      { kind: "machine", scopes: ["orders/read"], secret: false },
      "clients.web.secret: must not be false with the grant clientCredentials, which is worth as much as its secret (got false); leave it out, or choose another grant",
    ],
    [
      "a scope of nothing",
      web({ scopes: ["openid", "adress"] }),
      'clients.web.scopes[1]: must be one of openid, email, phone, profile, aws.cognito.signin.user.admin, or a scope of a resource server (got "adress"); write that of a resource server as <identifier>/<scope>',
    ],
    [
      "too many scopes",
      web({ scopes: ["openid", ...Array.from({ length: 50 }, (_, index) => `orders/${index}`)] }),
      "clients.web.scopes: must have at most 50 scopes (got 51); leave some out",
    ],
    [
      "a load balancer's client without a secret",
      { kind: "loadBalancer", secret: false },
      "clients.web.secret: must not be false: a load balancer signs in with the secret (got false); leave it out",
    ],
    [
      "context data without a secret",
      { kind: "spa", callbackUrls: ["https://a.test/"], contextData: true },
      "clients.web.contextData: needs a client with a secret (got true); leave it out, or set clients.web.secret to true",
    ],
    ["rotation, which leaves the refresh flow out by itself", web({ refreshTokenRotation: {} })],
    [
      "rotation beside the refresh flow",
      web({ refreshTokenRotation: { enabled: true }, authFlows: ["srp", "refreshToken"] }),
      'clients.web.authFlows[1]: must not be refreshToken while refresh tokens rotate (got "refreshToken"); leave it out, or set clients.web.refreshTokenRotation.enabled to false',
    ],
    ["rotation that has ended", web({ refreshTokenRotation: { enabled: false }, authFlows: ["srp", "refreshToken"] })],
    [
      "rotation for a machine",
      { kind: "machine", scopes: ["orders/read"], refreshTokenRotation: {} },
      "clients.web.refreshTokenRotation: has nothing to rotate: client credentials get no refresh token; leave it out",
    ],
    [
      "more grace than AWS gives",
      web({ refreshTokenRotation: { graceSeconds: 61 } }),
      "clients.web.refreshTokenRotation.graceSeconds: must be a whole number, 0 to 60 seconds (got 61); 60 is the nearest",
    ],
    [
      "a flow by its name at AWS",
      web({ authFlows: ["ALLOW_USER_SRP_AUTH" as never] }),
      'clients.web.authFlows[0]: must be one of srp, password, adminPassword, custom, refreshToken, choice (got "ALLOW_USER_SRP_AUTH"); write one of them',
    ],
    [
      "no flow",
      web({ authFlows: [] }),
      "clients.web.authFlows: is empty, which Cognito reads as its own choice of srp, custom and refreshToken; name the flows; refreshToken alone lets nobody in",
    ],
    [
      "too little time to sign in",
      web({ authSessionMinutes: 2 }),
      "clients.web.authSessionMinutes: must be a whole number, 3 to 15 minutes (got 2); 3 is the nearest",
    ],
    [
      "too much time to sign in",
      web({ authSessionMinutes: 16 }),
      "clients.web.authSessionMinutes: must be a whole number, 3 to 15 minutes (got 16); 15 is the nearest",
    ],
    ["providers of all sorts", web({ identityProviders: ["COGNITO", "Google", "our own"] })],
    [
      "no provider",
      web({ identityProviders: [] }),
      "clients.web.identityProviders: is empty, so that nobody can sign in on the sign-in pages; leave it out for COGNITO",
    ],
    [
      "a provider with too long a name",
      web({ identityProviders: ["x".repeat(33)] }),
      `clients.web.identityProviders[0]: must have 1 to 32 characters (got "${"x".repeat(33)}"); it has 33, so write a shorter one`,
    ],
    [
      "attributes of all sorts",
      web({ readAttributes: ["email_verified", "sub", "custom:role"], writeAttributes: ["given_name", "custom:team"] }),
    ],
    [
      "attributes that there are not",
      web({ readAttributes: ["givenName"], writeAttributes: ["team", "email_verified"] }),
      'clients.web.readAttributes[0]: must be a standard attribute, or a custom one with its prefix (got "givenName"); write one such as given_name or custom:team',
      'clients.web.writeAttributes[0]: must be a standard attribute, or a custom one with its prefix (got "team"); write one such as given_name or custom:team',
      'clients.web.writeAttributes[1]: is written by Cognito and by administrators alone (got "email_verified"); leave it out',
    ],
    [
      "no attributes",
      web({ writeAttributes: [] }),
      "clients.web.writeAttributes: is empty, which is no list to Cognito: the client gets the standard attributes; name at least one, or leave it out",
    ],
    [
      "rights that people may give themselves",
      web({ writeAttributes: ["custom:Tenant-ID"] }),
      'clients.web.writeAttributes[0]: sounds like an attribute that rights depend on, and everybody may give themselves any value of it (got "custom:Tenant-ID"); leave it out, unless that is meant',
    ],
    ["a later generation", web({ generation: 7, keepPrevious: true })],
    [
      "no generation",
      web({ generation: 0 }),
      "clients.web.generation: must be a whole number, 1 to 1000 (got 0); 1 is the nearest",
    ],
    [
      "a generation before the first",
      web({ keepPrevious: true }),
      "clients.web.keepPrevious: keeps nothing, since generation 1 has none before it (got true); raise generation with it, or leave it out",
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

  it("accepts exactly what AWS documents of tokens and sessions", () => {
    const limits = {
      accessTokenMinutes: [5, 1440],
      idTokenMinutes: [5, 1440],
      refreshTokenDays: [1, 3650],
      authSessionMinutes: [3, 15],
      generation: [1, 1000],
    } as const;
    const key = fc.constantFrom(...(Object.keys(limits) as (keyof typeof limits)[]));
    const number = fc.oneof(fc.integer({ min: -5, max: 5000 }), fc.double({ noNaN: true, min: -5, max: 5000 }));
    fc.assert(
      fc.property(key, number, (setting, value) => {
        const [least, most] = limits[setting];
        const isDocumented = Number.isInteger(value) && value >= least && value <= most;
        assert.equal(checkClientSettings(web({ [setting]: value }), "").length === 0, isDocumented);
      }),
    );
  });

  it("accepts no URL outside of what AWS documents", () => {
    const schemes = ["https://", "http://", "http://localhost", "http://[::1]:80/", "app:/", "//", "data:"];
    const part = fc.string({ maxLength: 12, unit: "grapheme" });
    fc.assert(
      fc.property(fc.constantFrom(...schemes), part, part, (scheme, host, path) => {
        const url = `${scheme}${host}/${path}`;
        if (checkUrls([url], "urls", { ownSchemes: true }).length > 0) {
          return;
        }
        assert.ok(url.length <= 1024 && /^[\p{L}\p{M}\p{S}\p{N}\p{P}]+$/u.test(url) && !/[#*]/.test(url));
        assert.match(url, /^[a-z][a-z0-9+.-]*:\//i);
        if (/^http:/i.test(url)) {
          assert.ok(["localhost", "127.0.0.1", "[::1]"].includes(new URL(url).hostname), url);
        }
      }),
    );
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
