import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import {
  AuthenticatedListener,
  CognitoAuth,
  LogoutRoute,
  type CognitoAuthArgs,
  type LogoutRouteArgs,
} from "../../../../components";
import { ACCOUNT } from "../../account";
import { record, valueOf } from "../../recorder";

const RULE = "aws:lb/listenerRule:ListenerRule";
const FUNCTION = "aws:lambda/function:Function";
const PERMISSION = "aws:lambda/permission:Permission";
const GROUP = "aws:lb/targetGroup:TargetGroup";
const ATTACHMENT = "aws:lb/targetGroupAttachment:TargetGroupAttachment";
const CLIENT = "aws:cognito/userPoolClient:UserPoolClient";

const GROUP_ARN = "arn:aws:elasticloadbalancing:targetgroup/shop-logout";
const FUNCTION_ARN = "arn:aws:lambda:eu-central-1:123456789012:function:shop-logout";
const LISTENER_ARN = "arn:aws:elasticloadbalancing:eu-central-1:123456789012:listener/app/shop/1/2";

const route: LogoutRouteArgs = {
  listenerArn: LISTENER_ARN,
  hosts: ["Shop.example.test", "admin.example.test", "shop.example.test"],
  priority: 9,
  redirectUrl: "https://example.test/bye?a=b&c",
  cookieName: "session",
  domainName: "auth.example.test",
  userPoolClientId: "client",
};
const alone =
  (args: Partial<LogoutRouteArgs> = {}) =>
  () =>
    new LogoutRoute("shop", { ...route, ...args });

describe("a logout route", function () {
  // Those with several runs take their time on a busy machine.
  this.timeout(20_000);

  it("is a function that the load balancer alone may call, behind a target group with several values a header", async () => {
    const { get, registrations } = await record(alone({ region: "eu-west-1", tags: { team: "shop" } }));
    const { code, ...inputs } = get(FUNCTION, "shop-logout").inputs;
    assert.ok(code);
    assert.deepEqual(inputs, {
      description: "Signs people out of the load balancer, and sends them to Cognito's logout endpoint.",
      runtime: "nodejs24.x",
      architectures: ["arm64"],
      handler: "index.handler",
      role: "arn:aws:iam::123456789012:role/shop-logout-role",
      timeout: 3,
      memorySize: 256,
      loggingConfig: { logFormat: "JSON", logGroup: "shop-logout-logs" },
      environment: {
        variables: {
          COOKIE_NAMES: "session,session-0,session-1,session-2,session-3",
          LOGOUT_URL:
            "https://auth.example.test/logout?client_id=client&logout_uri=https%3A%2F%2Fexample.test%2Fbye%3Fa%3Db%26c",
        },
      },
      region: "eu-west-1",
      tags: { team: "shop" },
    });
    const { name, ...group } = get(GROUP, "shop-logout").inputs;
    assert.match(String(name), /^shop-logout-[0-9a-f]{8}$/);
    assert.deepEqual(group, {
      targetType: "lambda",
      lambdaMultiValueHeadersEnabled: true,
      region: "eu-west-1",
      tags: { team: "shop" },
    });
    assert.deepEqual(get(PERMISSION, "shop-logout").inputs, {
      action: "lambda:InvokeFunction",
      function: FUNCTION_ARN,
      principal: "elasticloadbalancing.amazonaws.com",
      sourceArn: GROUP_ARN,
      region: "eu-west-1",
    });
    assert.deepEqual(get(ATTACHMENT, "shop-logout").inputs, {
      targetGroupArn: GROUP_ARN,
      targetId: FUNCTION_ARN,
      region: "eu-west-1",
    });
    assert.deepEqual(get(RULE, "shop-logout").inputs, {
      listenerArn: LISTENER_ARN,
      priority: 9,
      conditions: [
        { hostHeader: { values: ["admin.example.test", "shop.example.test"] } },
        { pathPattern: { values: ["/logout"] } },
      ],
      actions: [{ type: "forward", order: 1, targetGroupArn: GROUP_ARN }],
      region: "eu-west-1",
      tags: { team: "shop" },
    });
    assert.equal(registrations.length, 9);
  });

  it("has a role that writes to its own log and nothing else", async () => {
    const { get } = await record(alone({ retentionDays: 30 }));
    assert.deepEqual(get("aws:cloudwatch/logGroup:LogGroup", "shop-logout-logs").inputs, { retentionInDays: 30 });
    assert.deepEqual(JSON.parse(String(get("aws:iam/role:Role", "shop-logout-role").inputs.assumeRolePolicy)), {
      Version: "2012-10-17",
      Statement: [{ Effect: "Allow", Principal: { Service: "lambda.amazonaws.com" }, Action: "sts:AssumeRole" }],
    });
    assert.deepEqual(JSON.parse(String(get("aws:iam/rolePolicy:RolePolicy", "shop-logout-policy").inputs.policy)), {
      Version: "2012-10-17",
      Statement: [
        {
          Effect: "Allow",
          Action: ["logs:CreateLogStream", "logs:PutLogEvents"],
          Resource: "arn:aws:logs:eu-central-1:123456789012:log-group:shop-logout-logs:*",
        },
      ],
    });
  });

  it("names its target group within 32 characters, whatever the component is called", async () => {
    for (const name of ["a", "an-application-with-a-long-name", "--", "Shop_1 und mehr", "fifteen-letters-"]) {
      const { get } = await record(() => new LogoutRoute(name, route));
      const physical = String(get(GROUP, `${name}-logout`).inputs.name);
      assert.match(physical, /^(?=.{1,32}$)[A-Za-z0-9]+(-[A-Za-z0-9]+)*-[0-9a-f]{8}$/);
    }
  });

  it("has a rule for every four hosts, with numbers downwards", async () => {
    const hosts = ["e", "d", "c", "b", "a", "f", "g", "h", "i"].map((letter) => `${letter}.test`);
    const { get, names, made } = await record(alone({ hosts }));
    assert.deepEqual(names(RULE).sort(), ["shop-logout", "shop-logout--2", "shop-logout--3"]);
    const told = ["shop-logout", "shop-logout--2", "shop-logout--3"].map((name) => {
      const { priority, conditions } = get(RULE, name).inputs;
      return [priority, (conditions as [{ hostHeader: { values: string[] } }])[0].hostHeader.values];
    });
    assert.deepEqual(told, [
      [9, ["a.test", "b.test", "c.test", "d.test"]],
      [8, ["e.test", "f.test", "g.test", "h.test"]],
      [7, ["i.test"]],
    ]);
    assert.equal((await valueOf(made.listenerRuleArns))?.length, 3);
  });

  it("has one rule for hosts that come later, and refuses those that it has no place for", async () => {
    const late = await record(alone({ hosts: pulumi.output(["B.test", "a.test"]) }));
    assert.deepEqual(late.get(RULE, "shop-logout").inputs.conditions, [
      { hostHeader: { values: ["a.test", "b.test"] } },
      { pathPattern: { values: ["/logout"] } },
    ]);
    const hosts = pulumi.output(["a.test", "b.test", "c.test", "d.test", "e.test"]);
    await assert.rejects(record(alone({ hosts })), {
      message: `LogoutRoute "shop": 1 problem with its arguments
  hosts: has more hosts than the 4 of one rule, and how many rules cannot wait for the hosts (got ["a.test","b.test","c.test","d.test","e.test"]); write them down as plain texts`,
    });
  });

  it("refuses late what it would have refused at once", async () => {
    await assert.rejects(record(alone({ path: pulumi.output("/log*") })), {
      message: `LogoutRoute "shop": 1 problem with its arguments
  path: must be one path, without wildcards and without a query (got "/log*"); write one such as "/logout"`,
    });
  });

  it("shows in a preview what does not depend on AWS", async () => {
    const { get, registrations } = await record(alone(), { preview: true });
    assert.equal(registrations.length, 9);
    assert.equal(get(RULE, "shop-logout").inputs.priority, 9);
    assert.deepEqual(get(FUNCTION, "shop-logout").inputs.environment, {
      variables: {
        COOKIE_NAMES: "session,session-0,session-1,session-2,session-3",
        LOGOUT_URL:
          "https://auth.example.test/logout?client_id=client&logout_uri=https%3A%2F%2Fexample.test%2Fbye%3Fa%3Db%26c",
      },
    });
  });
});

describe("the logout of a whole", function () {
  this.timeout(20_000);

  const redirectUrl = "https://example.test/bye";
  const auth =
    ({ loadBalancer, ...rest }: { loadBalancer?: object } & Omit<CognitoAuthArgs, "loadBalancer"> = {}) =>
    () =>
      new CognitoAuth("auth", {
        domain: { prefix: "shop" },
        loadBalancer: {
          name: "shop",
          hosts: ["shop.example.test"],
          routes: { web: { targetGroupName: "web" } },
          logout: { redirectUrl },
          ...loadBalancer,
        },
        ...rest,
      });
  const variables = (inputs: Record<string, unknown>) =>
    (inputs.environment as { variables: Record<string, string> }).variables;

  it("deletes the cookies of the session, and goes to the domain and the client that people signed in with", async () => {
    const { get, made } = await record(auth(), { answers: ACCOUNT });
    const cookie = "AWSELBAuthSessionCookie-cognito-auth-test-auth";
    assert.deepEqual(variables(get(FUNCTION, "auth-logout").inputs), {
      COOKIE_NAMES: [cookie, ...[0, 1, 2, 3].map((number) => `${cookie}-${number}`)].join(","),
      LOGOUT_URL:
        "https://shop.auth.eu-central-1.amazoncognito.com/logout?client_id=auth-client-loadBalancer-id&logout_uri=https%3A%2F%2Fexample.test%2Fbye",
    });
    assert.deepEqual(get(CLIENT, "auth-client-loadBalancer").inputs.logoutUrls, [redirectUrl]);
    assert.deepEqual(await valueOf(made.signOutUrls), { loadBalancer: "https://shop.example.test/logout" });
    assert.deepEqual(
      await valueOf(made.sessionCookieNames),
      [0, 1, 2, 3].map((number) => `${cookie}-${number}`),
    );
  });

  it("adds its page to the client's own logout URLs", async () => {
    const clients = {
      web: { kind: "loadBalancer" as const, logoutUrls: ["https://shop.example.test/", redirectUrl] },
      spa: { kind: "spa" as const, callbackUrls: ["https://x.test/"], logoutUrls: ["https://x.test/bye"] },
    };
    const { get, made } = await record(auth({ clients }), { answers: ACCOUNT });
    assert.deepEqual(get(CLIENT, "auth-client-web").inputs.logoutUrls, [redirectUrl, "https://shop.example.test/"]);
    assert.deepEqual(await valueOf(made.signOutUrls), {
      web: "https://shop.example.test/logout",
      spa: "https://shop.auth.eu-central-1.amazoncognito.com/logout?client_id=auth-client-spa-id&logout_uri=https%3A%2F%2Fx.test%2Fbye",
    });
  });

  it("takes the given path, priority and cookie name", async () => {
    const logout = { redirectUrl, path: "/abmelden", priority: 5 };
    const session = { cookieName: "shop" };
    const { get, made } = await record(auth({ loadBalancer: { logout, session } }), { answers: ACCOUNT });
    const { priority, conditions } = get(RULE, "auth-logout").inputs;
    assert.equal(priority, 5);
    assert.deepEqual(conditions, [
      { hostHeader: { values: ["shop.example.test"] } },
      { pathPattern: { values: ["/abmelden"] } },
    ]);
    assert.deepEqual(await valueOf(made.sessionCookieNames), ["shop-0", "shop-1", "shop-2", "shop-3"]);
    assert.deepEqual(await valueOf(made.signOutUrls), { loadBalancer: "https://shop.example.test/abmelden" });
  });

  for (const preview of [true, false]) {
    it(`has room for the name of a load balancer that is still to be made${preview ? ", in a preview" : ""}`, async () => {
      const loadBalancer = {
        name: undefined,
        front: { subnetIds: ["subnet-0000000a", "subnet-0000000b"], hostedZoneName: "example.test" },
        includeDnsName: true,
        hosts: ["d", "C", "b", "a"].map((letter) => `${letter}.example.test`),
        routes: { web: { paths: ["/a"], hosts: ["a.example.test"], targetGroupName: "web" } },
      };
      const { get, names } = await record(auth({ loadBalancer }), { answers: ACCOUNT, preview });
      assert.deepEqual(names(RULE).sort(), ["auth-logout", "auth-logout--2", "auth-route-web"]);
      assert.deepEqual(get(RULE, "auth-logout").inputs.conditions, [
        { hostHeader: { values: ["a", "b", "c", "d"].map((letter) => `${letter}.example.test`) } },
        { pathPattern: { values: ["/logout"] } },
      ]);
      const { priority, conditions } = get(RULE, "auth-logout--2").inputs;
      assert.equal(priority, 998);
      if (!preview) {
        assert.deepEqual((conditions as unknown[])[0], {
          hostHeader: { values: ["auth-front-1234567890.eu-central-1.elb.amazonaws.com"] },
        });
      }
    });
  }

  const placed = async (priorities: Record<string, pulumi.Input<number> | undefined>): Promise<unknown> => {
    const routes = Object.fromEntries(
      Object.entries(priorities).map(([key, priority]) => [
        key,
        { priority, targetGroupName: "web", paths: [`/${key}`], access: key === "open" ? "public" : "signIn" },
      ]),
    );
    const { get } = await record(auth({ loadBalancer: { routes } }), { answers: ACCOUNT });
    return get(RULE, "auth-logout").inputs.priority;
  };

  for (const [number, priorities] of [
    [999, { web: undefined, api: undefined }],
    [999, { web: 1000 }],
    [998, { web: 999 }],
    [9, { web: 20, api: 10 }],
    [19, { web: 20, open: 10 }],
    [18, { web: 20, open: 19 }],
    [19, { web: pulumi.output(20), api: 30 }],
  ] as const) {
    it(`comes before all routes that people sign in on, and takes no number of another: ${number}`, async () => {
      assert.equal(await placed(priorities), number);
    });
  }

  it("says so where there is no number left, also where that comes out later", async () => {
    const path = "loadBalancer.logout.priority";
    const text = `${path}: has no number left before the routes that people sign in on; give those routes higher priorities`;
    await assert.rejects(placed({ web: 1 }), {
      message: `CognitoAuth "auth": 1 problem with its arguments\n  ${text}`,
    });
    await assert.rejects(placed({ web: pulumi.output(1) }), (error: Error) => error.message.includes(text));
  });

  it("is not there unless asked for, and then the outputs tell what to do", async () => {
    const clients = { web: { kind: "loadBalancer" as const, logoutUrls: [redirectUrl] } };
    const { names, made } = await record(auth({ loadBalancer: { logout: undefined }, clients }), { answers: ACCOUNT });
    assert.deepEqual(names(FUNCTION), []);
    assert.deepEqual(names(RULE), ["auth-route-web"]);
    assert.deepEqual(await valueOf(made.signOutUrls), {
      web: "https://shop.auth.eu-central-1.amazoncognito.com/logout?client_id=auth-client-web-id&logout_uri=https%3A%2F%2Fexample.test%2Fbye",
    });
    assert.equal((await valueOf(made.sessionCookieNames))?.length, 4);
  });

  it("has no cookies where nobody signs in", async () => {
    const { made } = await record(() => new CognitoAuth("auth", { domain: { prefix: "shop" } }));
    assert.deepEqual(await valueOf(made.sessionCookieNames), []);
  });

  it("needs the host of the sign-in pages where the listener stands alone", async () => {
    const listener = () =>
      new AuthenticatedListener("shop", {
        listenerArn: LISTENER_ARN,
        hosts: ["shop.example.test"],
        routes: { web: { targetGroupArn: "arn" } },
        userPoolArn: "arn:aws:cognito-idp:eu-central-1:123456789012:userpool/p",
        userPoolClientId: "client",
        userPoolDomain: "shop",
        logout: { redirectUrl },
      });
    await assert.rejects(record(listener, { answers: ACCOUNT }), {
      message: `AuthenticatedListener "shop": 1 problem with its arguments
  domainName: must be given for logout, which sends people there; name the host of the sign-in pages`,
    });
  });
});
