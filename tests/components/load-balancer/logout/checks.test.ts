import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import fc from "fast-check";
import type { CognitoAuthArgs, ListenerSettings, LogoutRouteArgs, LogoutSettings, Route } from "../../../../components";
import { checkCognitoAuth } from "../../../../components/whole/checks";
import { checkListener } from "../../../../components/load-balancer/checks";
import { checkLogout, checkLogoutRoute } from "../../../../components/load-balancer/logout/checks";
import { roomBelow } from "../../../../components/load-balancer/logout/priority";
import { RETENTION_DAYS } from "../../../../components/validation/retention";
import { table } from "../../problem-table";

const redirectUrl = "https://example.test/bye";
const at = "loadBalancer.logout";

describe("checks of a logout", () => {
  table<LogoutSettings>(checkLogout, at, [
    ["the least", { redirectUrl }],
    ["everything", { redirectUrl, path: "/a/b-c_d.e~f", priority: 50_000, retentionDays: 0 }],
    ["a page of the developer's own machine", { redirectUrl: "http://localhost:3000/" }],
    [
      "plain http",
      { redirectUrl: "http://example.test/" },
      `${at}.redirectUrl: must start with https:// (got "http://example.test/"); plain http is for localhost only`,
    ],
    [
      "a path alone",
      { redirectUrl: "/bye" },
      `${at}.redirectUrl: must be an absolute URL (got "/bye"); write one such as "https://app.example.com/"`,
    ],
    [
      "a script",
      { redirectUrl: "javascript:alert(1)" },
      `${at}.redirectUrl: must start with https:// (got "javascript:alert(1)"); name a page that every browser can open`,
    ],
    [
      "a scheme of an application's own",
      { redirectUrl: "shop://bye" },
      `${at}.redirectUrl: must start with https:// (got "shop://bye"); name a page that every browser can open`,
    ],
    [
      "a fragment",
      { redirectUrl: "https://example.test/#bye" },
      `${at}.redirectUrl: must not have a fragment (got "https://example.test/#bye"); leave it out, with its #`,
    ],
    [
      "a wildcard in the URL",
      { redirectUrl: "https://*.example.test/" },
      `${at}.redirectUrl: must not have a wildcard: Cognito compares URLs to the letter (got "https://*.example.test/"); list each URL`,
    ],
    [
      "a path without its slash",
      { redirectUrl, path: "logout" },
      `${at}.path: must be a path from its slash on, of letters, digits and _ - . $ / ~ " ' @ : + & (got "logout"); write one such as "/logout"`,
    ],
    [
      "a path with a space",
      { redirectUrl, path: "/log out" },
      `${at}.path: must be a path from its slash on, of letters, digits and _ - . $ / ~ " ' @ : + & (got "/log out"); write one such as "/logout"`,
    ],
    [
      "an empty path",
      { redirectUrl, path: "" },
      `${at}.path: must be a path from its slash on, of letters, digits and _ - . $ / ~ " ' @ : + & (got ""); write one such as "/logout"`,
    ],
    [
      "a wildcard",
      { redirectUrl, path: "/logout*" },
      `${at}.path: must be one path, without wildcards and without a query (got "/logout*"); write one such as "/logout"`,
    ],
    [
      "a query",
      { redirectUrl, path: "/?logout" },
      `${at}.path: must be one path, without wildcards and without a query (got "/?logout"); write one such as "/logout"`,
    ],
    [
      "the path that people come back to",
      { redirectUrl, path: "/oauth2/idpresponse" },
      `${at}.path: must not be where people come back from the sign-in (got "/oauth2/idpresponse"); write one such as "/logout"`,
    ],
    [
      "a path that browsers shorten",
      { redirectUrl, path: "/shop/../log.out/." },
      `${at}.path: has a segment of dots, which browsers leave out before they ask, so that nobody comes there (got "/shop/../log.out/."); write "/log.out/"`,
    ],
    ["a path with dots in its words", { redirectUrl, path: "/..a/b..c/.well-known" }],
    [
      "a path that is too long",
      { redirectUrl, path: `/${"a".repeat(128)}` },
      `${at}.path: must have at most 128 characters (got "/${"a".repeat(128)}"); it has 129, so write a shorter one`,
    ],
    [
      "a priority of 0",
      { redirectUrl, priority: 0 },
      `${at}.priority: must be a whole number, 1 to 50000 (got 0); 1 is the nearest`,
    ],
    [
      "days that CloudWatch Logs does not have",
      { redirectUrl, retentionDays: 31 },
      `${at}.retentionDays: must be one of ${RETENTION_DAYS.slice(1).join(", ")} days, or 0 for ever (got 31); 30 is the nearest`,
    ],
    [
      "values that come later",
      { redirectUrl: pulumi.output("x"), path: pulumi.output("x"), priority: pulumi.output(0) },
    ],
  ]);

  it("takes every plain path", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\/(?:[A-Za-z0-9_-][A-Za-z0-9_.-]{0,126})?$/), (path) => {
        assert.deepEqual(checkLogout({ redirectUrl, path }, at), []);
      }),
    );
  });
});

describe("checks of a logout route that stands alone", () => {
  const route = (args: Partial<LogoutRouteArgs> = {}): LogoutRouteArgs => ({
    listenerArn: "arn",
    hosts: ["shop.example.test"],
    priority: 9,
    redirectUrl,
    cookieName: "session",
    domainName: "auth.example.test",
    userPoolClientId: "client",
    ...args,
  });
  const five = ["a.test", "b.test", "c.test", "d.test", "e.test"];
  table<LogoutRouteArgs>(checkLogoutRoute, "", [
    ["everything that is needed", route()],
    [
      "no priority",
      route({ priority: undefined }),
      "priority: must be given; write a number below those of the rules that sign people in",
    ],
    ["no host", route({ hosts: [] }), "hosts: must name a host; name those that people sign in at"],
    [
      "a wildcard",
      route({ hosts: ["*.example.test"] }),
      'hosts[0]: must be a full host name: labels of letters, digits and hyphens, with a dot between them (got "*.example.test"); write one such as "app.example.com"',
    ],
    [
      "two cookies in one name, and a URL for a host",
      route({ cookieName: "a,b\r\n", domainName: "https://auth.example.test" }),
      'cookieName: may contain only letters, digits, hyphens and underscores (got "a,b\\r\\n"); leave the others out',
      'domainName: must be a host name alone, without scheme, port and path (got "https://auth.example.test"); write one such as "app.example.com"',
    ],
    ["room for two rules", route({ hosts: five, priority: 2 })],
    [
      "no room for two rules",
      route({ hosts: five, priority: 1 }),
      "priority: must be 2 at least: there is a rule for every 4 hosts, each one below the other (got 1); give a higher one, and the routes that ask for a sign-in higher ones still",
    ],
    [
      "a page that is the logout itself",
      route({ redirectUrl: "https://SHOP.example.test/logout?again=1" }),
      'redirectUrl: is the logout itself, which would go round and round (got "https://SHOP.example.test/logout?again=1"); name a page where people may stay',
    ],
    ["the same path of another host", route({ redirectUrl: "https://example.test/logout" })],
    ["hosts that come later", route({ hosts: pulumi.output([]), redirectUrl: "https://shop.example.test/logout" })],
  ]);
});

describe("checks of a logout beside a client of one's own", () => {
  const whole = (first: string): CognitoAuthArgs => ({
    loadBalancer: {
      name: "shop",
      hosts: ["shop.example.test"],
      routes: { web: { targetGroupName: "web" } },
      logout: { redirectUrl },
    },
    clients: {
      web: {
        kind: "loadBalancer",
        logoutUrls: [first, ...Array.from({ length: 99 }, (_, index) => `https://example.test/${index}`)],
      },
    },
  });
  table<CognitoAuthArgs>(checkCognitoAuth, "", [
    ["as many logout URLs as Cognito takes, with its page", whole(redirectUrl)],
    [
      "one more than Cognito takes",
      whole("https://example.test/"),
      "clients.web.logoutUrls: must be at most 100 with the redirectUrl of loadBalancer.logout (got 101); leave out those that are not used",
    ],
  ]);
});

describe("checks of a logout among routes", () => {
  const listener = (
    logout: Partial<LogoutSettings>,
    routes: Record<string, Partial<Route>> = {},
  ): ListenerSettings => ({
    name: "shop",
    hosts: ["shop.example.test", "www.example.test"],
    routes: Object.fromEntries(
      Object.entries({ web: { priority: 100 }, ...routes }).map(([key, route]) => [
        key,
        { targetGroupName: "web", ...route },
      ]),
    ),
    logout: { redirectUrl, ...logout },
  });
  table<ListenerSettings>(checkListener, "loadBalancer", [
    ["the least", listener({})],
    ["a number before the others", listener({ priority: 99 })],
    [
      "nobody who signs in",
      listener({}, { web: { priority: 100, access: "public" } }),
      `${at}: has nobody to sign out: there is no route that people sign in on; add a route with the access signIn, or leave it out`,
    ],
    [
      "no number left",
      listener({}, { web: { priority: 1 } }),
      `${at}.priority: has no number left before the routes that people sign in on; give those routes higher priorities`,
    ],
    [
      "no two numbers left",
      {
        ...listener(
          {},
          { web: { priority: 4 }, open: { priority: 2, access: "public", hosts: ["a.test"], paths: ["/open"] } },
        ),
        hosts: ["a.test", "b.test", "c.test", "d.test", "e.test"],
      },
      `${at}.priority: has no 2 numbers in a row left before the routes that people sign in on; give those routes higher priorities`,
    ],
    [
      "no room for the load balancer's own name beside four hosts",
      {
        ...listener({ priority: 1 }),
        hosts: ["a.test", "b.test", "c.test", "d.test"],
        includeDnsName: true,
        routes: { web: { priority: 100, hosts: ["a.test"], targetGroupName: "web" } },
      },
      `${at}.priority: must be 2 at least: there is a rule for every 4 hosts, each one below the other (got 1); give a higher one, and the routes that ask for a sign-in higher ones still`,
    ],
    [
      "a number behind a route for everything, also at the load balancer's own name",
      { ...listener({ priority: 101 }), includeDnsName: true },
      `${at}.priority: is never reached at the load balancer's own name, shop.example.test, www.example.test: loadBalancer.routes.web is for all its requests and looked at first (got 101); give a number below 100`,
    ],
    [
      "the number of a route",
      listener({ priority: 100 }),
      `${at}.priority: must not be that of loadBalancer.routes.web too (got 100); give it one that no route has`,
    ],
    [
      "a number behind a route for everything",
      listener({ priority: 101 }),
      `${at}.priority: is never reached at shop.example.test, www.example.test: loadBalancer.routes.web is for all its requests and looked at first (got 101); give a number below 100`,
    ],
    [
      "a number behind a public route for one of the hosts",
      listener(
        { priority: 99 },
        { open: { priority: 9, access: "public", hosts: ["w*.example.test"], paths: ["/log*"] } },
      ),
      `${at}.priority: is never reached at www.example.test: loadBalancer.routes.open is for all its requests and looked at first (got 99); give a number below 9`,
    ],
    [
      "a public route that comes before the number by default",
      listener({}, { open: { priority: 9, access: "public", paths: ["/*"] } }),
      `${at}.priority: is never reached at shop.example.test, www.example.test: loadBalancer.routes.open is for all its requests and looked at first (got 99); give a number below 9`,
    ],
    [
      "a number behind a route for other paths",
      listener({ priority: 99 }, { api: { priority: 9, paths: ["/api/*"] } }),
    ],
    [
      "a page that is the logout itself",
      listener({ redirectUrl: "https://www.example.test/logout" }),
      `${at}.redirectUrl: is the logout itself, which would go round and round (got "https://www.example.test/logout"); name a page where people may stay`,
    ],
    ["a number that comes later", listener({ priority: pulumi.output(100) })],
  ]);

  it("finds the highest room that is there, whatever the numbers", () => {
    const routes = fc.array(fc.record({ priority: fc.integer({ min: 1, max: 30 }), hasSession: fc.boolean() }), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(routes, fc.integer({ min: 1, max: 4 }), (all, count) => {
        const isRoom = (first: number): boolean =>
          first <= 999 &&
          first - count >= 0 &&
          all.every(
            ({ priority, hasSession }) =>
              (priority > first || priority < first - count + 1) && (!hasSession || priority > first),
          );
        const candidates = Array.from({ length: 999 }, (_, index) => 999 - index);
        assert.equal(roomBelow(all, count), candidates.find(isRoom));
      }),
    );
  });
});
