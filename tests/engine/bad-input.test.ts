import assert from "node:assert/strict";
import { SandboxedProgram } from "./sandboxed-program";
import { diagnostics, hasStackTrace } from "./screen";

const wrongInItself = {
  userPool: { passwordPolicy: { minimumLength: 5 } },
  domain: { prefix: "shop-aws", custom: { name: "auth.example.test", hostedZoneName: "example.test" } },
  loadBalancer: {
    name: "shop",
    hosts: ["https://shop.example.test"],
    routes: {
      none: { priority: 0, targetGroupName: "shop-web" },
      one: { priority: 7, targetGroupName: "shop-web" },
      two: { priority: 7, targetGroupName: "shop-api" },
    },
  },
};

const nowhereToBeFound = {
  domain: { custom: { name: "auth.other.test", hostedZoneName: "other.test" } },
  loadBalancer: {
    name: "shops",
    hosts: ["shop.other.test"],
    routes: {
      api: { priority: 1, paths: ["/api/*"], targetGroupName: "shop-apis" },
      web: { priority: 2, targetGroupName: "shop-web" },
    },
  },
};

describe("bad input through the program with the real engine", () => {
  let program: SandboxedProgram;

  before(async () => {
    program = await SandboxedProgram.open();
  });

  after(async () => {
    await program.close();
  });

  /** What a person is told, after it is made sure that nothing of AWS came into being. */
  const refusal = async (auth: unknown, ...command: string[]): Promise<string[]> => {
    await program.configure("bad", auth);
    const screen = await program.refused("bad", command.length === 0 ? ["preview"] : command);
    assert.equal(hasStackTrace(screen), false, screen);
    assert.doesNotMatch(screen, /^ \S{1,2} +aws:/m);
    assert.deepEqual(program.made(), []);
    const told = diagnostics(screen);
    assert.deepEqual(Object.keys(told), ["pulumi:pulumi:Stack (cognito-auth-bad)"]);
    return told["pulumi:pulumi:Stack (cognito-auth-bad)"]!.split("\n");
  };

  it("tells in one list all that is wrong in itself", async () => {
    const expected = [
      'error: CognitoAuth "auth": 6 problems with its arguments',
      "  userPool.passwordPolicy.minimumLength: must be a whole number, 6 to 99 characters (got 5); 6 is the nearest",
      '  domain.prefix: must not contain the word aws (got "shop-aws"); AWS keeps it for itself; choose another',
      '  domain: must have a prefix or a custom domain, not both (got {"prefix":"shop-aws","custom":"auth.example.test"}); ' +
        "leave out domain.prefix or domain.custom",
      "  loadBalancer.hosts[0]: must be a host name alone, without scheme, port and path " +
        '(got "https://shop.example.test"); write one such as "app.example.com"',
      "  loadBalancer.routes.none.priority: must be a whole number, 1 to 50000 (got 0); 1 is the nearest",
      "  loadBalancer.routes.two.priority: must not be that of loadBalancer.routes.one too (got 7); give each route its own",
    ];

    assert.deepEqual(await refusal(wrongInItself), expected);
    assert.deepEqual(await refusal(wrongInItself, "up", "--yes", "--skip-preview"), expected);
  });

  it("tells in one list all that the account does not have", async () => {
    const expected = [
      'error: CognitoAuth "auth": 3 problems with its arguments',
      '  domain.custom.hostedZoneName: must be a public hosted zone of this account (got "other.test"); look for a ' +
        "misspelling or another region; AWS answered: no matching Route 53 Hosted Zone found",
      '  loadBalancer.name: must be a load balancer of this account and region (got "shops"); look for a misspelling or ' +
        'another region; AWS answered: reading ELBv2 Load Balancer: empty result (looked for name "shops" in eu-central-1)',
      '  loadBalancer.routes.api.targetGroupName: must be a target group of this account and region (got "shop-apis"); ' +
        "look for a misspelling or another region; AWS answered: reading ELBv2 Target Group: empty result (looked for " +
        'name "shop-apis" in eu-central-1)',
    ];

    assert.deepEqual(await refusal(nowhereToBeFound), expected);
    assert.deepEqual(await refusal(nowhereToBeFound, "up", "--yes", "--skip-preview"), expected);
  });

  it("tells of a port on which nobody listens, and of one without HTTPS", async () => {
    const onPort = (port: number): unknown => ({
      loadBalancer: {
        name: "shop",
        port,
        hosts: ["shop.example.test"],
        routes: { web: { priority: 1, targetGroupName: "shop-web" } },
      },
    });

    assert.deepEqual(await refusal(onPort(8443)), [
      'error: CognitoAuth "auth": 1 problem with its arguments',
      "  loadBalancer.port: must be the port of a listener of shop (got 8443); look for a misspelling or another region; " +
        "AWS answered: reading ELBv2 Listener: empty result",
    ]);
    assert.deepEqual(await refusal(onPort(80)), [
      'error: CognitoAuth "auth": 1 problem with its arguments',
      "  loadBalancer.port: must be an HTTPS listener, and this one speaks HTTP (got 80); load balancers sign people in " +
        "over HTTPS only; name the HTTPS listener",
    ]);
  });

  it("tells each unknown or ill-typed key with its path, and what was meant", async () => {
    const told = await refusal({
      userPool: { passwordPolicy: { minimumLenght: 14, requireSymbols: "yes" } },
      clients: { web: { kind: "webb", callbackUrls: ["https://shop.example.test/cb"] } },
      loadBalancer: { name: "shop", routes: { web: { prioritty: 1, fixedResponse: {} } } },
    });

    assert.deepEqual(told, [
      "error: Pulumi.bad.yaml: 5 problems with its settings",
      "  cognito-auth:auth.userPool.passwordPolicy.minimumLenght: unknown key; did you mean minimumLength?",
      '  cognito-auth:auth.userPool.passwordPolicy.requireSymbols: must be true or false (got "yes"); write it without quotes',
      '  cognito-auth:auth.clients.web.kind: must be one of loadBalancer, web, spa, native, machine (got "webb"); did you mean web?',
      "  cognito-auth:auth.loadBalancer.routes.web.prioritty: unknown key; did you mean priority?",
      "  cognito-auth:auth.loadBalancer.routes.web.fixedResponse.statusCode: is missing; add it",
    ]);
  });

  it("tells that the settings are missing altogether", async () => {
    assert.deepEqual(await refusal(undefined), [
      'error: Pulumi.bad.yaml: cognito-auth:auth is not set; an empty map is enough: "cognito-auth:auth: {}"',
    ]);
  });
});
