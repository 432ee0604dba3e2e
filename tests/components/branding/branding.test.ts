import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as pulumi from "@pulumi/pulumi";
import { Branding, type BrandingArgs, CognitoAuth, type CognitoAuthArgs } from "../../../components";
import { ACCOUNT } from "../account";
import { record, valueOf } from "../recorder";
import { PNG, SVG } from "./images";

const CLASSIC = "aws:cognito/userPoolUICustomization:UserPoolUICustomization";
const MANAGED = "aws:cognito/managedLoginBranding:ManagedLoginBranding";
const DOMAIN = "aws:cognito/userPoolDomain:UserPoolDomain";
const CSS = ".banner-customizable { background-color: #123456 }";
const OTHER = ".banner-customizable { background-color: #654321 }";

const branding = (args: Omit<BrandingArgs, "userPoolId">) => () =>
  new Branding("users", { ...args, userPoolId: "eu-central-1_AbCdEfGhI" });
const auth = (args: CognitoAuthArgs) => () => new CognitoAuth("auth", args);

const clients: CognitoAuthArgs["clients"] = {
  web: { kind: "web", callbackUrls: ["https://a.test/"] },
  spa: { kind: "spa", callbackUrls: ["https://b.test/"] },
  own: { kind: "spa", grants: [] },
  job: { kind: "machine", scopes: ["orders/read"] },
};

describe("Branding alone", () => {
  it("makes the classic look for all and for each that has its own, which takes the rest from there", async () => {
    const folder = mkdtempSync(join(tmpdir(), "cognito-auth-branding-"));
    const cssFile = join(folder, "sign-in.css");
    writeFileSync(cssFile, OTHER);
    try {
      const classic = { css: CSS, logo: PNG, clients: { web: { cssFile } } };
      const args = { classic, clientIds: { web: "1", "web--2": "2", spa: "3" }, region: "eu-west-1" };
      const { get, registrations } = await record(branding(args));
      assert.equal(registrations.length, 4);
      const pool = { userPoolId: "eu-central-1_AbCdEfGhI", region: "eu-west-1", imageFile: PNG };
      assert.deepEqual(get(CLASSIC, "users-classic-style").inputs, { ...pool, css: CSS });
      assert.deepEqual(get(CLASSIC, "users-classic-style-web").inputs, { ...pool, css: OTHER, clientId: "1" });
      assert.deepEqual(get(CLASSIC, "users-classic-style-web--2").inputs, { ...pool, css: OTHER, clientId: "2" });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it("makes nothing for all where only a client has a look", async () => {
    const { names } = await record(branding({ classic: { clients: { web: { css: CSS } } }, clientIds: { web: "1" } }));
    assert.deepEqual(names(CLASSIC), ["users-classic-style-web"]);
  });

  it("gives every client a style of managed login, Cognito's own unless another is given", async () => {
    const style = {
      settings: { b: 1, a: { d: 2, c: [{ z: 1, y: 2 }] } },
      assets: [
        { category: "pageHeaderLogo" as const, colorMode: "light" as const, bytes: SVG },
        { category: "formLogo" as const, colorMode: "dynamic" as const, bytes: PNG },
      ],
    };
    const only = { assets: [style.assets[1]!] };
    const args: Omit<BrandingArgs, "userPoolId"> = {
      version: "managed",
      managed: { clients: { web: style, app: only } },
      clientIds: { web: "1", app: "2", spa: "3" },
    };
    const { get, made, registrations } = await record(branding(args));
    assert.equal(registrations.length, 4);
    const userPoolId = "eu-central-1_AbCdEfGhI";
    const logo = { category: "FORM_LOGO", colorMode: "DYNAMIC", extension: "PNG", bytes: PNG };
    assert.deepEqual(get(MANAGED, "users-managed-style-web").inputs, {
      userPoolId,
      clientId: "1",
      settings: '{"a":{"c":[{"y":2,"z":1}],"d":2},"b":1}',
      assets: [logo, { category: "PAGE_HEADER_LOGO", colorMode: "LIGHT", extension: "SVG", bytes: SVG }],
    });
    assert.deepEqual(get(MANAGED, "users-managed-style-app").inputs, {
      userPoolId,
      clientId: "2",
      settings: "{}",
      assets: [logo],
    });
    assert.deepEqual(get(MANAGED, "users-managed-style-spa").inputs, {
      userPoolId,
      clientId: "3",
      useCognitoProvidedValues: true,
    });
    assert.deepEqual(Object.keys((await valueOf(made.styleIds)) ?? {}), ["web", "app", "spa"]);
  });

  it("is previewed with values that are still unknown", async () => {
    const late = pulumi.output(Promise.resolve(CSS));
    const { get } = await record(branding({ classic: { css: late } }), { preview: true });
    assert.equal(get(CLASSIC, "users-classic-style").inputs.css, CSS);
    const settings = pulumi.output(Promise.resolve({ a: 1 }));
    const managed = branding({ version: "managed", managed: { settings }, clientIds: { web: "1" } });
    const { get: style } = await record(managed, { preview: true });
    assert.equal(style(MANAGED, "users-managed-style-web").inputs.settings, '{"a":1}');
  });

  it("holds back a late style sheet that AWS would refuse", async () => {
    const css = pulumi.output(Promise.resolve("body { }"));
    await assert.rejects(record(branding({ classic: { css } })), /classic\.css: line 1, column 1: must name a class/);
  });
});

describe("CognitoAuth with a look", () => {
  const resourceServers = { orders: { identifier: "orders", scopes: { read: "May read" } } };

  it("has classic pages and no style without being asked for", async () => {
    const { get, names } = await record(auth({ clients, resourceServers }), { answers: ACCOUNT });
    assert.deepEqual([...names(CLASSIC), ...names(MANAGED)], []);
    assert.equal(get(DOMAIN, "auth-domain-prefix").inputs.managedLoginVersion, 1);
  });

  it("has a style for every client with pages under managed login, before the domain", async () => {
    const kept: CognitoAuthArgs["clients"] = {
      ...clients,
      spa: { kind: "spa", callbackUrls: ["https://b.test/"], generation: 2, keepPrevious: true },
    };
    const args: CognitoAuthArgs = { clients: kept, resourceServers, branding: { version: "managed" } };
    const { get, names, registrations } = await record(auth(args), { answers: ACCOUNT });
    assert.deepEqual(names(MANAGED).sort(), [
      "auth-managed-style-spa",
      "auth-managed-style-spa--2",
      "auth-managed-style-web",
    ]);
    assert.equal(get(MANAGED, "auth-managed-style-spa--2").inputs.clientId, "auth-client-spa--2-id");
    assert.equal(get(MANAGED, "auth-managed-style-spa").inputs.clientId, "auth-client-spa-id");
    assert.equal(get(DOMAIN, "auth-domain-prefix").inputs.managedLoginVersion, 2);
    const order = registrations.map(({ type }) => type);
    assert.ok(order.lastIndexOf(MANAGED) < order.indexOf(DOMAIN), "the domain did not wait");
  });

  it("has the classic look after the domain", async () => {
    const { names, registrations } = await record(auth({ branding: { classic: { css: CSS } } }), { answers: ACCOUNT });
    assert.deepEqual(names(CLASSIC), ["auth-classic-style"]);
    const order = registrations.map(({ type }) => type);
    assert.ok(order.indexOf(DOMAIN) < order.indexOf(CLASSIC), "the look did not wait");
  });

  const documents = { termsOfUse: { default: "https://a.test/t" }, privacyPolicy: { default: "https://a.test/p" } };
  const WARNINGS: [string, CognitoAuthArgs, string][] = [
    [
      "terms on classic pages",
      { terms: documents, userPool: { selfSignUp: { enabled: true } } },
      'CognitoAuth "auth": terms: is shown by managed login alone, not by the classic pages; set branding.version to managed, or leave it out',
    ],
    [
      "passkeys behind a load balancer on classic pages",
      {
        userPool: { firstFactors: ["password", "passkey"], mfa: { mode: "optional" } },
        clients: { app: { kind: "loadBalancer", authFlows: ["choice", "refreshToken"] } },
        loadBalancer: { name: "shop", hosts: ["a.test"], routes: { all: { priority: 1, targetGroupName: "web" } } },
      },
      'CognitoAuth "auth": userPool.firstFactors: has passkeys, which the classic pages of the load balancer\'s sign-in do not offer; set branding.version to managed',
    ],
  ];
  for (const [name, args, warning] of WARNINGS) {
    it(`warns of ${name}, and not under managed login`, async () => {
      assert.deepEqual((await record(auth(args), { answers: ACCOUNT })).warnings, [warning]);
      const managed = { ...args, branding: { version: "managed" as const } };
      assert.deepEqual((await record(auth(managed), { answers: ACCOUNT })).warnings, []);
    });
  }

  it("warns of terms where only an administrator makes accounts", async () => {
    const warningsOf = async (userPool: CognitoAuthArgs["userPool"]): Promise<readonly string[]> => {
      const args = { terms: documents, userPool, branding: { version: "managed" as const } };
      return (await record(auth(args), { answers: ACCOUNT })).warnings;
    };
    const text =
      'CognitoAuth "auth": terms: is shown where people sign up, and here nobody does: only an administrator makes accounts; set userPool.selfSignUp.enabled to true, or leave it out';
    assert.deepEqual(await warningsOf({}), [text]);
    assert.deepEqual(await warningsOf({ selfSignUp: { enabled: false } }), [text]);
    assert.deepEqual(await warningsOf({ selfSignUp: { enabled: pulumi.output(false) } }), []);
  });

  const REFUSALS: [string, CognitoAuthArgs, string][] = [
    [
      "managed login in the least plan",
      { userPool: { plan: "lite" }, branding: { version: "managed" } },
      "branding.version: needs the plan essentials, and the plan is lite; set userPool.plan to essentials or leave it out",
    ],
    [
      "looks of clients without pages",
      { clients, branding: { version: "managed", managed: { clients: { own: {} } } } },
      'branding.managed.clients.own: must be the key of a client with sign-in pages (got "own"); write one of web, spa',
    ],
    [
      "documents of clients that there are none of",
      { clients, branding: { version: "managed" }, terms: { clients: { app: documents } } },
      'terms.clients.app: must be the key of a client with sign-in pages (got "app"); write one of web, spa',
    ],
    [
      "a word that is none",
      { branding: { version: "new" as never } },
      'branding.version: must be one of classic, managed (got "new"); write one of them',
    ],
  ];
  for (const [name, args, text] of REFUSALS) {
    it(`refuses ${name}`, () => {
      const message = `CognitoAuth "auth": 1 problem with its arguments\n  ${text}`;
      assert.throws(auth({ ...args, resourceServers }), { message });
    });
  }
});
