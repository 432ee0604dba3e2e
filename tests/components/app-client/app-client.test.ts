import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import { AppClient, type AppClientArgs, type ClientSettings } from "../../../components";
import { record, valueOf } from "../recorder";

const CLIENT = "aws:cognito/userPoolClient:UserPoolClient";

const STANDARD = [
  ...[
    "address",
    "birthdate",
    "email",
    "family_name",
    "gender",
    "given_name",
    "locale",
    "middle_name",
    "name",
    "nickname",
  ],
  ...["phone_number", "picture", "preferred_username", "profile", "updated_at", "website", "zoneinfo"],
];

const COMMON = {
  userPoolId: "pool",
  generateSecret: true,
  allowedOauthFlowsUserPoolClient: true,
  allowedOauthFlows: ["code"],
  allowedOauthScopes: ["openid"],
  callbackUrls: ["https://a.test/"],
  supportedIdentityProviders: ["COGNITO"],
  explicitAuthFlows: ["ALLOW_REFRESH_TOKEN_AUTH", "ALLOW_USER_SRP_AUTH"],
  preventUserExistenceErrors: "ENABLED",
  enableTokenRevocation: true,
  accessTokenValidity: 60,
  idTokenValidity: 60,
  refreshTokenValidity: 1,
  authSessionValidity: 3,
  enablePropagateAdditionalUserContextData: false,
  tokenValidityUnits: { accessToken: "minutes", idToken: "minutes", refreshToken: "days" },
  writeAttributes: STANDARD,
};

const web: ClientSettings = { kind: "web", callbackUrls: ["https://a.test/"] };
const make = (settings: ClientSettings & Partial<AppClientArgs>) => () =>
  new AppClient("app", { userPoolId: "pool", ...settings });

async function inputsOf(settings: ClientSettings & Partial<AppClientArgs>): Promise<Record<string, unknown>> {
  const { get } = await record(make(settings));
  return get(CLIENT, "app").inputs;
}

/** The same without some keys, for what must not be sent at all. */
function without(keys: string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(COMMON).filter(([key]) => !keys.includes(key)));
}

describe("AppClient of each kind", () => {
  for (const preview of [false, true]) {
    it(`makes one client with the kind's settings${preview ? ", in a preview too" : ""}`, async () => {
      const { get, registrations } = await record(make(web), { preview });
      assert.deepEqual(get(CLIENT, "app").inputs, COMMON);
      assert.equal(registrations.length, 2);
    });
  }

  for (const kind of ["spa", "native"] as const) {
    it(`keeps no secret in ${kind}`, async () => {
      const { get, made } = await record(make({ ...web, kind }));
      assert.deepEqual(get(CLIENT, "app").inputs, { ...COMMON, generateSecret: false });
      assert.equal(made.clientSecret, undefined);
    });
  }

  it("gives a machine client credentials alone", async () => {
    assert.deepEqual(await inputsOf({ kind: "machine", scopes: ["orders/write", "orders/read"] }), {
      ...without(["callbackUrls"]),
      allowedOauthFlows: ["client_credentials"],
      allowedOauthScopes: ["orders/read", "orders/write"],
      explicitAuthFlows: ["ALLOW_REFRESH_TOKEN_AUTH"],
    });
  });

  it("switches OAuth off for an empty list of grants", async () => {
    const inputs = await inputsOf({ kind: "spa", grants: [], authFlows: ["refreshToken", "password"] });
    assert.deepEqual(inputs, {
      ...without(["callbackUrls", "allowedOauthFlows", "allowedOauthScopes"]),
      generateSecret: false,
      allowedOauthFlowsUserPoolClient: false,
      explicitAuthFlows: ["ALLOW_REFRESH_TOKEN_AUTH", "ALLOW_USER_PASSWORD_AUTH"],
    });
  });

  it("takes every setting, each list sorted", async () => {
    const inputs = await inputsOf({
      ...web,
      secret: true,
      grants: ["implicit", "code"],
      authFlows: ["choice", "custom", "adminPassword"],
      identityProviders: ["Google", "COGNITO"],
      scopes: ["profile", "openid"],
      defaultRedirectUrl: "https://a.test/",
      logoutUrls: ["https://b.test/", "https://a.test/"],
      accessTokenMinutes: 5,
      idTokenMinutes: 6,
      refreshTokenDays: 7,
      authSessionMinutes: 8,
      revocation: false,
      hideUserExistence: false,
      contextData: true,
      readAttributes: ["name", "email"],
      writeAttributes: ["name", "custom:team"],
      region: "eu-west-1",
    });
    assert.deepEqual(inputs, {
      ...COMMON,
      region: "eu-west-1",
      allowedOauthFlows: ["code", "implicit"],
      explicitAuthFlows: ["ALLOW_ADMIN_USER_PASSWORD_AUTH", "ALLOW_CUSTOM_AUTH", "ALLOW_USER_AUTH"],
      supportedIdentityProviders: ["COGNITO", "Google"],
      allowedOauthScopes: ["openid", "profile"],
      defaultRedirectUri: "https://a.test/",
      logoutUrls: ["https://a.test/", "https://b.test/"],
      accessTokenValidity: 5,
      idTokenValidity: 6,
      refreshTokenValidity: 7,
      authSessionValidity: 8,
      enableTokenRevocation: false,
      preventUserExistenceErrors: "LEGACY",
      enablePropagateAdditionalUserContextData: true,
      readAttributes: ["email", "name"],
      writeAttributes: ["custom:team", "name"],
    });
  });

  it("takes settings that come later", async () => {
    const inputs = await inputsOf({
      kind: "spa",
      grants: pulumi.output(["code" as const]),
      callbackUrls: [pulumi.output("https://a.test/")],
      refreshTokenRotation: { enabled: pulumi.output(true), graceSeconds: pulumi.output(5) },
    });
    assert.deepEqual(inputs, {
      ...COMMON,
      generateSecret: false,
      explicitAuthFlows: ["ALLOW_USER_SRP_AUTH"],
      refreshTokenRotation: { feature: "ENABLED", retryGracePeriodSeconds: 5 },
    });
  });

  it("never sends an empty list", async () => {
    const inputs = await inputsOf({ ...web, logoutUrls: [], readAttributes: [], writeAttributes: [], authFlows: [] });
    assert.deepEqual(inputs, without(["explicitAuthFlows", "writeAttributes"]));
  });
});

describe("AppClient with rotating refresh tokens", () => {
  it("leaves the refresh flow out and writes the grace period", async () => {
    assert.deepEqual(await inputsOf({ ...web, refreshTokenRotation: {} }), {
      ...COMMON,
      explicitAuthFlows: ["ALLOW_USER_SRP_AUTH"],
      refreshTokenRotation: { feature: "ENABLED", retryGracePeriodSeconds: 10 },
    });
  });

  it("writes what AWS answers once rotation has ended", async () => {
    const refreshTokenRotation = { enabled: false, graceSeconds: 30 };
    assert.deepEqual(await inputsOf({ ...web, refreshTokenRotation }), {
      ...COMMON,
      refreshTokenRotation: { feature: "DISABLED", retryGracePeriodSeconds: 0 },
    });
  });
});

describe("AppClient of a pool with custom attributes", () => {
  it("lets nobody write those that rights may depend on", async () => {
    const { writeAttributes } = await inputsOf({ ...web, customAttributes: ["team", "TenantId", "is_admin"] });
    assert.ok(Array.isArray(writeAttributes));
    assert.deepEqual(
      writeAttributes.filter((name: string) => name.startsWith("custom:")),
      ["custom:team"],
    );
    assert.ok(writeAttributes.includes("given_name") && !writeAttributes.includes("email_verified"));
    assert.deepEqual(writeAttributes.toSorted(), writeAttributes);
  });

  it("lists everything where there is nothing to hide", async () => {
    const { writeAttributes } = await inputsOf({ ...web, customAttributes: ["team"] });
    assert.deepEqual(writeAttributes, [...STANDARD, "custom:team"].sort());
  });

  it("lets somebody ask for it", async () => {
    const inputs = await inputsOf({ ...web, customAttributes: ["role"], writeAttributes: ["custom:role"] });
    assert.deepEqual(inputs.writeAttributes, ["custom:role"]);
  });
});

describe("AppClient by generations", () => {
  it("has the plain name in the first", async () => {
    const { names, made } = await record(make({ ...web, generation: 1 }));
    assert.deepEqual(names(CLIENT), ["app"]);
    assert.equal(made.previousClientId, undefined);
    assert.equal(made.previousClientSecret, undefined);
  });

  it("makes another for a higher number", async () => {
    const { names, made, get } = await record(make({ ...web, generation: 2 }));
    assert.deepEqual(names(CLIENT), ["app--2"]);
    assert.deepEqual(get(CLIENT, "app--2").inputs, COMMON);
    assert.equal(await valueOf(made.clientId), "app--2-id");
  });

  for (const [generation, previous] of [
    [2, "app"],
    [3, "app--2"],
  ] as const) {
    it(`keeps that before generation ${generation} with the same settings`, async () => {
      const { get, made, registrations } = await record(make({ ...web, generation, keepPrevious: true }));
      assert.deepEqual(get(CLIENT, previous).inputs, get(CLIENT, `app--${generation}`).inputs);
      assert.equal(registrations.length, 3);
      assert.equal(await valueOf(made.clientId), `app--${generation}-id`);
      assert.equal(await valueOf(made.previousClientId!), `${previous}-id`);
      assert.equal(await valueOf(made.previousClientSecret!), `secret-of-${previous}`);
      assert.equal(await pulumi.isSecret(made.clientSecret!), true);
      assert.equal(await pulumi.isSecret(made.previousClientSecret!), true);
      assert.equal(await pulumi.isSecret(pulumi.interpolate`Basic ${made.previousClientSecret}`), true);
    });
  }
});
