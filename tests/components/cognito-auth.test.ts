import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import { type ClientSettings, CognitoAuth, type CognitoAuthArgs } from "../../components";
import { ACCOUNT, missing } from "./account";
import { record, valueOf } from "./recorder";

const PROD: CognitoAuthArgs = {
  clients: { shop: { kind: "loadBalancer", logoutUrls: ["https://shop.example.test/goodbye"] } },
  domain: { custom: { name: "Auth.example.test", hostedZoneName: "example.test" } },
  loadBalancer: {
    name: "shop",
    hosts: ["Shop.Example.Test"],
    routes: {
      api: { priority: 100, paths: ["/api/*"], targetGroupName: "shop-api" },
      web: { priority: 200, targetGroupName: "shop-web" },
    },
  },
  tags: { team: "shop" },
};

const USER_POOL = "aws:cognito/userPool:UserPool";
const CLIENT = "aws:cognito/userPoolClient:UserPoolClient";
const DOMAIN = "aws:cognito/userPoolDomain:UserPoolDomain";
const CERTIFICATE = "aws:acm/certificate:Certificate";
const RECORD = "aws:route53/record:Record";
const RULE = "aws:lb/listenerRule:ListenerRule";
const UNKNOWN = { __pulumiUnknown: true };

const make = (args: CognitoAuthArgs) => () => new CognitoAuth("auth", args);

describe("CognitoAuth", () => {
  it("is a user pool with a sign-in domain when nothing is asked for", async () => {
    const { registrations, get } = await record(make({}), { answers: ACCOUNT });
    assert.deepEqual(
      registrations.map(({ type, name }) => `${type} ${name}`),
      [
        "cognito-auth:index:CognitoAuth auth",
        "cognito-auth:index:UserPool auth",
        "pulumi:index:Stash auth-frozen-settings",
        `${USER_POOL} auth-user-pool`,
        "cognito-auth:index:SignInDomain auth",
        `${DOMAIN} auth-domain-prefix`,
      ],
    );
    assert.deepEqual(get(DOMAIN, "auth-domain-prefix").inputs, {
      domain: "test-auth-cfc81c55",
      managedLoginVersion: 1,
      userPoolId: "auth-user-pool-id",
    });
  });

  it("makes everything that a production stack asks for, and nothing else", async () => {
    const { registrations } = await record(make(PROD), { answers: ACCOUNT });
    assert.deepEqual(registrations.map(({ type, name }) => `${type} ${name}`).sort(), [
      `${CERTIFICATE} auth-certificate`,
      "aws:acm/certificateValidation:CertificateValidation auth-certificate-validation",
      `${USER_POOL} auth-user-pool`,
      `${CLIENT} auth-client-shop`,
      `${DOMAIN} auth-domain-custom`,
      `${RULE} auth-route-api`,
      `${RULE} auth-route-web`,
      `${RECORD} auth-alias-a`,
      `${RECORD} auth-alias-aaaa`,
      `${RECORD} auth-certificate-record`,
      "cognito-auth:index:AppClient auth-client-shop",
      "cognito-auth:index:AuthenticatedListener auth",
      "cognito-auth:index:CognitoAuth auth",
      "cognito-auth:index:SignInDomain auth",
      "cognito-auth:index:UserPool auth",
      "pulumi:index:Stash auth-frozen-settings",
    ]);
  });

  it("hands each part's outputs to the parts that need them", async () => {
    const { get, made } = await record(make(PROD), { answers: ACCOUNT });
    assert.deepEqual(get(CLIENT, "auth-client-shop").inputs.callbackUrls, [
      "https://shop.example.test/oauth2/idpresponse",
    ]);
    const [authenticate] = get(RULE, "auth-route-web").inputs.actions as [{ authenticateCognito: unknown }];
    assert.deepEqual(authenticate.authenticateCognito, {
      userPoolArn: "arn:aws:cognito-idp:eu-central-1:123456789012:userpool/auth-user-pool",
      userPoolClientId: "auth-client-shop-id",
      userPoolDomain: "auth.example.test",
      scope: "openid",
      sessionCookieName: "AWSELBAuthSessionCookie-cognito-auth-test-auth",
      sessionTimeout: 28800,
      onUnauthenticatedRequest: "authenticate",
    });
    assert.equal(await valueOf(made.domainName), "auth.example.test");
    assert.equal(await valueOf(made.issuer), "https://cognito-idp.eu-central-1.amazonaws.com/auth-user-pool");
    assert.equal(
      await valueOf(made.jwksUri),
      "https://cognito-idp.eu-central-1.amazonaws.com/auth-user-pool/.well-known/jwks.json",
    );
    assert.deepEqual(await valueOf(made.clientIds), { shop: "auth-client-shop-id" });
    assert.deepEqual(await valueOf(made.signInUrls), { shop: "https://shop.example.test/" });
    assert.deepEqual(await valueOf(made.signOutUrls), {
      shop: "https://auth.example.test/logout?client_id=auth-client-shop-id&logout_uri=https%3A%2F%2Fshop.example.test%2Fgoodbye",
    });
    assert.deepEqual(await valueOf(made.listenerRuleArns), {
      api: "arn:aws:elasticloadbalancing:rule/auth-route-api",
      web: "arn:aws:elasticloadbalancing:rule/auth-route-web",
    });
    assert.deepEqual(await valueOf(made.clientSecrets), { shop: "secret-of-auth-client-shop" });
    assert.equal(await pulumi.isSecret(made.clientSecrets), true);
  });

  it("shows in a preview all that does not depend on AWS", async () => {
    const { get, made, registrations } = await record(make(PROD), { answers: ACCOUNT, preview: true });
    assert.equal(registrations.length, 16);
    const { inputs } = get(RULE, "auth-route-api");
    assert.equal(inputs.listenerArn, "arn:lb/shop/443");
    assert.deepEqual(inputs.conditions, [
      { hostHeader: { values: ["shop.example.test"] } },
      { pathPattern: { values: ["/api/*"] } },
    ]);
    assert.deepEqual(get(RECORD, "auth-certificate-record").inputs, {
      zoneId: "Z1",
      name: UNKNOWN,
      type: UNKNOWN,
      records: [UNKNOWN],
      ttl: 60,
      allowOverwrite: true,
    });
    assert.equal(get(DOMAIN, "auth-domain-custom").inputs.domain, "auth.example.test");
    assert.equal(await valueOf(made.userPoolId), undefined);
    assert.deepEqual(await valueOf(made.signInUrls), { shop: "https://shop.example.test/" });
  });

  it("gives region and tags to everything that takes them, and us-east-1 to the certificate", async () => {
    const { registrations } = await record(make({ ...PROD, region: "eu-west-1" }), { answers: ACCOUNT });
    const aws = registrations.filter(({ type }) => type.startsWith("aws:"));
    assert.deepEqual(
      Object.fromEntries(aws.map(({ name, inputs }) => [name, inputs.region])),
      Object.fromEntries([
        ["auth-user-pool", "eu-west-1"],
        ["auth-client-shop", "eu-west-1"],
        ["auth-certificate", "us-east-1"],
        ["auth-certificate-record", undefined],
        ["auth-certificate-validation", "us-east-1"],
        ["auth-domain-custom", "eu-west-1"],
        ["auth-alias-a", undefined],
        ["auth-alias-aaaa", undefined],
        ["auth-route-api", "eu-west-1"],
        ["auth-route-web", "eu-west-1"],
      ]),
    );
    assert.deepEqual(
      aws
        .filter(({ inputs }) => inputs.tags !== undefined)
        .map(({ name }) => name)
        .sort(),
      ["auth-certificate", "auth-route-api", "auth-route-web", "auth-user-pool"],
    );
  });

  it("looks things up in the given region", async () => {
    const regions: unknown[] = [];
    const answers = Object.fromEntries(
      Object.entries(ACCOUNT).map(([token, answer]) => [
        token,
        (inputs: Record<string, unknown>) => {
          regions.push([token.split(":")[2], inputs.region]);
          return answer(inputs);
        },
      ]),
    );
    await record(make({ ...PROD, region: "eu-west-1" }), { answers });
    assert.deepEqual(regions.sort(), [
      ["getListener", "eu-west-1"],
      ["getLoadBalancer", "eu-west-1"],
      ["getRecords", undefined],
      ["getTargetGroup", "eu-west-1"],
      ["getTargetGroup", "eu-west-1"],
      ["getZone", undefined],
    ]);
  });

  it("makes the load balancer's client where nobody wrote it down", async () => {
    const { names } = await record(make({ ...PROD, clients: {} }), { answers: ACCOUNT });
    assert.deepEqual(names(CLIENT), ["auth-client-loadBalancer"]);
    const named = { ...PROD.loadBalancer!, client: "front" };
    const other = await record(make({ ...PROD, clients: {}, loadBalancer: named }), { answers: ACCOUNT });
    assert.deepEqual(other.names(CLIENT), ["auth-client-front"]);
  });

  it("leaves the other clients alone when one goes", async () => {
    const web: ClientSettings = { kind: "web", callbackUrls: ["https://app.example.test/cb"] };
    const both = await record(make({ clients: { one: web, two: web } }), { answers: ACCOUNT });
    const left = await record(make({ clients: { two: web } }), { answers: ACCOUNT });
    assert.deepEqual(left.get(CLIENT, "auth-client-two"), both.get(CLIENT, "auth-client-two"));
  });

  it("tells a web client's sign-in URL", async () => {
    const web: ClientSettings = {
      kind: "web",
      callbackUrls: ["https://app.example.test/cb"],
      scopes: ["profile", "openid"],
    };
    const args = { clients: { web } };
    const { made } = await record(make({ ...args, domain: { prefix: "shop" } }), { answers: ACCOUNT });
    assert.deepEqual(await valueOf(made.signInUrls), {
      web: "https://shop.auth.eu-central-1.amazoncognito.com/oauth2/authorize?client_id=auth-client-web-id&response_type=code&scope=openid%20profile&redirect_uri=https%3A%2F%2Fapp.example.test%2Fcb",
    });
    assert.deepEqual(await valueOf(made.signOutUrls), {});
  });

  it("warns of passkeys that its own sign-in pages could not use", async () => {
    const userPool: CognitoAuthArgs["userPool"] = {
      firstFactors: ["password", "passkey"],
      passkey: { relyingPartyId: "example.test" },
    };
    const spa: ClientSettings = {
      kind: "spa",
      callbackUrls: ["https://a.test/"],
      authFlows: ["choice", "refreshToken"],
    };
    const args = { ...PROD, clients: { ...PROD.clients, spa }, branding: { version: "managed" as const } };
    const { warnings } = await record(make({ ...args, userPool }), { answers: ACCOUNT });
    assert.deepEqual(warnings, [
      'CognitoAuth "auth": userPool.passkey.relyingPartyId: is not the sign-in domain, on whose pages such passkeys do not work (got "example.test"); write what stands in domain.custom.name, or leave it out',
    ]);
    const same = { ...userPool, passkey: { relyingPartyId: "auth.example.test" } };
    assert.deepEqual((await record(make({ ...args, userPool: same }), { answers: ACCOUNT })).warnings, []);
  });

  it("warns of first factors that no client offers", async () => {
    const userPool: CognitoAuthArgs["userPool"] = { firstFactors: ["password", "passkey"] };
    const { warnings } = await record(make({ ...PROD, userPool, branding: { version: "managed" } }), {
      answers: ACCOUNT,
    });
    assert.deepEqual(warnings, [
      'CognitoAuth "auth": userPool.firstFactors: can be chosen with no client, since none has the flow for it; add choice to the authFlows of one of shop',
    ]);
  });

  describe("with wrong arguments", () => {
    const refused = async (args: CognitoAuthArgs, answers: Parameters<typeof record>[1] = { answers: ACCOUNT }) => {
      const registered: string[] = [];
      let message = "nothing was refused";
      await record(make(args), { ...answers, seen: (type) => registered.push(type) }).catch((error: unknown) => {
        message = (error as Error).message;
      });
      return { message, registered };
    };

    it("tells everything that is wrong in itself at once, and registers nothing", async () => {
      const { message, registered } = await refused({
        userPool: { passwordPolicy: { minimumLength: 5 } },
        domain: { prefix: "my-aws-shop", custom: { name: "auth.example.test", hostedZoneName: "example.test" } },
        loadBalancer: {
          name: "nowhere",
          hosts: ["https://shop.example.test"],
          routes: {
            api: { priority: 0, targetGroupName: "api" },
            web: { priority: 5, targetGroupName: "web" },
            more: { priority: 5, targetGroupName: "web" },
          },
        },
      });
      assert.equal(
        message,
        `CognitoAuth "auth": 6 problems with its arguments
  userPool.passwordPolicy.minimumLength: must be a whole number, 6 to 99 characters (got 5); 6 is the nearest
  domain.prefix: must not contain the word aws (got "my-aws-shop"); AWS keeps it for itself; choose another
  domain: must have a prefix or a custom domain, not both (got {"prefix":"my-aws-shop","custom":"auth.example.test"}); leave out domain.prefix or domain.custom
  loadBalancer.hosts[0]: must be a host name alone, without scheme, port and path (got "https://shop.example.test"); write one such as "app.example.com"
  loadBalancer.routes.api.priority: must be a whole number, 1 to 50000 (got 0); 1 is the nearest
  loadBalancer.routes.more.priority: must not be that of loadBalancer.routes.web too (got 5); give each route its own`,
      );
      assert.deepEqual(registered, []);
    });

    it("refuses words that are of no closed set, which a compiler may not have seen", async () => {
      const args = {
        userPool: {
          mfa: { mode: "ON" },
          plan: "gold",
          accountRecovery: "mail",
          triggers: { preSignUp: { version: "v9" } },
        },
        clients: { web: { kind: "webb" } },
        users: { "ann@x.test": { invite: "mail" } },
        logging: { userActivity: { destination: "disk" } },
      } as unknown as CognitoAuthArgs;
      const { message, registered } = await refused(args);
      assert.equal(
        message,
        `CognitoAuth "auth": 7 problems with its arguments
  userPool.mfa.mode: must be one of required, optional, off (got "ON"); write one of them
  userPool.plan: must be one of lite, essentials, plus (got "gold"); write one of them
  userPool.accountRecovery: must be one of emailThenPhone, phoneThenEmail, email, phone, adminOnly (got "mail"); write one of them
  userPool.triggers.preSignUp.version: must be one of v1, v2, v3 (got "v9"); write one of them
  clients.web.kind: must be one of loadBalancer, web, spa, native, machine (got "webb"); write one of them
  users["ann@x.test"].invite: must be one of email, sms, both, none (got "mail"); write one of them
  logging.userActivity.destination: must be one of cloudWatch, s3, firehose (got "disk"); write one of them`,
      );
      assert.deepEqual(registered, []);
    });

    it("holds back a late word that is of no closed set", async () => {
      const mode = pulumi.output("ON") as unknown as pulumi.Output<"required">;
      const { message, registered } = await refused({ userPool: { mfa: { mode } } });
      assert.match(message, /userPool\.mfa\.mode: must be one of required, optional, off \(got "ON"\)/);
      assert.equal(registered.includes(USER_POOL), false);
    });

    it("tells everything that look-ups show at once, and registers no AWS resource", async () => {
      const { message, registered } = await refused(
        { ...PROD, loadBalancer: { ...PROD.loadBalancer!, port: 80 } },
        {
          answers: {
            ...ACCOUNT,
            "aws:route53/getZone:getZone": missing,
            "aws:lb/getTargetGroup:getTargetGroup": missing,
          },
        },
      );
      const [title, ...lines] = message.split("\n");
      assert.equal(title, 'CognitoAuth "auth": 4 problems with its arguments');
      assert.deepEqual(
        lines.map((line) => line.replace(/;.*/, "")),
        [
          '  domain.custom.hostedZoneName: must be a public hosted zone of this account (got "example.test")',
          "  loadBalancer.port: must be an HTTPS listener, and this one speaks HTTP (got 80)",
          '  loadBalancer.routes.api.targetGroupName: must be a target group of this account and region (got "shop-api")',
          '  loadBalancer.routes.web.targetGroupName: must be a target group of this account and region (got "shop-web")',
        ],
      );
      assert.deepEqual(
        registered.filter((type) => type.startsWith("aws")),
        [],
      );
    });

    it("tells an unknown load balancer by its name", async () => {
      const { message } = await refused(PROD, {
        answers: { ...ACCOUNT, "aws:lb/getLoadBalancer:getLoadBalancer": missing },
      });
      assert.match(
        message,
        /^CognitoAuth "auth": 1 problem with its arguments\n {2}loadBalancer\.name: must be a load balancer of this account and region \(got "shop"\); look for a misspelling or another region; AWS answered: no matching resource found$/,
      );
    });

    it("holds a late value back until it has passed the same check", async () => {
      const late = { minimumLength: pulumi.output(5) };
      const { message, registered } = await refused({ userPool: { passwordPolicy: late } });
      assert.equal(
        message,
        'CognitoAuth "auth": 1 problem with its arguments\n  userPool.passwordPolicy.minimumLength: must be a whole number, 6 to 99 characters (got 5); 6 is the nearest',
      );
      assert.equal(registered.includes(USER_POOL), false);
    });

    it("never repeats a secret", async () => {
      const { message } = await refused({ domain: { prefix: pulumi.secret("my-aws-shop") } });
      assert.equal(
        message,
        'CognitoAuth "auth": 1 problem with its arguments\n  domain.prefix: must not contain the word aws; AWS keeps it for itself; choose another',
      );
    });

    it("says which of two clients it cannot choose between", async () => {
      const client = { kind: "loadBalancer" } as const;
      const { message } = await refused({ ...PROD, clients: { one: client, two: client } });
      assert.match(
        message,
        /loadBalancer\.client: must say which of the clients of kind loadBalancer is meant; set it to one of one, two$/,
      );
    });

    it("refuses a client of another kind", async () => {
      const web: ClientSettings = { kind: "web", callbackUrls: ["https://a.test/"] };
      const args = { ...PROD, clients: { web } };
      const { message } = await refused({ ...args, loadBalancer: { ...PROD.loadBalancer!, client: "web" } });
      assert.match(
        message,
        /loadBalancer\.client: must be a client of kind loadBalancer, and this one is of kind web \(got "web"\); name another, or one that is still to be made$/,
      );
    });

    it("refuses a key that the names of resources could not hold", async () => {
      const { message } = await refused({ clients: { "a--b": { kind: "web", callbackUrls: ["https://a.test/"] } } });
      assert.match(message, /clients\.a--b: must not have two hyphens in a row in its name \(got "a--b"\); use one$/);
    });

    it("refuses a new client's key that its name could not hold", async () => {
      const { message } = await refused({
        ...PROD,
        clients: {},
        loadBalancer: { ...PROD.loadBalancer!, client: "a/b" },
      });
      assert.match(message, /loadBalancer\.client: may contain only letters, digits, spaces and .* \(got "a\/b"\)/);
    });

    it("refuses what AWS takes neither as a region, a tag nor a name, and more hosts than a client has room for", async () => {
      const hosts = Array.from({ length: 101 }, (_, index) => `h${index}.example.test`);
      const { message } = await refused({
        ...PROD,
        region: "",
        tags: { "aws:x": "y", team: "z".repeat(257) },
        clients: { ...PROD.clients, ["k".repeat(81)]: { kind: "web", callbackUrls: ["https://a.test/"] } },
        loadBalancer: {
          ...PROD.loadBalancer!,
          hosts,
          routes: { web: { priority: 1, hosts: ["a.test"], targetGroupName: "t" } },
        },
      });
      assert.deepEqual(
        message
          .split("\n")
          .slice(1)
          .map((line) => line.replace(/k{81}/g, "k…").replace(/z{257}/, "z…")),
        [
          '  clients.k…: must have at most 80 characters in its name (got "k…"); write a shorter one',
          "  loadBalancer.hosts: must be at most 100 with those of the routes and the client's own callback URLs (got 102); leave some out, or make a component for some of them",
          '  region: must be the name of an AWS region (got ""); write one such as "eu-west-1"',
          '  tags["aws:x"]: must not begin with aws: (got "aws:x"); AWS keeps it for itself; choose another',
          '  tags.team: must have at most 256 characters (got "z…"); write a shorter one',
        ],
      );
    });

    it("refuses scopes that the client does not allow", async () => {
      const { message } = await refused({
        ...PROD,
        loadBalancer: { ...PROD.loadBalancer!, scopes: ["openid", "email"] },
      });
      assert.match(
        message,
        /loadBalancer\.scopes: must be among the scopes of its client \(got \["email"\]\); add them to clients\.shop\.scopes$/,
      );
    });

    it("refuses a load balancer's client without a load balancer", async () => {
      const { message } = await refused({ clients: { shop: { kind: "loadBalancer" } } });
      assert.match(
        message,
        /clients\.shop\.kind: is loadBalancer, but there is no load balancer whose hosts it could have \(got "loadBalancer"\); set loadBalancer, or make it a client of kind web$/,
      );
    });
  });
});
