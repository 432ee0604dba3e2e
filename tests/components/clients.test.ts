import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import { type ClientSettings, CognitoAuth, type CognitoAuthArgs } from "../../components";
import { checkClients } from "../../components/whole/client-checks";
import { ACCOUNT } from "./account";
import { table } from "./problem-table";
import { record, valueOf } from "./recorder";

const CLIENT = "aws:cognito/userPoolClient:UserPoolClient";
const SERVER = "aws:cognito/resourceServer:ResourceServer";

const orders = { orders: { identifier: "https://orders.test", scopes: { read: "Read", write: "Write" } } };
const machine = (...scopes: string[]): ClientSettings => ({ kind: "machine", scopes });
const web: ClientSettings = { kind: "web", callbackUrls: ["https://app.example.test/cb"] };
const pool = (attributes: object) => ({ attributes }) as CognitoAuthArgs["userPool"];

describe("checks of the clients beside the rest", () => {
  table<CognitoAuthArgs>(checkClients, "", [
    ["a scope of ours", { resourceServers: orders, clients: { jobs: machine("https://orders.test/read") } }],
    [
      "a scope that ours does not have",
      { resourceServers: orders, clients: { jobs: machine("https://orders.test/delete") } },
      'clients.jobs.scopes[0]: must be a scope that resourceServers.orders has (got "https://orders.test/delete"); it has read, write',
    ],
    [
      "a scope of another",
      { resourceServers: orders, clients: { jobs: machine("stock/read") } },
      'clients.jobs.scopes[0]: is of a resource server that is not among resourceServers (got "stock/read"); make sure that the pool has it, or add it there',
    ],
    [
      "a scope of one whose identifier comes later",
      { resourceServers: { stock: { identifier: pulumi.output("stock") } }, clients: { jobs: machine("stock/read") } },
    ],
    [
      "one identifier twice",
      { resourceServers: { a: { identifier: "x" }, b: { identifier: "x" } } },
      'resourceServers.b.identifier: must not be that of resourceServers.a too (got "x"); put the scopes of both into one resource server',
    ],
    [
      "more resource servers than usual",
      {
        resourceServers: Object.fromEntries(
          Array.from({ length: 26 }, (_, index) => [`s${index}`, { identifier: `s${index}` }]),
        ),
      },
      "resourceServers: are more than the 25 that AWS allows without being asked (got 26); ask for a higher quota of resource servers per user pool first",
    ],
    [
      "names that AWS does not take",
      { clients: { "a/b": web, "a--b": web }, resourceServers: { "a:b": { identifier: "x" } } },
      'resourceServers["a:b"]: may contain only letters, digits, spaces and _ + = , . @ - in its name (got "a:b"); leave the others out',
      'clients["a/b"]: may contain only letters, digits, spaces and _ + = , . @ - in its name (got "a/b"); leave the others out',
      'clients.a--b: must not have two hyphens in a row in its name (got "a--b"); use one',
    ],
    [
      "custom attributes",
      {
        userPool: pool({ custom: { team: {} } }),
        clients: { web: { ...web, readAttributes: ["custom:team"], writeAttributes: ["custom:taem"] } },
      },
      'clients.web.writeAttributes[0]: must be a custom attribute of the pool (got "custom:taem"); add it to userPool.attributes.custom, without the prefix, or leave it out',
    ],
    [
      "an attribute that everybody must have and nobody could give",
      {
        userPool: pool({ standard: { name: { required: true }, email: { required: true } } }),
        clients: { web: { ...web, writeAttributes: ["email"] } },
      },
      'clients.web.writeAttributes: lacks name, which every user of the pool must have (got ["email"]); add what is lacking',
    ],
    [
      "a default redirect at the load balancer",
      {
        clients: { shop: { kind: "loadBalancer", defaultRedirectUrl: "https://a.test/oauth2/idpresponse" } },
        loadBalancer: { name: "shop", hosts: ["A.test"], routes: {} },
      },
    ],
  ]);
});

describe("CognitoAuth with clients of every kind", () => {
  const args: CognitoAuthArgs = {
    domain: { prefix: "shop" },
    resourceServers: orders,
    clients: {
      web: { ...web, generation: 2, keepPrevious: true },
      spa: { kind: "spa", grants: ["implicit"], callbackUrls: ["https://b.test/", "https://a.test/"] },
      app: {
        kind: "native",
        callbackUrls: ["shop://a", "shop://b"],
        defaultRedirectUrl: "shop://b",
        logoutUrls: ["shop://out"],
      },
      own: { kind: "spa", grants: [], authFlows: ["srp", "refreshToken"] },
      jobs: machine("https://orders.test/read"),
    },
  };

  it("tells ids of all, secrets of those that have one, and URLs of those that a browser uses", async () => {
    const { made, names } = await record(() => new CognitoAuth("auth", args), { answers: ACCOUNT });
    assert.deepEqual(names(CLIENT).sort(), [
      "auth-client-app",
      "auth-client-jobs",
      "auth-client-own",
      "auth-client-spa",
      "auth-client-web",
      "auth-client-web--2",
    ]);
    assert.deepEqual(await valueOf(made.clientIds), {
      web: "auth-client-web--2-id",
      spa: "auth-client-spa-id",
      app: "auth-client-app-id",
      own: "auth-client-own-id",
      jobs: "auth-client-jobs-id",
    });
    assert.deepEqual(await valueOf(made.clientSecrets), {
      web: "secret-of-auth-client-web--2",
      jobs: "secret-of-auth-client-jobs",
    });
    assert.deepEqual(await valueOf(made.previousClientIds), { web: "auth-client-web-id" });
    assert.deepEqual(await valueOf(made.previousClientSecrets), { web: "secret-of-auth-client-web" });
    const authorize = "https://shop.auth.eu-central-1.amazoncognito.com/oauth2/authorize";
    assert.deepEqual(await valueOf(made.signInUrls), {
      web: `${authorize}?client_id=auth-client-web--2-id&response_type=code&scope=openid&redirect_uri=https%3A%2F%2Fapp.example.test%2Fcb`,
      spa: `${authorize}?client_id=auth-client-spa-id&response_type=token&scope=openid&redirect_uri=https%3A%2F%2Fb.test%2F`,
      app: `${authorize}?client_id=auth-client-app-id&response_type=code&scope=openid&redirect_uri=shop%3A%2F%2Fb`,
    });
    assert.deepEqual(Object.keys((await valueOf(made.signOutUrls)) ?? {}), ["app"]);
  });

  it("hides secrets in maps and in texts made of them", async () => {
    const { made } = await record(() => new CognitoAuth("auth", args), { answers: ACCOUNT });
    for (const secrets of [made.clientSecrets, made.previousClientSecrets]) {
      assert.equal(await pulumi.isSecret(secrets), true);
      assert.equal(await pulumi.isSecret(secrets.apply(({ web: secret }) => `Basic ${secret ?? ""}`)), true);
    }
    assert.equal(await pulumi.isSecret(made.clientIds), false);
  });

  it("makes resource servers before any client", async () => {
    const { registrations } = await record(() => new CognitoAuth("auth", args), { answers: ACCOUNT });
    const types = registrations.map(({ type }) => type);
    assert.ok(types.lastIndexOf(SERVER) < types.indexOf(CLIENT));
  });

  it("takes what rights depend on from what clients may write", async () => {
    const userPool = pool({ custom: { role: {}, team: {} } });
    const { get } = await record(() => new CognitoAuth("auth", { userPool, clients: { web } }), { answers: ACCOUNT });
    const { writeAttributes } = get(CLIENT, "auth-client-web").inputs as { writeAttributes: string[] };
    assert.deepEqual(
      writeAttributes.filter((name) => name.startsWith("custom:")),
      ["custom:team"],
    );
  });

  it("warns of what AWS accepts, once", async () => {
    const { warnings } = await record(
      () => new CognitoAuth("auth", { clients: { web: { ...web, keepPrevious: true } } }),
      { answers: ACCOUNT },
    );
    assert.deepEqual(warnings, [
      'CognitoAuth "auth": clients.web.keepPrevious: keeps nothing, since generation 1 has none before it (got true); raise generation with it, or leave it out',
    ]);
  });
});
