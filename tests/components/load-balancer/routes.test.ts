import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import fc from "fast-check";
import type { AuthenticatedListenerArgs, ListenerSettings, Route } from "../../../components";
import { checkAuthenticatedListener, checkListener } from "../../../components/load-balancer/checks";
import { describe as text } from "../../../components/validation/problem";
import { table } from "../problem-table";

const route = (settings: Partial<Route> = {}): Route => ({ targetGroupName: "web", ...settings });
const only = (settings: Partial<Route>, others: Partial<ListenerSettings> = {}): ListenerSettings => ({
  name: "shop",
  hosts: ["shop.example.test"],
  routes: { web: route(settings) },
  ...others,
});
const several = (routes: Record<string, Partial<Route>>): ListenerSettings => ({
  ...only({}),
  routes: Object.fromEntries(Object.entries(routes).map(([key, settings]) => [key, route(settings)])),
});
const ending = (settings: Route): ListenerSettings => ({ ...only({}), routes: { web: settings } });
const WEB = "loadBalancer.routes.web";

describe("what a route is for", () => {
  table(checkListener, "loadBalancer", [
    [
      "everything that there is",
      only({
        paths: ["/api/*"],
        methods: ["GET"],
        headers: { "X-Requested-With": ["XMLHttp*"] },
        queryStrings: { v: ["2"] },
      }),
    ],
    ["a source address beside hosts", only({ sourceIps: ["192.0.2.0/24", "2001:db8::/32"] })],
    ["everything, without a host", only({ access: "public", paths: ["*"] }, { hosts: [] })],
    [
      "nothing at all",
      only({ access: "public" }, { hosts: [] }),
      `${WEB}: must say which requests it is for, as AWS wants a condition; set ${WEB}.hosts, or ${WEB}.paths to ["*"] for all`,
    ],
    ["the load balancer's own name alone", only({}, { hosts: [], includeDnsName: true })],
    [
      "more values than a rule takes, with that name",
      only({ paths: ["/1", "/2", "/3", "/4"] }, { includeDnsName: true }),
      `${WEB}: must have at most 5 values in its conditions, hosts included (got 6); make two routes of it, each with hosts of its own`,
    ],
    [
      "more hosts of its own than a rule takes",
      only({ hosts: ["a.test", "b.test", "c.test", "d.test", "e.test", "f.test"] }),
      `${WEB}: must have at most 5 values in its conditions, hosts included (got 6); make two routes of it`,
    ],
    ["the same value twice, which counts once", only({ paths: ["/1", "/2", "/3", "/4", "/4"] })],
    [
      "values of all kinds, six together",
      only({ methods: ["GET", "PUT"], headers: { a: ["1"] }, queryStrings: { b: ["1"] }, sourceIps: ["192.0.2.0/24"] }),
      `${WEB}: must have at most 5 values in its conditions, hosts included (got 6); make two routes of it, each with hosts of its own`,
    ],
    [
      "wildcards of all kinds, six together",
      only({ paths: ["/*/*"], headers: { a: ["?*"] }, queryStrings: { "b*": ["1*"] } }),
      `${WEB}: must have at most 5 wildcards (got 6); make two routes of it`,
    ],
    ["wildcards that are escaped", only({ paths: ["/*/*/*"], headers: { a: ["*\\*\\?*"] } })],
    [
      "a method in small letters",
      only({ methods: ["get"] }),
      `${WEB}.methods[0]: must be in capitals, as methods are compared with their case (got "get"); write "GET"`,
    ],
    [
      "a method of no characters that AWS takes",
      only({ methods: ["G T"] }),
      `${WEB}.methods[0]: may contain only capitals, hyphens and underscores (got "G T"); leave the others out`,
    ],
    [
      "the host header",
      only({ headers: { HOST: ["a.test"] } }),
      `${WEB}.headers.HOST: must not be the host header (got "HOST"); write its values as ${WEB}.hosts`,
    ],
    [
      "a header whose name is too long",
      only({ headers: { ["x".repeat(41)]: ["1"] } }),
      `${WEB}.headers.${"x".repeat(41)}: must have 1 to 40 characters (got "${"x".repeat(41)}"); it has 41, so write a shorter one`,
    ],
    [
      "a header with a space in its name",
      only({ headers: { "a b": ["1"] } }),
      `${WEB}.headers["a b"]: may contain only letters, digits and ! # $ % & ' + - . ^ _ \` | ~ in its name (got "a b"); leave the others out`,
    ],
    [
      "a header without a value",
      only({ headers: { a: [] } }),
      `${WEB}.headers.a: must have a value at least; write ["*"] for any, or leave it out`,
    ],
    [
      "a query without a value",
      only({ queryStrings: { v: [] } }),
      `${WEB}.queryStrings.v: must have a value at least; write ["*"] for any, or leave it out`,
    ],
    [
      "a value that is too long",
      only({ queryStrings: { v: ["x".repeat(129)] } }),
      `${WEB}.queryStrings.v[0]: must have 1 to 128 characters (got "${"x".repeat(129)}"); it has 129, so write a shorter one`,
    ],
    [
      "a value that no rule looks at",
      only({ headers: { a: ["é"] } }),
      `${WEB}.headers.a[0]: may contain only visible ASCII characters (got "é"); leave the others out`,
    ],
    [
      "an address instead of a range",
      only({ sourceIps: ["192.0.2.1"] }),
      `${WEB}.sourceIps[0]: must be a range in CIDR notation (got "192.0.2.1"); put /32 behind it for the one address`,
    ],
    ["a wildcard host on which nobody signs in", only({ access: "public", hosts: ["*.example.org"] })],
    [
      "values that come later",
      only({
        methods: pulumi.output(["get"]),
        headers: pulumi.output({ host: ["x"] }),
        queryStrings: { v: [pulumi.output("x".repeat(200))] },
        sourceIps: [pulumi.output("x")],
      }),
    ],
  ]);
});

describe("what becomes of a route's requests", () => {
  table(checkListener, "loadBalancer", [
    [
      "several targets",
      ending({
        targets: [
          { targetGroupName: "a", weight: 0 },
          { targetGroupArn: "arn", weight: 999 },
        ],
        stickinessSeconds: 604_800,
      }),
    ],
    [
      "a target group and an answer",
      ending({ targetGroupArn: "arn", fixedResponse: { statusCode: 404 } }),
      `${WEB}: must have one of targetGroupArn, targetGroupName, targets, redirect, fixedResponse (got ["targetGroupArn","fixedResponse"]); leave the others out`,
    ],
    [
      "no targets",
      ending({ targets: [] }),
      `${WEB}.targets: must have a target group at least; name one, or leave it out`,
    ],
    [
      "six targets",
      ending({ targets: Array.from({ length: 6 }, () => ({ targetGroupName: "a" })) }),
      `${WEB}.targets: must be at most 5 (got 6); make two routes of it`,
    ],
    [
      "a target that is none",
      ending({ targets: [{}, { targetGroupArn: "arn", targetGroupName: "a" }] }),
      `${WEB}.targets[0]: must have targetGroupArn or targetGroupName; set one of them`,
      `${WEB}.targets[1]: must have targetGroupArn or targetGroupName, not both (got {"targetGroupArn":"arn","targetGroupName":"a"}); leave one of them out`,
    ],
    [
      "a weight that is too much",
      ending({ targets: [{ targetGroupName: "a", weight: 1000 }] }),
      `${WEB}.targets[0].weight: must be a whole number, 0 to 999 (got 1000); 999 is the nearest`,
    ],
    [
      "weights of nothing",
      ending({ targets: [{ targetGroupName: "a", weight: 0 }] }),
      `${WEB}.targets: have no weight, so that every request fails (got [0]); give one of them a weight above 0`,
    ],
    [
      "stickiness to one target group",
      only({ stickinessSeconds: 60 }),
      `${WEB}.stickinessSeconds: is for several targets, and there is none to choose from (got 60); write the target group as ${WEB}.targets, or leave it out`,
    ],
    [
      "a redirect",
      ending({ redirect: { host: "www.#{host}", path: "/new/#{path}", port: "443", query: "", permanent: true } }),
    ],
    [
      "a redirect that changes nothing",
      ending({ redirect: { host: "#{host}", query: "a=b" } }),
      `${WEB}.redirect: must change the host, the port or the path, or the browser would come back for ever (got {"host":"#{host}","query":"a=b"}); set one of them`,
    ],
    [
      "a redirect that changes what is so already",
      ending({ redirect: { protocol: "HTTPS" } }),
      `${WEB}.redirect: must change the host, the port or the path, or the browser would come back for ever (got {"protocol":"HTTPS"}); set one of them`,
    ],
    [
      "a redirect to HTTP",
      ending({ redirect: { protocol: "HTTP", port: "80" } }),
      `${WEB}.redirect.protocol: must not lead from HTTPS back to HTTP (got "HTTP"); leave it out`,
    ],
    [
      "a redirect without a form",
      ending({ redirect: { protocol: "ftp", host: "a/b", port: "65536", path: "new", query: "?a" } }),
      `${WEB}.redirect.protocol: must be HTTPS or #{protocol} (got "ftp"); leave it out`,
      `${WEB}.redirect.host: may contain only letters, digits, dots, hyphens and #{host} (got "a/b"); leave the others out`,
      `${WEB}.redirect.port: must be 1 to 65535, or #{port} (got "65536"); write it as a text, such as "443"`,
      `${WEB}.redirect.path: must start with a slash (got "new"); put one before it`,
      `${WEB}.redirect.query: must not start with ? (got "?a"); leave it out`,
    ],
    ["a redirect that comes later", ending({ redirect: { host: pulumi.output("#{host}") } })],
    [
      "an answer",
      ending({ fixedResponse: { statusCode: 503, contentType: "application/json", body: "x".repeat(1024) } }),
    ],
    [
      "an answer that AWS does not give",
      ending({ fixedResponse: { statusCode: 302, contentType: "text/xml", body: "x".repeat(1025) } }),
      `${WEB}.fixedResponse.statusCode: must be 200 to 299, or 400 to 599 (got 302); write one such as 404; for 301 and 302 there is redirect`,
      `${WEB}.fixedResponse.contentType: must be one of text/plain, text/css, text/html, application/javascript, application/json (got "text/xml"); write one of them`,
      `${WEB}.fixedResponse.body: must have at most 1024 characters (got 1025); write a shorter one, or let a target group answer`,
    ],
  ]);

  it("answers with exactly the statuses that AWS documents", () => {
    fc.assert(
      fc.property(fc.integer({ min: 90, max: 700 }), (statusCode) => {
        const accepted = checkListener(ending({ fixedResponse: { statusCode } }), "").length === 0;
        assert.equal(accepted, /^[245]\d\d$/.test(String(statusCode)));
      }),
    );
  });
});

describe("who gets through on a route", () => {
  table(checkListener, "loadBalancer", [
    ["a token's demands", only({ access: "token", token: { scopes: ["orders/read"], claims: { version: ["2"] } } })],
    [
      "a token's demands where nobody asks for one",
      only({ token: {} }),
      `${WEB}.token: is for the access token alone, and nobody would look at it (got "signIn"); set ${WEB}.access to token, or leave it out`,
    ],
    [
      "claims that are not ours to name",
      only({ access: "token", token: { claims: { exp: ["1"], token_use: ["id"], scope: ["a"], client_id: ["a"] } } }),
      `${WEB}.token.claims.exp: must not be asked for here (got "exp"); leave it out: AWS looks at it by itself`,
      `${WEB}.token.claims.token_use: must not be asked for here (got "token_use"); leave it out: only access tokens are let through`,
      `${WEB}.token.claims.scope: must not be asked for here (got "scope"); write them as scopes`,
      `${WEB}.token.claims.client_id: must not be asked for here (got "client_id"); write the keys of the clients as clients`,
    ],
    [
      "a scope with a space",
      only({ access: "token", token: { scopes: ["a b"] } }),
      `${WEB}.token.scopes[0]: may contain only visible ASCII characters without spaces (got "a b"); leave the others out`,
    ],
    [
      "a claim without a value",
      only({ access: "token", token: { claims: { a: [] } } }),
      `${WEB}.token.claims.a: must have a value at least; name one, or leave it out`,
    ],
    [
      "more values and claims than AWS looks at",
      only({
        access: "token",
        token: {
          scopes: Array.from({ length: 11 }, (_, index) => `a/${index}`),
          claims: Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`c${index}`, ["1"]])),
        },
      }),
      `${WEB}.token.claims: must be at most 10 with token_use, clients and scopes (got 11); leave some out`,
      `${WEB}.token.scopes: must be at most 10 (got 11); make two routes of it`,
    ],
    [
      "sessions that begin nowhere",
      several({ api: { access: "deny", paths: ["/api/*"] }, web: { access: "anonymous" } }),
      "loadBalancer.routes: let nobody sign in, so that deny and anonymous never see who somebody is; add a route with the access signIn",
    ],
    [
      "a session of another host",
      several({ web: {}, api: { access: "deny", hosts: ["API.example.test", "rpc.example.test"] } }),
      'loadBalancer.routes.api: never sees who somebody is: nobody signs in at its hosts, and each host has sessions of its own (got ["api.example.test","rpc.example.test"]); add a route with the access signIn for them',
    ],
    [
      "sessions of some of its hosts, and of hosts that are patterns or come later",
      several({
        web: {},
        api: { access: "deny", hosts: ["api.example.test", "shop.example.test"] },
        any: { access: "anonymous", hosts: ["*.other.test"] },
        late: { access: "anonymous", hosts: [pulumi.output("late.example.test")] },
        open: { access: "public", hosts: ["open.example.test"] },
      }),
    ],
    ["no sessions at all", several({ api: { access: "token", paths: ["/api/*"] }, web: { access: "public" } })],
  ]);

  it("warns, and does not refuse, where AWS would take it", () => {
    const problems = checkListener(several({ web: { access: "deny" } }), "");
    assert.deepEqual(
      problems.map(({ isWarning }) => isWarning),
      [true],
    );
  });
});

describe("routes beside each other", () => {
  table(checkListener, "loadBalancer", [
    [
      "narrower ones with numbers of their own",
      several({ a: { paths: ["/static/*"], access: "public" }, b: { paths: ["/api/*"], access: "deny" }, c: {} }),
    ],
    [
      "a public one before one that signs in",
      several({ open: { priority: 1, access: "public", paths: ["/*"] }, web: { priority: 2, paths: ["/admin/*"] } }),
      `${WEB}: protects nothing: loadBalancer.routes.open, which is public, is for all its requests and looked at first (got {"web":2,"open":1}); give ${WEB} a priority below 1, or loadBalancer.routes.open narrower conditions`,
    ],
    [
      "one for everybody, known or not, before one that signs in",
      several({ open: { priority: 1, access: "anonymous", paths: ["/*"] }, web: { priority: 2, paths: ["/admin/*"] } }),
      `${WEB}: protects nothing: loadBalancer.routes.open, which is anonymous, is for all its requests and looked at first (got {"web":2,"open":1}); give ${WEB} a priority below 1, or loadBalancer.routes.open narrower conditions`,
    ],
    [
      "a public one before one for everybody",
      several({
        open: { priority: 1, access: "public", hosts: ["www.example.test"] },
        other: { priority: 2, access: "anonymous", hosts: ["www.example.test"] },
        web: { priority: 3, hosts: ["www.example.test", "app.example.test"] },
      }),
      'loadBalancer.routes.other: is never reached: loadBalancer.routes.open is for all its requests and looked at first (got {"other":2,"open":1}); give loadBalancer.routes.other a priority below 1, or loadBalancer.routes.open narrower conditions',
    ],
    [
      "one that is never reached",
      several({ all: { priority: 1 }, web: { priority: 2, methods: ["GET"] } }),
      `${WEB}: is never reached: loadBalancer.routes.all is for all its requests and looked at first (got {"web":2,"all":1}); give ${WEB} a priority below 1, or loadBalancer.routes.all narrower conditions`,
    ],
    [
      "a public one that is narrower by its method",
      several({ open: { priority: 1, access: "public", methods: ["OPTIONS"] }, web: { priority: 2 } }),
    ],
    [
      "a public one of another host",
      several({ open: { priority: 1, access: "public", hosts: ["www.example.test"] }, web: { priority: 2 } }),
    ],
    [
      "a public one whose paths come later",
      several({ open: { priority: 1, access: "public", paths: [pulumi.output("*")] }, web: { priority: 2 } }),
    ],
    [
      "one number for two, of which one is assigned",
      several({ web: {}, api: { priority: 32_222, paths: ["/a"] } }),
      "loadBalancer.routes.api.priority: must not be that of loadBalancer.routes.web too (got 32222); give one of them a number of its own, such as 32223",
    ],
  ]);

  it("finds the names of two that meet, and names a number that is free", () => {
    const keys = Array.from({ length: 60 }, (_, index) => `r${index}`);
    const problems = checkListener(several(Object.fromEntries(keys.map((key) => [key, {}]))), "").filter(({ path }) =>
      path.endsWith("priority"),
    );
    assert.ok(problems.length > 0);
    assert.match(
      text(problems[0]!),
      /^routes\.r\d+\.priority: must not be that of routes\.r\d+ too \(got \d+\); give one of them a number of its own, such as \d+$/,
    );
  });
});

describe("parameters for the sign-in page", () => {
  table(checkListener, "loadBalancer", [
    [
      "the protocol's own",
      only({}, { extraParams: { prompt: "login", login_hint: pulumi.output("x"), identity_provider: "Okta" } }),
    ],
    [
      "what the load balancer sets itself",
      only({}, { extraParams: { client_id: "x", state: "y" } }),
      'loadBalancer.extraParams.client_id: is what the load balancer sets itself (got "client_id"); leave it out',
      'loadBalancer.extraParams.state: is what the load balancer sets itself (got "state"); leave it out',
    ],
    [
      "a name that AWS does not take",
      only({}, { extraParams: { "login-hint": "x" } }),
      'loadBalancer.extraParams.login-hint: may contain only letters, digits and underscores in its name (got "login-hint"); leave the others out',
    ],
    [
      "eleven",
      only({}, { extraParams: Object.fromEntries(Array.from({ length: 11 }, (_, index) => [`p${index}`, "x"])) }),
      "loadBalancer.extraParams: must be at most 10 (got 11); leave some out",
    ],
  ]);
});

describe("a listener alone", () => {
  const pool = {
    userPoolArn: "arn:aws:cognito-idp:eu-central-1:123456789012:userpool/eu-central-1_a",
    userPoolClientId: "client",
    userPoolDomain: "shop",
  };
  const alone = (args: Partial<AuthenticatedListenerArgs>): AuthenticatedListenerArgs => ({ ...only({}), ...args });
  const asking = { routes: { orders: route({ access: "token", token: { clients: ["jobs"] } }) } };

  table(checkAuthenticatedListener, "", [
    ["with a pool", alone(pool)],
    ["without one, where nobody signs in", alone({ routes: { web: route({ access: "public" }) } })],
    [
      "without one",
      alone({}),
      "userPoolArn: must be given for routes on which people sign in; name that of the pool, or make the routes public or token",
      "userPoolClientId: must be given for routes on which people sign in; name that of the pool, or make the routes public or token",
      "userPoolDomain: must be given for routes on which people sign in; name that of the pool, or make the routes public or token",
    ],
    [
      "with what tokens need",
      alone({ ...asking, issuer: pulumi.output("x"), jwksUri: "https://a.test/jwks", tokenClientIds: { jobs: "id" } }),
    ],
    [
      "without what tokens need",
      alone({ ...asking, issuer: "http://a.test" }),
      'issuer: must be an https URL of at most 256 characters (got "http://a.test"); write that of the pool',
      "jwksUri: must be given for routes.orders, which asks for a token; name that of the pool",
      'routes.orders.token.clients[0]: must be a key of tokenClientIds (got "jobs"); add it there',
    ],
    [
      "of another region than the pool",
      {
        ...pool,
        hosts: ["shop.example.test"],
        routes: { web: route() },
        listenerArn: "arn:aws:elasticloadbalancing:eu-west-1:123456789012:listener/app/shop/1/2",
      },
      `userPoolArn: is of eu-central-1, and the listener is of eu-west-1: signing in across regions may fail (got "${pool.userPoolArn}"); use a pool of the listener's region`,
    ],
    [
      "with a word that is none",
      alone({ ...pool, routes: { web: route({ access: "open" as "public" }) } }),
      'routes.web.access: must be one of signIn, public, deny, anonymous, token (got "open"); write one of them',
    ],
  ]);
});
