import assert from "node:assert/strict";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { policyConfigOf, repository, SandboxedProgram, underPolicyConfig } from "./sandboxed-program";
import { changes, counts, policies } from "./screen";
import { tree } from "./tree";

const examples: Record<string, string[]> = {
  "user-pool": [
    "cognito-auth:index:UserPool shop",
    "  aws:cognito/userPool:UserPool shop-user-pool",
    "  pulumi:index:Stash shop-frozen-settings",
  ],
  "app-client": [
    "cognito-auth:index:AppClient shop-web",
    "  aws:cognito/userPoolClient:UserPoolClient shop-web",
    "cognito-auth:index:UserPool shop",
    "  aws:cognito/userPool:UserPool shop-user-pool",
    "  pulumi:index:Stash shop-frozen-settings",
  ],
  "sign-in-domain": [
    "cognito-auth:index:SignInDomain shop",
    "  aws:acm/certificate:Certificate shop-certificate",
    "  aws:acm/certificateValidation:CertificateValidation shop-certificate-validation",
    "  aws:cognito/userPoolDomain:UserPoolDomain shop-domain-custom",
    "  aws:route53/record:Record shop-alias-a",
    "  aws:route53/record:Record shop-alias-aaaa",
    "  aws:route53/record:Record shop-certificate-record",
    "cognito-auth:index:SignInDomain shop-spare",
    "  aws:cognito/userPoolDomain:UserPoolDomain shop-spare-domain-prefix",
    "cognito-auth:index:UserPool shop",
    "  aws:cognito/userPool:UserPool shop-user-pool",
    "  pulumi:index:Stash shop-frozen-settings",
  ],
  "cross-account-zone": [
    "cognito-auth:index:CognitoAuth shop",
    "  cognito-auth:index:AppClient shop-client-web",
    "    aws:cognito/userPoolClient:UserPoolClient shop-client-web",
    "  cognito-auth:index:SignInDomain shop",
    "    aws:acm/certificate:Certificate shop-certificate",
    "    aws:acm/certificateValidation:CertificateValidation shop-certificate-validation",
    "    aws:cognito/userPoolDomain:UserPoolDomain shop-domain-custom",
    "    aws:route53/record:Record shop-alias-a",
    "    aws:route53/record:Record shop-alias-aaaa",
    "    aws:route53/record:Record shop-certificate-record",
    "  cognito-auth:index:UserPool shop",
    "    aws:cognito/userPool:UserPool shop-user-pool",
    "    pulumi:index:Stash shop-frozen-settings",
  ],
  "authenticated-listener": [
    "aws:cognito/userPool:UserPool legacy",
    "aws:cognito/userPoolClient:UserPoolClient legacy",
    "aws:cognito/userPoolDomain:UserPoolDomain legacy",
    "cognito-auth:index:AuthenticatedListener shop",
    "  aws:lb/listenerRule:ListenerRule shop-route-api",
    "  aws:lb/listenerRule:ListenerRule shop-route-web",
  ],
  "load-balancer-sign-in": [
    "aws:acm/certificate:Certificate shop",
    "aws:acm/certificateValidation:CertificateValidation shop",
    "aws:lb/listener:Listener shop",
    "aws:lb/loadBalancer:LoadBalancer shop-front",
    "aws:lb/targetGroup:TargetGroup shop-app",
    "aws:route53/record:Record shop",
    "aws:route53/record:Record shop-certificate",
    "cognito-auth:index:CognitoAuth shop",
    "  cognito-auth:index:AppClient shop-client-loadBalancer",
    "    aws:cognito/userPoolClient:UserPoolClient shop-client-loadBalancer",
    "  cognito-auth:index:AuthenticatedListener shop",
    "    aws:lb/listenerRule:ListenerRule shop-route-everything",
    "  cognito-auth:index:SignInDomain shop",
    "    aws:cognito/userPoolDomain:UserPoolDomain shop-domain-prefix",
    "  cognito-auth:index:UserPool shop",
    "    aws:cognito/userPool:UserPool shop-user-pool",
    "    pulumi:index:Stash shop-frozen-settings",
  ],
};

/** How many providers a program makes, which its tree leaves out. */
const PROVIDERS: Record<string, number> = { "cross-account-zone": 1 };

/** What stands in a preview for a value that only the update will know. */
const UNKNOWN = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

describe("the examples with the real engine", () => {
  it("are all tested", () => {
    const folders = readdirSync(join(repository, "examples"));

    // Those without a program of their own configure that of the repository: see walk-throughs.test.ts.
    assert.deepEqual(
      folders.filter((folder) => existsSync(join(repository, "examples", folder, "index.ts"))),
      Object.keys(examples).sort(),
    );
  });

  for (const [example, expected] of Object.entries(examples)) {
    it(`${example} comes up under the policies, finds nothing to do again, and goes down`, async () => {
      const program = await SandboxedProgram.open(`examples/${example}`);
      try {
        const up = ["up", "--yes", "--skip-preview"];
        const screen = await program.done("dev", [...up, ...underPolicyConfig(policyConfigOf(example))]);
        assert.doesNotMatch(policies(screen), /policy-configuration/, "an exemption is of no use");
        const resources = await program.resources("dev");
        const created = expected.length + 1 + (PROVIDERS[example] ?? 0);
        assert.deepEqual(counts(screen), [`+ ${created} created`]);
        assert.deepEqual(tree(resources), [
          `pulumi:pulumi:Stack ${example}-dev`,
          ...expected.map((line) => `  ${line}`),
        ]);

        await program.done("dev", [...up, "--expect-no-changes"]);

        await program.done("dev", ["destroy", "--yes", "--skip-preview"]);
        assert.deepEqual(await program.resources("dev"), []);
        assert.deepEqual(program.made(), []);
      } finally {
        await program.close();
      }
    });
  }

  it("load-balancer-sign-in previews with ARNs that are still unknown, and updates with those that were made", async () => {
    const program = await SandboxedProgram.open("examples/load-balancer-sign-in");
    try {
      const isRule = (type: string): boolean => type === "aws:lb/listenerRule:ListenerRule";
      const { steps } = JSON.parse(await program.done("dev", ["preview", "--json"])) as {
        steps: { op: string; newState: { type: string; inputs: RuleInputs } }[];
      };
      const planned = steps.find(({ newState }) => isRule(newState.type))?.newState.inputs;
      assert.deepEqual([planned?.listenerArn, planned?.actions[1]?.targetGroupArn], [UNKNOWN, UNKNOWN]);
      assert.deepEqual(planned?.conditions, [{ hostHeader: { values: ["shop.example.test"] } }]);
      assert.deepEqual(new Set(steps.map(({ op }) => op)), new Set(["create"]));

      const screen = await program.done("dev", ["up", "--yes", "--skip-preview"]);
      const resources = await program.resources("dev");
      const made = resources.find(({ type }) => isRule(type))?.inputs as unknown as RuleInputs;
      const idOf = (type: string): string | undefined => resources.find((resource) => resource.type === type)?.id;
      assert.equal(made.listenerArn, idOf("aws:lb/listener:Listener"));
      assert.equal(made.actions[1]?.targetGroupArn, idOf("aws:lb/targetGroup:TargetGroup"));
      assert.equal(changes(screen).length, steps.length);
    } finally {
      await program.close();
    }
  });
});

interface RuleInputs {
  readonly listenerArn: string;
  readonly conditions: unknown[];
  readonly actions: { targetGroupArn?: string }[];
}
