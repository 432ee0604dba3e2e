import assert from "node:assert/strict";
import { SandboxedProgram } from "./sandboxed-program";
import { diagnostics, hasStackTrace } from "./screen";

/** What a person reads of each component alone, in a program that is none of ours. */
const refusals: Record<string, string[]> = {
  cognitoAuth: [
    'error: CognitoAuth "shop": 6 problems with its arguments',
    "  userPool.passwordPolicy.minimumLength: must be a whole number, 6 to 99 characters (got 5); 6 is the nearest",
    '  domain.prefix: must not contain the word cognito (got "my-cognito"); AWS keeps it for itself; choose another',
    "  loadBalancer: must say which listener; set loadBalancer.listenerArn, or loadBalancer.name to the name of the load balancer, or loadBalancer.front to have one made",
    "  loadBalancer.routes.web.priority: must be a whole number, 1 to 50000 (got 0); 1 is the nearest",
    "  loadBalancer.routes.web.hosts: must name a host, which the callback URL is made of; set loadBalancer.routes.web.hosts, " +
      "or hosts for all routes of the load balancer",
    "  loadBalancer.routes.web: must have a target group; set loadBalancer.routes.web.targetGroupName or " +
      "loadBalancer.routes.web.targetGroupArn, or targets, redirect or fixedResponse",
  ],
  userPool: [
    'error: UserPool "shop": 1 problem with its arguments',
    "  passwordPolicy.minimumLength: must be a whole number, 6 to 99 characters (got 5); 6 is the nearest",
  ],
  appClient: [
    'error: AppClient "shop": 1 problem with its arguments',
    '  callbackUrls[0]: must start with https:// (got "http://shop.example.test"); plain http is for localhost only',
  ],
  signInDomain: [
    'error: SignInDomain "shop": 2 problems with its arguments',
    '  custom.name: must be a host name alone, without scheme, port and path (got "https://auth.example.test"); ' +
      'write one such as "app.example.com"',
    '  prefix: must have a prefix or a custom domain, not both (got {"prefix":"shop","custom":"https://auth.example.test"}); ' +
      "leave out prefix or custom",
  ],
  listener: [
    'error: AuthenticatedListener "shop": 1 problem with its arguments',
    "  routes.two.priority: must not be that of routes.one too (got 7); give each route its own",
  ],
  unknownListener: [
    'error: AuthenticatedListener "shop": 2 problems with its arguments',
    "  listenerArn: must be a listener of this account and region (got " +
      '"arn:aws:elasticloadbalancing:eu-central-1:123456789012:listener/app/shop/50dc6c495c0c9188/0"); look for a ' +
      "misspelling or another region; AWS answered: reading ELBv2 Listener: empty result",
    '  routes.web.targetGroupName: must be a target group of this account and region (got "shop-wbe"); look for a ' +
      "misspelling or another region; AWS answered: reading ELBv2 Target Group: empty result (looked for name " +
      '"shop-wbe" in eu-central-1)',
  ],
  late: [
    'error: UserPool "shop": 1 problem with its arguments',
    "  passwordPolicy.minimumLength: must be a whole number, 6 to 99 characters (got 5); 6 is the nearest",
  ],
  lateSecret: [
    'error: UserPool "shop": 1 problem with its arguments',
    "  name: may contain only letters, digits, spaces and _ + = , . @ -; leave the others out",
  ],
  lateListener: [
    'error: AuthenticatedListener "shop": 1 problem with its arguments',
    '  name: must be a load balancer of this account and region (got "shops"); look for a misspelling or another region; ' +
      'AWS answered: reading ELBv2 Load Balancer: empty result (looked for name "shops" in eu-central-1)',
  ],
};

describe("bad input to the components alone with the real engine", () => {
  let program: SandboxedProgram;

  before(async () => {
    program = await SandboxedProgram.open("tests/engine/programs/refused-parts");
  });

  after(async () => {
    await program.close();
  });

  for (const [part, expected] of Object.entries(refusals)) {
    it(`is told in one list, before anything of AWS is touched: ${part}`, async () => {
      await program.configure("test", undefined, { "refused-parts:part": part });
      const screen = await program.refused("test", ["up", "--yes", "--skip-preview"]);

      assert.equal(hasStackTrace(screen), false, screen);
      assert.doesNotMatch(screen, /^ \S{1,2} +aws:/m);
      assert.deepEqual(program.made(), []);
      assert.deepEqual(diagnostics(screen), {
        "pulumi:pulumi:Stack (refused-parts-test)": expected.join("\n"),
      });
    });
  }
});
