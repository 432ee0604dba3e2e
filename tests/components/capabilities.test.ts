import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import { AppClient, AuthenticatedListener, SignInDomain, UserPool } from "../../components";
import { ACCOUNT, missing } from "./account";
import { STANDARD_ATTRIBUTES } from "../../components/validation/attribute-names";
import { record, valueOf } from "./recorder";

const USER_POOL = "aws:cognito/userPool:UserPool";
const CLIENT = "aws:cognito/userPoolClient:UserPoolClient";
const DOMAIN = "aws:cognito/userPoolDomain:UserPoolDomain";
const RECORD = "aws:route53/record:Record";
const RULE = "aws:lb/listenerRule:ListenerRule";

describe("UserPool alone", () => {
  const DEFAULTS = {
    usernameAttributes: ["email"],
    usernameConfiguration: { caseSensitive: false },
    autoVerifiedAttributes: ["email"],
    userAttributeUpdateSettings: { attributesRequireVerificationBeforeUpdates: ["email"] },
    accountRecoverySetting: { recoveryMechanisms: [{ name: "verified_email", priority: 1 }] },
    adminCreateUserConfig: { allowAdminCreateUserOnly: true },
    passwordPolicy: {
      minimumLength: 14,
      requireLowercase: true,
      requireUppercase: true,
      requireNumbers: true,
      requireSymbols: true,
      temporaryPasswordValidityDays: 7,
    },
    mfaConfiguration: "ON",
    softwareTokenMfaConfiguration: { enabled: true },
    deletionProtection: "ACTIVE",
    emailConfiguration: { emailSendingAccount: "COGNITO_DEFAULT" },
    verificationMessageTemplate: { defaultEmailOption: "CONFIRM_WITH_CODE" },
  };

  for (const preview of [false, true]) {
    it(`is safe without being asked${preview ? ", in a preview too" : ""}`, async () => {
      const { get, registrations } = await record(() => new UserPool("users", {}), { preview });
      assert.deepEqual(get(USER_POOL, "users-user-pool").inputs, DEFAULTS);
      assert.equal(registrations.length, 3);
    });
  }

  it("takes every setting", async () => {
    const args = {
      name: "shop users",
      region: "eu-west-1",
      selfSignUp: { enabled: true },
      passwordPolicy: {
        minimumLength: 8,
        requireLowercase: false,
        requireUppercase: false,
        requireNumbers: false,
        requireSymbols: false,
        temporaryPasswordValidityDays: 1,
      },
      mfa: { mode: "optional" as const },
      deletionProtection: false,
      tags: { team: "shop" },
    };
    const { get } = await record(() => new UserPool("users", args));
    assert.deepEqual(get(USER_POOL, "users-user-pool").inputs, {
      ...DEFAULTS,
      name: "shop users",
      region: "eu-west-1",
      adminCreateUserConfig: { allowAdminCreateUserOnly: false },
      passwordPolicy: args.passwordPolicy,
      mfaConfiguration: "OPTIONAL",
      deletionProtection: "INACTIVE",
      tags: { team: "shop" },
    });
  });

  it("leaves every factor out where there is no second one", async () => {
    const { get } = await record(() => new UserPool("users", { mfa: { mode: "off" } }));
    const { softwareTokenMfaConfiguration, ...rest } = DEFAULTS;
    assert.ok(softwareTokenMfaConfiguration);
    assert.deepEqual(get(USER_POOL, "users-user-pool").inputs, { ...rest, mfaConfiguration: "OFF" });
  });

  it("takes settings that come later", async () => {
    const args = { mfa: { mode: pulumi.output("off" as const) }, selfSignUp: { enabled: pulumi.output(true) } };
    const { get } = await record(() => new UserPool("users", args));
    const { inputs } = get(USER_POOL, "users-user-pool");
    assert.equal(inputs.mfaConfiguration, "OFF");
    assert.equal("softwareTokenMfaConfiguration" in inputs, false);
    assert.deepEqual(inputs.adminCreateUserConfig, { allowAdminCreateUserOnly: false });
  });

  it("names its own arguments when one is wrong", () => {
    assert.throws(
      () => new UserPool("users", { passwordPolicy: { minimumLength: 5 } }),
      (error) =>
        pulumi.RunError.isInstance(error) &&
        pulumi.InputPropertiesError.isInstance(error) &&
        (error as Error).message ===
          'UserPool "users": 1 problem with its arguments\n  passwordPolicy.minimumLength: must be a whole number, 6 to 99 characters (got 5); 6 is the nearest' &&
        error.errors.length === 0,
    );
  });
});

describe("AppClient alone", () => {
  const COMMON = {
    userPoolId: "pool",
    generateSecret: true,
    allowedOauthFlowsUserPoolClient: true,
    allowedOauthFlows: ["code"],
    allowedOauthScopes: ["openid"],
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
    writeAttributes: [...STANDARD_ATTRIBUTES],
  };

  it("of kind web has its callback URLs sorted, each once", async () => {
    const callbackUrls = ["https://b.test/", "https://a.test/", "https://b.test/"];
    const make = () => new AppClient("web", { kind: "web", userPoolId: "pool", callbackUrls });
    const { get, made } = await record(make);
    assert.deepEqual(get(CLIENT, "web").inputs, { ...COMMON, callbackUrls: ["https://a.test/", "https://b.test/"] });
    assert.equal(await pulumi.isSecret(made.clientSecret!), true);
  });

  it("of kind loadBalancer has the callback of each host, in lower case, beside its own", async () => {
    const hosts = ["Shop.example.test", pulumi.output("API.example.test")];
    const make = () =>
      new AppClient("lb", { kind: "loadBalancer", userPoolId: "pool", hosts, callbackUrls: ["https://x.test/"] });
    const { get } = await record(make);
    assert.deepEqual(get(CLIENT, "lb").inputs, {
      ...COMMON,
      callbackUrls: [
        "https://api.example.test/oauth2/idpresponse",
        "https://shop.example.test/oauth2/idpresponse",
        "https://x.test/",
      ],
    });
  });

  it("never sends an empty list", async () => {
    const args = { kind: "web" as const, userPoolId: "pool", callbackUrls: ["https://a.test/"], logoutUrls: [] };
    const { get } = await record(() => new AppClient("web", args));
    assert.equal("logoutUrls" in get(CLIENT, "web").inputs, false);
  });

  it("holds a late callback URL back until it has passed the check", async () => {
    const args = { kind: "web" as const, userPoolId: "pool", callbackUrls: [pulumi.output("http://a.test/")] };
    await assert.rejects(
      record(() => new AppClient("web", args)),
      {
        message:
          'AppClient "web": 1 problem with its arguments\n  callbackUrls[0]: must start with https:// (got "http://a.test/"); plain http is for localhost only',
      },
    );
  });
});

describe("SignInDomain alone", () => {
  it("with a prefix is one resource", async () => {
    const make = () => new SignInDomain("sign-in", { userPoolId: "pool", prefix: "shop" });
    const { get, made, registrations } = await record(make, { answers: {} });
    assert.deepEqual(get(DOMAIN, "sign-in-domain-prefix").inputs, { domain: "shop", userPoolId: "pool" });
    assert.equal(registrations.length, 2);
    assert.equal(await valueOf(made.domainName), "shop.auth.eu-central-1.amazoncognito.com");
    assert.equal(made.certificateArn, undefined);
  });

  it("with a domain of its own points both address families at it", async () => {
    const custom = { name: "auth.example.test", hostedZoneId: "Z9" };
    const make = () => new SignInDomain("sign-in", { userPoolId: "pool", custom, tags: { team: "shop" } });
    const { get, made } = await record(make, { answers: ACCOUNT });
    assert.deepEqual(get("aws:acm/certificate:Certificate", "sign-in-certificate").inputs, {
      domainName: "auth.example.test",
      validationMethod: "DNS",
      region: "us-east-1",
      tags: { team: "shop" },
    });
    const alias = {
      zoneId: "Z9",
      name: "auth.example.test",
      aliases: [{ name: "d111111abcdef8.cloudfront.net", zoneId: "Z2FDTNDATAQYW2", evaluateTargetHealth: false }],
    };
    assert.deepEqual(get(RECORD, "sign-in-alias-a").inputs, { ...alias, type: "A" });
    assert.deepEqual(get(RECORD, "sign-in-alias-aaaa").inputs, { ...alias, type: "AAAA" });
    assert.deepEqual(get(RECORD, "sign-in-certificate-record").inputs, {
      zoneId: "Z9",
      name: "_x.auth.example.test",
      type: "CNAME",
      records: ["_y.auth.example.test.acm-validations.aws"],
      ttl: 60,
      allowOverwrite: true,
    });
    assert.equal(
      await valueOf(made.certificateArn!),
      "arn:aws:acm:us-east-1:123456789012:certificate/sign-in-certificate",
    );
  });

  it("notices that the zone of an id is another one", async () => {
    const custom = { name: "auth.other.test", hostedZoneId: "Z9" };
    await assert.rejects(
      record(() => new SignInDomain("sign-in", { userPoolId: "pool", custom }), { answers: ACCOUNT }),
      {
        message:
          'SignInDomain "sign-in": 1 problem with its arguments\n  custom.name: must lie in the hosted zone example.test (got "auth.other.test"); write a name that ends with .example.test, or name its own zone',
      },
    );
  });
});

describe("AuthenticatedListener alone", () => {
  const POOL = { userPoolArn: "arn:pool", userPoolClientId: "client", userPoolDomain: "shop" };

  it("takes ARNs without looking up more than the listener's protocol", async () => {
    const asked: string[] = [];
    const answers = {
      "aws:lb/getListener:getListener": (inputs: Record<string, unknown>) => {
        asked.push(String(inputs.arn));
        return { arn: inputs.arn, protocol: "HTTPS" };
      },
    };
    const make = () =>
      new AuthenticatedListener("front", {
        ...POOL,
        listenerArn: "arn:listener",
        session: { cookieName: "shop-session", timeoutSeconds: 60 },
        scopes: ["profile", "openid"],
        routes: { web: { priority: 5, hosts: ["B.test", "a.test"], paths: ["/b", "/a"], targetGroupArn: "arn:tg" } },
      });
    const { get, registrations } = await record(make, { answers });
    assert.deepEqual(asked, ["arn:listener"]);
    assert.equal(registrations.length, 2);
    assert.deepEqual(get(RULE, "front-route-web").inputs, {
      listenerArn: "arn:listener",
      priority: 5,
      conditions: [{ hostHeader: { values: ["a.test", "b.test"] } }, { pathPattern: { values: ["/a", "/b"] } }],
      actions: [
        {
          type: "authenticate-cognito",
          order: 1,
          authenticateCognito: {
            userPoolArn: "arn:pool",
            userPoolClientId: "client",
            userPoolDomain: "shop",
            scope: "openid profile",
            sessionCookieName: "shop-session",
            sessionTimeout: 60,
            onUnauthenticatedRequest: "authenticate",
          },
        },
        { type: "forward", order: 2, targetGroupArn: "arn:tg" },
      ],
    });
  });

  it("has no condition for an empty list of paths", async () => {
    const make = () =>
      new AuthenticatedListener("front", {
        ...POOL,
        listenerArn: "arn:listener",
        routes: { web: { priority: 5, hosts: ["a.test"], paths: [], targetGroupArn: "arn:tg" } },
      });
    const { get } = await record(make, { answers: ACCOUNT });
    assert.deepEqual(get(RULE, "front-route-web").inputs.conditions, [{ hostHeader: { values: ["a.test"] } }]);
  });

  it("looks a late load balancer name up when it comes, and refuses what is not there", async () => {
    const make = () =>
      new AuthenticatedListener("front", {
        ...POOL,
        name: pulumi.output("nowhere"),
        hosts: ["a.test"],
        routes: { web: { priority: 5, targetGroupArn: "arn:tg" } },
      });
    const { get } = await record(make, { answers: ACCOUNT });
    assert.equal(get(RULE, "front-route-web").inputs.listenerArn, "arn:lb/nowhere/443");
    await assert.rejects(
      record(make, { answers: { ...ACCOUNT, "aws:lb/getLoadBalancer:getLoadBalancer": missing } }),
      /^InvalidArgsError: AuthenticatedListener "front": 1 problem with its arguments\n {2}name: must be a load balancer/,
    );
  });
});
