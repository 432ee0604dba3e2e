import assert from "node:assert/strict";
import { SandboxedProgram, type StateResource } from "./sandboxed-program";
import { changes, deletions, diagnostics } from "./screen";
import { ids, nameOf } from "./tree";

const RULE = "aws:lb/listenerRule:ListenerRule";
const BALANCER = "arn:aws:elasticloadbalancing:eu-central-1:123456789012:listener/app/shop/50dc6c495c0c9188";

type Route = Record<string, unknown>;
type Routes = Record<string, Route>;

const ROUTES: Routes = {
  assets: { access: "public", paths: ["/assets/*"], targetGroupName: "shop-web" },
  api: {
    access: "deny",
    paths: ["/api/*"],
    headers: { "X-Requested-With": ["XMLHttpRequest"] },
    targetGroupName: "shop-api",
  },
  cart: { access: "anonymous", paths: ["/cart"], methods: ["GET", "HEAD"], targetGroupName: "shop-web" },
  orders: {
    access: "token",
    paths: ["/orders/*"],
    token: { clients: ["jobs"], scopes: ["orders/read"] },
    targetGroupName: "shop-api",
  },
  old: { access: "public", paths: ["/old"], redirect: { path: "/new", permanent: true } },
  status: {
    priority: 10,
    access: "public",
    paths: ["/status"],
    sourceIps: ["192.0.2.0/24"],
    fixedResponse: { statusCode: 200, body: "up" },
  },
  beta: {
    queryStrings: { beta: ["1"] },
    targets: [{ targetGroupName: "shop-web", weight: 9 }, { targetGroupName: "shop-api" }],
    stickinessSeconds: 3600,
  },
  web: { targetGroupName: "shop-web" },
};

function auth(routes: Routes, others: Record<string, unknown> = {}): unknown {
  return {
    userPool: { deletionProtection: false },
    domain: { prefix: "example-routes" },
    clients: { jobs: { kind: "machine", scopes: ["orders/read"] } },
    resourceServers: { orders: { identifier: "orders", scopes: { read: "Read orders" } } },
    loadBalancer: { name: "shop", hosts: ["Shop.example.test"], includeDnsName: true, routes, ...others },
  };
}

/** Without the components, whose recorded arguments change with every setting. */
function awsChanges(screen: string): string[] {
  return changes(screen).filter((change) => change.includes(" aws:"));
}

/** The names of what was made or changed, in the order in which it was done. */
function done(screen: string): string[] {
  return [...screen.matchAll(/^ [+~] +aws:\S+ (\S+) (?:created|updated) /gm)].map(([, name = ""]) => name);
}

describe("the routes with the real engine", () => {
  let program: SandboxedProgram;
  let first: Record<string, string>;

  const up = (...flags: string[]): Promise<string> => program.done("test", ["up", "--yes", "--skip-preview", ...flags]);
  const rules = async (): Promise<Record<string, Record<string, unknown>>> =>
    Object.fromEntries(
      (await program.resources("test"))
        .filter(({ type }: StateResource) => type === RULE)
        .map(({ urn, inputs = {} }) => [nameOf(urn).replace("auth-route-", ""), inputs]),
    );

  before(async () => {
    program = await SandboxedProgram.open();
  });

  after(async () => {
    await program.close();
  });

  it("come up with every kind of condition, access and end, after the client and the domain", async () => {
    await program.configure("test", auth(ROUTES));
    const screen = await up();

    assert.deepEqual(diagnostics(screen), {}, "it warns");
    const made = await rules();
    assert.deepEqual(Object.keys(made).sort(), Object.keys(ROUTES).sort());
    const order = done(screen);
    for (const key of ["web", "api", "cart", "beta"]) {
      for (const earlier of ["auth-client-loadBalancer", "auth-domain-prefix"]) {
        const [one, other] = [order.indexOf(earlier), order.indexOf(`auth-route-${key}`)];
        assert.ok(one >= 0 && one < other, `${earlier} before ${key} in ${order.join(", ")}`);
      }
    }
    assert.ok(order.indexOf("auth-client-jobs") < order.indexOf("auth-route-orders"));
    const byNumber = Object.entries(made).sort(([, one], [, other]) => Number(one.priority) - Number(other.priority));
    assert.equal(byNumber[0]?.[0], "status");
    assert.equal(byNumber.at(-1)?.[0], "web");
    first = ids(await program.resources("test"));
  });

  it("find nothing to do in a second run, and nothing that AWS changed", async () => {
    await up("--expect-no-changes");
    await program.done("test", ["refresh", "--yes", "--skip-preview", "--expect-no-changes"]);
  });

  it("have the callback of the load balancer's own name, in lower case", async () => {
    const client = (await program.resources("test")).find(({ urn }) =>
      urn.endsWith("UserPoolClient::auth-client-loadBalancer"),
    );
    assert.deepEqual(client?.inputs?.callbackUrls, [
      "https://shop-1234567890.eu-central-1.elb.amazonaws.com/oauth2/idpresponse",
      "https://shop.example.test/oauth2/idpresponse",
    ]);
  });

  it("stay as they are when one comes, wherever its name stands among the others", async () => {
    await program.configure(
      "test",
      auth({
        ...ROUTES,
        admin: { paths: ["/admin/*"], targetGroupName: "shop-web" },
        middle: { paths: ["/m"], targetGroupName: "shop-web" },
        zoo: { paths: ["/zoo"], targetGroupName: "shop-web" },
      }),
    );
    assert.deepEqual(awsChanges(await up()), [
      "+ aws:lb:ListenerRule auth-route-admin",
      "+ aws:lb:ListenerRule auth-route-middle",
      "+ aws:lb:ListenerRule auth-route-zoo",
    ]);
  });

  it("stay as they are when one goes", async () => {
    const { cart, ...rest } = ROUTES;
    assert.ok(cart);
    await program.configure("test", auth(rest));
    assert.deepEqual(awsChanges(await up()), [
      "- aws:lb:ListenerRule auth-route-admin",
      "- aws:lb:ListenerRule auth-route-cart",
      "- aws:lb:ListenerRule auth-route-middle",
      "- aws:lb:ListenerRule auth-route-zoo",
    ]);
    await program.configure("test", auth(ROUTES));
    await up();
  });

  it("change in place, each part of them", async () => {
    const changed: Routes = {
      ...ROUTES,
      assets: { ...ROUTES.assets, paths: ["/assets/*", "/fonts/*"] },
      api: { ...ROUTES.api, access: "anonymous", headers: { Accept: ["application/json"] } },
      cart: { ...ROUTES.cart, methods: ["POST"] },
      orders: { ...ROUTES.orders, token: { scopes: ["orders/read"], claims: { version: ["2"] } } },
      old: { access: "public", paths: ["/old"], redirect: { host: "www.#{host}" } },
      status: {
        ...ROUTES.status,
        priority: 11,
        sourceIps: ["198.51.100.0/24"],
        fixedResponse: { statusCode: 503, contentType: "text/html" },
      },
      beta: { queryStrings: { beta: ["2"] }, targetGroupName: "shop-api" },
      web: { access: "signIn", fixedResponse: { statusCode: 404 } },
    };
    const session = { cookieName: "shop", timeoutSeconds: 60 };
    await program.configure("test", auth(changed, { session, extraParams: { prompt: "login" } }));
    const screen = await up();

    assert.deepEqual(
      awsChanges(screen),
      Object.keys(ROUTES)
        .sort()
        .map((key) => `~ aws:lb:ListenerRule auth-route-${key}`),
    );
    const now = ids(await program.resources("test"));
    assert.deepEqual(now, { ...first, "auth-route-cart": now["auth-route-cart"] });
    const { web, old } = await rules();
    assert.deepEqual(web?.actions, [
      {
        type: "authenticate-cognito",
        order: 1,
        authenticateCognito: {
          ...(web?.actions as [{ authenticateCognito: object }])[0].authenticateCognito,
          sessionCookieName: "shop",
          sessionTimeout: 60,
          authenticationRequestExtraParams: { prompt: "login" },
        },
      },
      { type: "fixed-response", order: 2, fixedResponse: { statusCode: "404", contentType: "text/plain" } },
    ]);
    assert.deepEqual(old?.actions, [
      { type: "redirect", order: 1, redirect: { host: "www.#{host}", statusCode: "HTTP_302" } },
    ]);
  });

  it("are refused with one number for two, and warned of where one is never reached", async () => {
    const before = program.made();
    await program.configure(
      "test",
      auth({ ...ROUTES, twin: { priority: 10, paths: ["/twin"], targetGroupName: "shop-web" } }),
    );
    const screen = await program.refused("test", ["preview"]);
    assert.deepEqual(diagnostics(screen), {
      "pulumi:pulumi:Stack (cognito-auth-test)":
        'error: CognitoAuth "auth": 1 problem with its arguments\n' +
        "  loadBalancer.routes.twin.priority: must not be that of loadBalancer.routes.status too (got 10); give each route its own",
    });
    assert.deepEqual(program.made(), before);

    await program.configure(
      "test",
      auth({
        ...ROUTES,
        open: { priority: 1, access: "public", targetGroupName: "shop-web" },
      }),
    );
    const warned = Object.values(diagnostics(await program.done("test", ["preview"]))).join("\n");
    assert.match(
      warned,
      /warning: CognitoAuth "auth": loadBalancer\.routes\.web: protects nothing: loadBalancer\.routes\.open, which is public, is for all its requests and looked at first/,
    );
  });

  it("are made again at another listener, before they go from the one that they were at", async () => {
    await program.configure("test", auth({ web: ROUTES.web! }));
    await up();
    const https = program.session.cloud.find("aws:lb/listener:Listener", `${BALANCER}/f2f7dc8efc522ab2`)!;
    const other = `${BALANCER}/00000000000000ff`;
    program.session.cloud.put({ ...https, id: other, properties: { ...https.properties, arn: other, port: 8443 } });

    await program.configure("test", auth({ web: ROUTES.web! }, { port: 8443 }));
    const screen = await up();
    assert.deepEqual(awsChanges(screen), [
      "++ aws:lb:ListenerRule auth-route-web",
      "+- aws:lb:ListenerRule auth-route-web",
      "-- aws:lb:ListenerRule auth-route-web",
    ]);
    const { web } = await rules();
    assert.equal(web?.listenerArn, other);
    assert.notEqual(ids(await program.resources("test"))["auth-route-web"], first["auth-route-web"]);
  });

  it("go before the client and the domain", async () => {
    const order = deletions(await program.done("test", ["destroy", "--yes", "--skip-preview"]));
    assert.ok(order.indexOf("auth-route-web") < order.indexOf("auth-client-loadBalancer"));
    assert.ok(order.indexOf("auth-route-web") < order.indexOf("auth-domain-prefix"));
    assert.deepEqual(await program.resources("test"), []);
    assert.deepEqual(
      program.made().filter((line) => !line.endsWith("00000000000000ff")),
      [],
    );
  });
});
