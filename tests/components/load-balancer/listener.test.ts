import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import { AuthenticatedListener, type AuthenticatedListenerArgs, CognitoAuth, type Route } from "../../../components";
import { ACCOUNT, missing } from "../account";
import { record, valueOf } from "../recorder";

const RULE = "aws:lb/listenerRule:ListenerRule";
const CLIENT = "aws:cognito/userPoolClient:UserPoolClient";
const POOL = { userPoolArn: "pool-arn", userPoolClientId: "client", userPoolDomain: "domain" };
const TOKENS = { issuer: "https://issuer.test", jwksUri: "https://issuer.test/keys" };
const HOST = { hostHeader: { values: ["shop.example.test"] } };
const UNKNOWN = { __pulumiUnknown: true };

type Inputs = Record<string, unknown>;

/** The inputs of the one rule that a route makes. */
async function ruleOf(route: Route, others: Partial<AuthenticatedListenerArgs> = {}): Promise<Inputs> {
  const args = { ...POOL, name: "shop", hosts: ["shop.example.test"], routes: { web: route }, ...others };
  const { get } = await record(() => new AuthenticatedListener("lb", args), { answers: ACCOUNT });
  return get(RULE, "lb-route-web").inputs;
}

const SIGN_IN = {
  ...POOL,
  scope: "openid",
  sessionCookieName: "AWSELBAuthSessionCookie-cognito-auth-test-lb",
  sessionTimeout: 28_800,
};
const FORWARD = { type: "forward", targetGroupArn: "arn:tg/web" };

describe("a rule", () => {
  it("has every condition that was asked for, sorted, and each value once", async () => {
    const { conditions } = await ruleOf({
      hosts: ["B.example.test", "a.example.test", "b.example.test"],
      paths: ["/b"],
      methods: ["GET"],
      headers: { "X-B": ["2"] },
      queryStrings: {},
      sourceIps: [],
      targetGroupName: "web",
    });
    assert.deepEqual(conditions, [
      { hostHeader: { values: ["a.example.test", "b.example.test"] } },
      { pathPattern: { values: ["/b"] } },
      { httpRequestMethod: { values: ["GET"] } },
      { httpHeader: { httpHeaderName: "X-B", values: ["2"] } },
    ]);
  });

  it("has a condition for each header, each key of the query, and the addresses", async () => {
    const { conditions } = await ruleOf({
      headers: { b: ["1"], a: ["1"] },
      queryStrings: { v: ["2", "1"] },
      access: "public",
      hosts: [],
      targetGroupName: "web",
    });
    assert.deepEqual(conditions, [
      { httpHeader: { httpHeaderName: "a", values: ["1"] } },
      { httpHeader: { httpHeaderName: "b", values: ["1"] } },
      {
        queryStrings: [
          { key: "v", value: "1" },
          { key: "v", value: "2" },
        ],
      },
    ]);
    const sources = await ruleOf({ sourceIps: ["192.0.2.0/24"], targetGroupName: "web" });
    assert.deepEqual(sources.conditions, [HOST, { sourceIp: { values: ["192.0.2.0/24"] } }]);
  });

  for (const [access, onUnauthenticatedRequest] of [
    [undefined, "authenticate"],
    ["signIn", "authenticate"],
    ["deny", "deny"],
    ["anonymous", "allow"],
  ] as const) {
    it(`of the access ${access ?? "that nobody wrote"} looks at the session first`, async () => {
      const { actions } = await ruleOf({ access, targetGroupName: "web" });
      assert.deepEqual(actions, [
        { type: "authenticate-cognito", order: 1, authenticateCognito: { ...SIGN_IN, onUnauthenticatedRequest } },
        { ...FORWARD, order: 2 },
      ]);
    });
  }

  it("of the access public does nothing but forward, and needs no pool", async () => {
    const nothing = { userPoolArn: undefined, userPoolClientId: undefined, userPoolDomain: undefined };
    const { actions } = await ruleOf({ access: "public", targetGroupName: "web" }, nothing);
    assert.deepEqual(actions, [{ ...FORWARD, order: 1 }]);
  });

  it("of the access token looks at the token first, and lets access tokens alone through", async () => {
    const { actions } = await ruleOf({ access: "token", targetGroupName: "web" }, TOKENS);
    assert.deepEqual(actions, [
      {
        type: "jwt-validation",
        order: 1,
        jwtValidation: {
          issuer: TOKENS.issuer,
          jwksEndpoint: TOKENS.jwksUri,
          additionalClaims: [{ name: "token_use", format: "single-string", values: ["access"] }],
        },
      },
      { ...FORWARD, order: 2 },
    ]);
  });

  it("asks for clients, scopes and claims of a token, sorted", async () => {
    const token = { clients: ["b", "a"], scopes: ["o/w", "o/r"], claims: { z: ["1"], version: pulumi.output(["2"]) } };
    const { actions } = await ruleOf(
      { access: "token", token, targetGroupName: "web" },
      { ...TOKENS, tokenClientIds: { a: "id-a", b: pulumi.output("id-b") } },
    );
    const [first] = actions as [{ jwtValidation: { additionalClaims: unknown } }];
    assert.deepEqual(first.jwtValidation.additionalClaims, [
      { name: "token_use", format: "single-string", values: ["access"] },
      { name: "client_id", format: "single-string", values: ["id-a", "id-b"] },
      { name: "scope", format: "space-separated-values", values: ["o/r", "o/w"] },
      { name: "version", format: "single-string", values: ["2"] },
      { name: "z", format: "single-string", values: ["1"] },
    ]);
  });

  it("shares requests between several target groups", async () => {
    const targets = [{ targetGroupName: "web", weight: 9 }, { targetGroupArn: "arn:new" }];
    const { actions } = await ruleOf({ access: "public", targets });
    const groups = [
      { arn: "arn:tg/web", weight: 9 },
      { arn: "arn:new", weight: 1 },
    ];
    assert.deepEqual(actions, [{ type: "forward", order: 1, forward: { targetGroups: groups } }]);
    const sticky = await ruleOf({ access: "public", targets, stickinessSeconds: 60 });
    assert.deepEqual(sticky.actions, [
      { type: "forward", order: 1, forward: { targetGroups: groups, stickiness: { duration: 60, enabled: true } } },
    ]);
  });

  it("redirects, and writes down what changes alone", async () => {
    const moved = await ruleOf({ access: "public", redirect: { path: "/new", permanent: true } });
    assert.deepEqual(moved.actions, [
      { type: "redirect", order: 1, redirect: { path: "/new", statusCode: "HTTP_301" } },
    ]);
    const now = await ruleOf({ access: "public", redirect: { host: "a.test", permanent: pulumi.output(false) } });
    assert.deepEqual(now.actions, [
      { type: "redirect", order: 1, redirect: { host: "a.test", statusCode: "HTTP_302" } },
    ]);
  });

  it("answers by itself", async () => {
    const empty = await ruleOf({ access: "public", fixedResponse: { statusCode: 204 } });
    assert.deepEqual(empty.actions, [
      { type: "fixed-response", order: 1, fixedResponse: { statusCode: "204", contentType: "text/plain" } },
    ]);
    const fixedResponse = { statusCode: pulumi.output(503), contentType: "text/html", body: "Later." };
    const page = await ruleOf({ access: "public", fixedResponse });
    assert.deepEqual(page.actions, [
      {
        type: "fixed-response",
        order: 1,
        fixedResponse: { statusCode: "503", contentType: "text/html", messageBody: "Later." },
      },
    ]);
  });

  it("has the session, the scopes and the parameters that were asked for", async () => {
    const { actions } = await ruleOf(
      { targetGroupName: "web" },
      {
        session: { cookieName: "shop", timeoutSeconds: 60 },
        scopes: ["openid", "email"],
        extraParams: { prompt: "login" },
      },
    );
    const [first] = actions as [{ authenticateCognito: unknown }];
    assert.deepEqual(first.authenticateCognito, {
      ...POOL,
      scope: "email openid",
      sessionCookieName: "shop",
      sessionTimeout: 60,
      authenticationRequestExtraParams: { prompt: "login" },
      onUnauthenticatedRequest: "authenticate",
    });
  });

  it("is for the load balancer's own name too where asked, in lower case", async () => {
    const named = await ruleOf({ targetGroupName: "web" }, { includeDnsName: true });
    assert.deepEqual(named.conditions, [
      { hostHeader: { values: ["shop-1.eu-central-1.elb.amazonaws.com", "shop.example.test"] } },
    ]);
    const byArn = await ruleOf({ targetGroupName: "web" }, { includeDnsName: true, name: undefined, listenerArn: "l" });
    assert.deepEqual(byArn.conditions, [
      { hostHeader: { values: ["l-1.eu-central-1.elb.amazonaws.com", "shop.example.test"] } },
    ]);
    const told = await ruleOf(
      { targetGroupName: "web" },
      { includeDnsName: true, dnsName: pulumi.output("Front.test") },
    );
    assert.deepEqual(told.conditions, [{ hostHeader: { values: ["front.test", "shop.example.test"] } }]);
  });

  it("waits for conditions that come later, and writes none for a list that turns out empty", async () => {
    const late = await ruleOf({ paths: pulumi.output([]), methods: [pulumi.output("GET")], targetGroupName: "web" });
    assert.deepEqual(late.conditions, [HOST, { httpRequestMethod: { values: ["GET"] } }]);
  });

  it("holds a late value back until it has passed the check", async () => {
    await assert.rejects(ruleOf({ methods: [pulumi.output("get")], targetGroupName: "web" }), {
      message:
        'AuthenticatedListener "lb": 1 problem with its arguments\n  routes.web.methods[0]: must be in capitals, as methods are compared with their case (got "get"); write "GET"',
    });
  });

  it("names the target group of several that there is not", async () => {
    const args = {
      ...POOL,
      name: "shop",
      hosts: ["a.test"],
      routes: { web: { targets: [{ targetGroupArn: "arn" }, { targetGroupName: "gone" }] } },
    };
    const answers = { ...ACCOUNT, "aws:lb/getTargetGroup:getTargetGroup": missing };
    await assert.rejects(
      record(() => new AuthenticatedListener("lb", args), { answers }),
      {
        message:
          'AuthenticatedListener "lb": 1 problem with its arguments\n  routes.web.targets[1].targetGroupName: must be a target group of this account and region (got "gone"); look for a misspelling or another region; AWS answered: no matching resource found',
      },
    );
  });
});

describe("the routes of a whole", () => {
  const loadBalancer = {
    name: "shop",
    hosts: ["Shop.example.test"],
    includeDnsName: true,
    routes: {
      pages: { access: "public" as const, paths: ["/"], hosts: ["www.example.test"], targetGroupName: "web" },
      api: { access: "deny" as const, paths: ["/api/*"], targetGroupName: "api" },
      admin: { hosts: ["Admin.example.test"], targetGroupName: "web" },
      jobs: { access: "token" as const, token: { clients: ["jobs"] }, paths: ["/jobs/*"], targetGroupName: "api" },
    },
  };
  const jobs = { kind: "machine" as const, scopes: ["orders/read"] };
  const args = {
    loadBalancer,
    clients: { jobs },
    resourceServers: { orders: { identifier: "orders", scopes: { read: "Read" } } },
  };

  it("lead to the callback URLs of those on which people sign in", async () => {
    const { get, made } = await record(() => new CognitoAuth("auth", args), { answers: ACCOUNT });
    assert.deepEqual(get(CLIENT, "auth-client-loadBalancer").inputs.callbackUrls, [
      "https://admin.example.test/oauth2/idpresponse",
      "https://shop-1.eu-central-1.elb.amazonaws.com/oauth2/idpresponse",
      "https://shop.example.test/oauth2/idpresponse",
    ]);
    assert.deepEqual(await valueOf(made.signInUrls), { loadBalancer: "https://admin.example.test/" });
  });

  it("know the issuer, the keys and the clients of their pool", async () => {
    const { get } = await record(() => new CognitoAuth("auth", args), { answers: ACCOUNT });
    const [first] = get(RULE, "auth-route-jobs").inputs.actions as [{ jwtValidation: unknown }];
    const issuer = "https://cognito-idp.eu-central-1.amazonaws.com/auth-user-pool";
    assert.deepEqual(first.jwtValidation, {
      issuer,
      jwksEndpoint: `${issuer}/.well-known/jwks.json`,
      additionalClaims: [
        { name: "token_use", format: "single-string", values: ["access"] },
        { name: "client_id", format: "single-string", values: ["auth-client-jobs-id"] },
      ],
    });
  });

  it("show in a preview what does not depend on the pool", async () => {
    const { get } = await record(() => new CognitoAuth("auth", args), { answers: ACCOUNT, preview: true });
    const { inputs } = get(RULE, "auth-route-jobs");
    assert.equal(inputs.priority, get(RULE, "auth-route-jobs").inputs.priority);
    assert.ok(Number(inputs.priority) > 1000);
    const [first] = inputs.actions as [{ jwtValidation: { issuer: unknown } }];
    assert.deepEqual(first.jwtValidation.issuer, UNKNOWN);
    assert.deepEqual(get(CLIENT, "auth-client-loadBalancer").inputs.callbackUrls, [
      "https://admin.example.test/oauth2/idpresponse",
      "https://shop-1.eu-central-1.elb.amazonaws.com/oauth2/idpresponse",
      "https://shop.example.test/oauth2/idpresponse",
    ]);
  });

  it("make no client where nobody signs in", async () => {
    const { names } = await record(
      () =>
        new CognitoAuth("auth", {
          ...args,
          loadBalancer: { ...loadBalancer, routes: { jobs: loadBalancer.routes.jobs } },
        }),
      { answers: ACCOUNT },
    );
    assert.deepEqual(names(CLIENT), ["auth-client-jobs"]);
    assert.deepEqual(names(RULE), ["auth-route-jobs"]);
  });

  it("need a host for the client where none of them signs people in", () => {
    const routes = { api: { access: "deny" as const, paths: ["/api/*"], targetGroupName: "api" } };
    assert.throws(() => new CognitoAuth("auth", { loadBalancer: { name: "shop", routes } }), {
      message:
        'CognitoAuth "auth": 1 problem with its arguments\n  loadBalancer.hosts: must name a host, which the callback URL of the client loadBalancer is made of; name one, or leave the client out and use the access public or token alone',
    });
  });

  it("can name the clients alone that there are", () => {
    const wrong = { ...loadBalancer.routes.jobs, token: { clients: ["job"] } };
    assert.throws(
      () => new CognitoAuth("auth", { ...args, loadBalancer: { ...loadBalancer, routes: { jobs: wrong } } }),
      {
        message:
          'CognitoAuth "auth": 1 problem with its arguments\n  loadBalancer.routes.jobs.token.clients[0]: must be a key of clients (got "job"); there are jobs',
      },
    );
  });

  it("tell a load balancer that is not there once", async () => {
    const answers = { ...ACCOUNT, "aws:lb/getLoadBalancer:getLoadBalancer": missing };
    await assert.rejects(
      record(() => new CognitoAuth("auth", args), { answers }),
      {
        message:
          'CognitoAuth "auth": 1 problem with its arguments\n  loadBalancer.name: must be a load balancer of this account and region (got "shop"); look for a misspelling or another region; AWS answered: no matching resource found',
      },
    );
  });
});
