import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { SOURCE } from "../../components/load-balancer/logout/log-out-function";
import { SandboxedProgram, type StateResource } from "./sandboxed-program";
import { changes, deletions, diagnostics } from "./screen";
import { ids, nameOf, tree } from "./tree";

const STACK = "logout";
const REDIRECT = "https://example.test/bye";
const COOKIES = [0, 1, 2, 3].map((number) => `AWSELBAuthSessionCookie-cognito-auth-logout-auth-${number}`);

const LOGOUT = [
  "cognito-auth:index:LogoutRoute auth",
  "  aws:cloudwatch/logGroup:LogGroup auth-logout-logs",
  "  aws:iam/role:Role auth-logout-role",
  "  aws:iam/rolePolicy:RolePolicy auth-logout-policy",
  "  aws:lambda/function:Function auth-logout",
  "  aws:lambda/permission:Permission auth-logout",
  "  aws:lb/listenerRule:ListenerRule auth-logout",
  "  aws:lb/targetGroup:TargetGroup auth-logout",
  "  aws:lb/targetGroupAttachment:TargetGroupAttachment auth-logout",
];

const auth = (logout: object | undefined, loadBalancer: object = {}): object => ({
  userPool: { deletionProtection: false },
  domain: { prefix: "example-logout" },
  loadBalancer: {
    name: "shop",
    hosts: ["shop.example.test"],
    routes: { web: { priority: 100, targetGroupName: "shop-web" } },
    ...(logout === undefined ? {} : { logout: { redirectUrl: REDIRECT, ...logout } }),
    ...loadBalancer,
  },
});

/** Without the components, whose recorded arguments change with every setting. */
function awsChanges(screen: string): string[] {
  return changes(screen).filter((change) => change.includes(" aws:"));
}

/** Type and name of what was made, in the order in which it was there. */
function creations(screen: string): string[] {
  return [...screen.matchAll(/^ \+ +(aws:\S+ \S+) created /gm)].map(([, made = ""]) => made);
}

function isBefore(order: string[], earlier: string, later: string): void {
  const [one, other] = [order.indexOf(earlier), order.indexOf(later)];
  assert.ok(one >= 0 && one < other, `${earlier} before ${later} in ${order.join(", ")}`);
}

describe("a logout with the real engine", () => {
  let program: SandboxedProgram;
  let first: Record<string, string>;

  const up = (...flags: string[]): Promise<string> => program.done(STACK, ["up", "--yes", "--skip-preview", ...flags]);
  const configure = (logout: object | undefined, loadBalancer?: object): Promise<void> =>
    program.configure(STACK, auth(logout, loadBalancer));
  const inputs = async (type: string, name: string): Promise<Record<string, unknown>> => {
    const all = await program.resources(STACK);
    const found = all.find((resource: StateResource) => resource.type === type && nameOf(resource.urn) === name);
    return found?.inputs ?? {};
  };
  const rule = (name = "auth-logout"): Promise<Record<string, unknown>> =>
    inputs("aws:lb/listenerRule:ListenerRule", name);
  const settings = async (): Promise<unknown> => {
    const { environment } = await inputs("aws:lambda/function:Function", "auth-logout");
    return (environment as { variables: unknown }).variables;
  };

  before(async () => {
    program = await SandboxedProgram.open();
  });

  after(async () => {
    await program.close();
  });

  it("shows in a preview what it would make, and makes nothing", async () => {
    await configure({});
    const screen = await program.done(STACK, ["preview"]);
    assert.deepEqual(
      changes(screen).filter((change) => change.includes("logout") && !change.includes("pulumi:")),
      [
        "+ aws:cloudwatch:LogGroup auth-logout-logs",
        "+ aws:iam:Role auth-logout-role",
        "+ aws:iam:RolePolicy auth-logout-policy",
        "+ aws:lambda:Function auth-logout",
        "+ aws:lambda:Permission auth-logout",
        "+ aws:lb:ListenerRule auth-logout",
        "+ aws:lb:TargetGroup auth-logout",
        "+ aws:lb:TargetGroupAttachment auth-logout",
      ],
    );
    assert.deepEqual(program.made(), []);
  });

  it("comes up in an order that AWS accepts, before the routes that people sign in on", async () => {
    const order = creations(await up());
    isBefore(order, "aws:iam:RolePolicy auth-logout-policy", "aws:lambda:Function auth-logout");
    isBefore(order, "aws:cognito:UserPoolClient auth-client-loadBalancer", "aws:lambda:Function auth-logout");
    isBefore(order, "aws:cognito:UserPoolDomain auth-domain-prefix", "aws:lambda:Function auth-logout");
    isBefore(order, "aws:lb:TargetGroup auth-logout", "aws:lambda:Permission auth-logout");
    isBefore(order, "aws:lambda:Function auth-logout", "aws:lambda:Permission auth-logout");
    isBefore(order, "aws:lambda:Permission auth-logout", "aws:lb:TargetGroupAttachment auth-logout");
    isBefore(order, "aws:lb:TargetGroupAttachment auth-logout", "aws:lb:ListenerRule auth-logout");

    const resources = await program.resources(STACK);
    first = ids(resources);
    const lines = tree(resources);
    const from = lines.findIndex((line) => line.includes("LogoutRoute"));
    assert.deepEqual(
      lines.slice(from, from + LOGOUT.length),
      LOGOUT.map((line) => `      ${line}`),
    );
    const { priority } = await rule();
    assert.equal(priority, 99);
    assert.deepEqual(await settings(), {
      COOKIE_NAMES: ["AWSELBAuthSessionCookie-cognito-auth-logout-auth", ...COOKIES].join(","),
      LOGOUT_URL: `https://example-logout.auth.eu-central-1.amazoncognito.com/logout?client_id=${first["auth-client-loadBalancer"]!}&logout_uri=${encodeURIComponent(REDIRECT)}`,
    });
  });

  it("deploys the function that the tests know, to the letter", async () => {
    const { code, handler } = await inputs("aws:lambda/function:Function", "auth-logout");
    assert.equal(handler, "index.handler");
    const { assets } = code as { assets: Record<string, { text: string }> };
    assert.deepEqual(Object.keys(assets), ["index.js"]);
    assert.equal(assets["index.js"]?.text, readFileSync(SOURCE, "utf8"));
  });

  it("tells where to sign out, and which cookies there are", async () => {
    const { signOutUrls, sessionCookieNames } = await program.outputs(STACK);
    assert.deepEqual(signOutUrls, { loadBalancer: "https://shop.example.test/logout" });
    assert.deepEqual(sessionCookieNames, COOKIES);
  });

  it("finds nothing to do in a second run", async () => {
    await up("--expect-no-changes");
  });

  // Each change comes on top of those before it.
  const changed = { logout: {}, loadBalancer: {} };
  for (const [what, logout, loadBalancer, expected] of [
    ["another path", { path: "/out" }, {}, ["~ aws:lb:ListenerRule auth-logout"]],
    ["a priority", { priority: 7 }, {}, ["~ aws:lb:ListenerRule auth-logout"]],
    ["another time for its log", { retentionDays: 30 }, {}, ["~ aws:cloudwatch:LogGroup auth-logout-logs"]],
    [
      "another page",
      { redirectUrl: "https://example.test/" },
      {},
      ["~ aws:cognito:UserPoolClient auth-client-loadBalancer", "~ aws:lambda:Function auth-logout"],
    ],
    [
      "another cookie",
      {},
      { session: { cookieName: "shop" } },
      ["~ aws:lambda:Function auth-logout", "~ aws:lb:ListenerRule auth-route-web"],
    ],
    [
      "a host",
      {},
      { hosts: ["shop.example.test", "admin.example.test"] },
      [
        "~ aws:cognito:UserPoolClient auth-client-loadBalancer",
        "~ aws:lb:ListenerRule auth-logout",
        "~ aws:lb:ListenerRule auth-route-web",
      ],
    ],
  ] as [string, object, object, string[]][]) {
    it(`takes ${what} in place`, async () => {
      Object.assign(changed.logout, logout);
      Object.assign(changed.loadBalancer, loadBalancer);
      await configure(changed.logout, changed.loadBalancer);
      assert.deepEqual(awsChanges(await up()), expected);
      assert.deepEqual(ids(await program.resources(STACK)), first);
    });
  }

  it("makes a second rule for a fifth host, and takes it away again", async () => {
    const hosts = ["e", "d", "c", "b", "a"].map((letter) => `${letter}.example.test`);
    await configure(changed.logout, { ...changed.loadBalancer, hosts });
    assert.deepEqual(
      awsChanges(await up()).filter((change) => change.includes("logout")),
      ["+ aws:lb:ListenerRule auth-logout--2", "~ aws:lb:ListenerRule auth-logout"],
    );
    const [one, other] = [await rule(), await rule("auth-logout--2")];
    assert.deepEqual([one.priority, other.priority], [7, 6]);
    assert.deepEqual((other.conditions as unknown[])[0], { hostHeader: { values: ["e.example.test"] } });
    await configure(changed.logout, changed.loadBalancer);
    assert.deepEqual(
      awsChanges(await up()).filter((change) => change.includes("logout")),
      ["- aws:lb:ListenerRule auth-logout--2", "~ aws:lb:ListenerRule auth-logout"],
    );
  });

  it("is refused before anything is touched where no number is left", async () => {
    await configure({}, { routes: { web: { priority: 1, targetGroupName: "shop-web" } } });
    const screen = await program.refused(STACK, ["preview"]);
    assert.match(
      Object.values(diagnostics(screen)).join("\n"),
      /loadBalancer\.logout\.priority: has no number left before the routes that people sign in on; give those routes higher priorities/,
    );
  });

  it("goes when nobody asks for it any more, and comes back", async () => {
    await configure(undefined);
    const order = deletions(await up());
    assert.deepEqual(order.sort(), [
      ...["auth-logout", "auth-logout", "auth-logout", "auth-logout", "auth-logout"],
      ...["auth-logout-logs", "auth-logout-policy", "auth-logout-role"],
    ]);
    assert.deepEqual((await program.outputs(STACK)).sessionCookieNames, COOKIES);
    assert.deepEqual((await program.outputs(STACK)).signOutUrls, {});
    await configure({});
    await up();
    await up("--expect-no-changes");
  });

  it("goes down in an order that AWS accepts", async () => {
    const screen = await program.done(STACK, ["destroy", "--yes", "--skip-preview"]);
    const order = [...screen.matchAll(/^ - +(aws:\S+ \S+) deleted /gm)].map(([, gone = ""]) => gone);
    isBefore(order, "aws:lb:ListenerRule auth-logout", "aws:lb:TargetGroup auth-logout");
    isBefore(order, "aws:lb:ListenerRule auth-logout", "aws:lb:TargetGroupAttachment auth-logout");
    isBefore(order, "aws:lb:TargetGroupAttachment auth-logout", "aws:lambda:Permission auth-logout");
    isBefore(order, "aws:lambda:Permission auth-logout", "aws:lambda:Function auth-logout");
    assert.deepEqual(program.made(), []);
  });
});
