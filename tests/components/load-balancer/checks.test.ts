import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import fc from "fast-check";
import type { ListenerSettings, Route } from "../../../components";
import { checkListener } from "../../../components/load-balancer/checks";
import { entryUrl } from "../../../components/load-balancer/hosts";
import { table } from "../problem-table";

const route = (settings: Partial<Route> = {}): Route => ({ priority: 1, targetGroupName: "web", ...settings });
const listener = (settings: Partial<ListenerSettings> = {}): ListenerSettings => ({
  name: "shop",
  hosts: ["shop.example.test"],
  routes: { web: route() },
  ...settings,
});

describe("checks of a listener", () => {
  table(checkListener, "loadBalancer", [
    ["the least", listener()],
    ["a listener by its ARN", { listenerArn: "arn", hosts: ["shop.example.test"], routes: { web: route() } }],
    ["capitals in hosts, which are lowered", listener({ hosts: ["Shop.Example.Test"] })],
    [
      "no listener",
      { hosts: ["shop.example.test"], routes: { web: route() } },
      "loadBalancer: must say which listener; set loadBalancer.listenerArn, or loadBalancer.name to the name of the load balancer, or loadBalancer.front to have one made",
    ],
    [
      "two listeners",
      listener({ listenerArn: "arn" }),
      'loadBalancer: must have one of listenerArn, name with port, and front (got {"listenerArn":"arn","name":"shop"}); leave out the others',
    ],
    [
      "no such port",
      listener({ port: 65_536 }),
      "loadBalancer.port: must be a whole number, 1 to 65535 (got 65536); 65535 is the nearest",
    ],
    [
      "a host with a scheme",
      listener({ hosts: ["https://shop.example.test/"] }),
      'loadBalancer.hosts[0]: must be a host name alone, without scheme, port and path (got "https://shop.example.test/"); write one such as "app.example.com"',
    ],
    [
      "a host with a port",
      listener({ hosts: ["shop.example.test:443"] }),
      'loadBalancer.hosts[0]: must be a host name alone, without scheme, port and path (got "shop.example.test:443"); write one such as "app.example.com"',
    ],
    [
      "a host without a dot",
      listener({ hosts: ["shop"] }),
      'loadBalancer.hosts[0]: must be a full host name: labels of letters, digits and hyphens, with a dot between them (got "shop"); write one such as "app.example.com"',
    ],
    [
      "no route",
      listener({ routes: {} }),
      "loadBalancer.routes: must have a route at least; name one, with a target group",
    ],
    [
      "a priority of 0",
      listener({ routes: { web: route({ priority: 0 }) } }),
      "loadBalancer.routes.web.priority: must be a whole number, 1 to 50000 (got 0); 1 is the nearest",
    ],
    [
      "a priority taken twice",
      listener({ routes: { api: route({ priority: 7 }), web: route({ priority: 7 }) } }),
      "loadBalancer.routes.web.priority: must not be that of loadBalancer.routes.api too (got 7); give each route its own",
    ],
    [
      "no host anywhere",
      listener({ hosts: [] }),
      "loadBalancer.routes.web.hosts: must name a host, which the callback URL is made of; set loadBalancer.routes.web.hosts, or hosts for all routes of the load balancer",
    ],
    [
      "a wildcard that no real host answers to",
      listener({ routes: { web: route({ hosts: ["*.example.org"] }) } }),
      'loadBalancer.routes.web.hosts[0]: is a wildcard, which has no callback URL (got "*.example.org"); name the real hosts that it stands for in hosts of the load balancer',
    ],
    ["a wildcard with a real host", listener({ routes: { web: route({ hosts: ["*.EXAMPLE.test"] }) } })],
    [
      "a wildcard beside hosts that come later",
      listener({ hosts: pulumi.output(["a.b"]), routes: { web: route({ hosts: ["*.example.org"] }) } }),
    ],
    [
      "more values than a rule takes",
      listener({ routes: { web: route({ paths: ["/1", "/2", "/3", "/4", "/5"] }) } }),
      "loadBalancer.routes.web: must have at most 5 values in its conditions, hosts included (got 6); make two routes of it, each with hosts of its own",
    ],
    [
      "more wildcards than a rule takes",
      listener({ routes: { web: route({ paths: ["/*/*/*", "/*/*/?"] }) } }),
      "loadBalancer.routes.web: must have at most 5 wildcards (got 6); make two routes of it",
    ],
    [
      "a path that no request has",
      listener({ routes: { web: route({ paths: ["/a b"] }) } }),
      'loadBalancer.routes.web.paths[0]: may contain only letters, digits, _ - . $ / ~ " \' @ : + & and the wildcards * and ? (got "/a b"); leave the others out',
    ],
    [
      "no target group",
      listener({ routes: { web: { priority: 1 } } }),
      "loadBalancer.routes.web: must have a target group; set loadBalancer.routes.web.targetGroupName or loadBalancer.routes.web.targetGroupArn, or targets, redirect or fixedResponse",
    ],
    [
      "two target groups",
      listener({ routes: { web: route({ targetGroupArn: "arn" }) } }),
      'loadBalancer.routes.web: must have one of targetGroupArn, targetGroupName, targets, redirect, fixedResponse (got ["targetGroupArn","targetGroupName"]); leave the others out',
    ],
    [
      "a name that the names of resources could not hold",
      listener({ routes: { "a--b": route() } }),
      'loadBalancer.routes.a--b: must not have two hyphens in a row in its name (got "a--b"); use one',
    ],
    [
      "a session of no time",
      listener({ session: { timeoutSeconds: 0 } }),
      "loadBalancer.session.timeoutSeconds: must be a whole number, 1 to 604800 seconds (got 0); 1 is the nearest",
    ],
    [
      "a cookie name of AWS's",
      listener({ session: { cookieName: "AWSALB" } }),
      'loadBalancer.session.cookieName: is the name of a stickiness cookie (got "AWSALB"); choose another',
    ],
    [
      "a cookie name with a semicolon",
      listener({ session: { cookieName: "a;b" } }),
      'loadBalancer.session.cookieName: may contain only letters, digits, hyphens and underscores (got "a;b"); leave the others out',
    ],
    [
      "scopes that yield no ID token",
      listener({ scopes: ["email"] }),
      'loadBalancer.scopes: must contain openid: a load balancer needs an ID token (got ["email"]); add openid',
    ],
    [
      "values that come later",
      listener({
        name: pulumi.output("x"),
        hosts: [pulumi.output("x")],
        routes: { web: route({ priority: pulumi.output(0), paths: [pulumi.output(" ")] }) },
      }),
    ],
  ]);

  it("accepts exactly the priorities that AWS documents", () => {
    fc.assert(
      fc.property(fc.integer({ min: -10, max: 60_000 }), (priority) => {
        const accepted = checkListener(listener({ routes: { web: route({ priority }) } }), "").length === 0;
        assert.equal(accepted, priority >= 1 && priority <= 50_000);
      }),
    );
  });
});

describe("the URL where people enter", () => {
  it("is a route for every path, before one that is looked at earlier", () => {
    const routes = { api: { priority: 1, paths: ["/api/*"] }, web: { priority: 2 } };
    assert.equal(entryUrl({ hosts: ["Shop.example.test"], routes }), "https://shop.example.test/");
  });

  it("is otherwise the path of the first, up to its wildcard", () => {
    const routes = { admin: { priority: 2, paths: ["/admin"] }, app: { priority: 1, paths: ["/app/*"] } };
    assert.equal(entryUrl({ hosts: ["shop.example.test"], routes }), "https://shop.example.test/app/");
  });

  it("names a real host where the route has a wildcard", () => {
    const routes = { web: { priority: 1, hosts: ["*.example.test"] } };
    assert.equal(entryUrl({ hosts: ["other.test", "shop.example.test"], routes }), "https://shop.example.test/");
  });

  for (const every of ["/*", "*"]) {
    it(`is the route for ${every} rather than one for a part of the paths`, () => {
      const routes = {
        admin: { priority: 1, paths: ["/admin/*"] },
        web: { priority: 2, paths: ["/start", every] },
      };
      assert.equal(entryUrl({ hosts: ["shop.example.test"], routes }), "https://shop.example.test/");
    });
  }

  it("is nowhere without a real host", () => {
    assert.equal(entryUrl({ routes: { web: { priority: 1, access: "deny", paths: ["/api/*"] } } }), undefined);
  });
});
