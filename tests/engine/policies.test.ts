import assert from "node:assert/strict";
import { SandboxedProgram, underPolicies, underPolicyConfig } from "./sandboxed-program";
import { broken, counts, policies, violations } from "./screen";
import { tree } from "./tree";

const WEAK_PASSWORD = [
  "        - [mandatory] [severity: medium]  cognito-user-pool-password-length  (aws:cognito:UserPool: auth-user-pool)",
  "          User pools must ask for long passwords, because each further character makes guessing harder.",
  '          user pool "auth-user-pool": passwords need 8 characters, 14 are required; set passwordPolicy.minimumLength to 14 or more',
].join("\n");

/** What a pool of ours is advised of, unless the stack says more: it costs money, or is somebody's own choice. */
const ADVICE = [
  "cognito-domain-custom",
  "cognito-risk-compromised-credentials-block",
  "cognito-user-pool-log-delivery",
  "cognito-user-pool-plus-plan",
  "cognito-user-pool-threat-protection",
  "cognito-user-pool-waf-associated",
];

describe("the recommended policies with the real engine", () => {
  let program: SandboxedProgram;

  const recommended = underPolicyConfig("policies/profiles/recommended.json");

  before(async () => {
    program = await SandboxedProgram.open();
  });

  after(async () => {
    await program.close();
  });

  it("stop an update with a weak password in its preview: nothing is made, nothing recorded", async () => {
    await program.configure("weak", { userPool: { passwordPolicy: { minimumLength: 8 } } });
    const screen = await program.refused("weak", ["up", "--yes", ...recommended]);

    assert.ok(policies(screen).includes(WEAK_PASSWORD), policies(screen));
    assert.deepEqual(broken(screen, "mandatory"), ["cognito-user-pool-password-length"]);
    assert.deepEqual(await program.resources("weak"), []);
    assert.deepEqual(program.made(), []);
  });

  it("stop it before the pool where the preview was skipped: nothing of AWS is recorded", async () => {
    const screen = await program.refused("weak", ["up", "--yes", "--skip-preview", ...recommended]);

    assert.ok(policies(screen).includes(WEAK_PASSWORD), policies(screen));
    assert.deepEqual(tree(await program.resources("weak")), [
      "pulumi:pulumi:Stack cognito-auth-weak",
      "  cognito-auth:index:CognitoAuth auth",
      "    cognito-auth:index:UserPool auth",
      "      pulumi:index:Stash auth-frozen-settings",
    ]);
    assert.deepEqual(program.made(), []);
  });

  it("let the stack through once its password is long enough, with advice that its defaults leave", async () => {
    await program.configure("weak", { userPool: { passwordPolicy: { minimumLength: 14 } } });
    const screen = await program.done("weak", ["preview", ...recommended]);

    assert.deepEqual(broken(screen, "mandatory"), []);
    assert.deepEqual(broken(screen, "advisory"), ADVICE);
    assert.deepEqual(counts(screen), ["+ 3 to create", "~ 2 to update", "5 changes. 2 unchanged"]);
  });

  it("let a load balancer with its front and its logout through, made of nothing but defaults", async () => {
    await program.configure("front", {
      loadBalancer: {
        front: { subnetIds: ["subnet-0123456789abcdef0", "subnet-0fedcba9876543210"], hostedZoneName: "example.test" },
        hosts: ["shop.example.test"],
        logout: { redirectUrl: "https://shop.example.test/goodbye" },
        routes: { web: { targetGroupName: "shop-web" } },
      },
    });
    const screen = await program.done("front", ["up", "--yes", "--skip-preview", ...recommended]);

    assert.deepEqual(broken(screen, "mandatory"), []);
    assert.deepEqual(
      broken(screen, "advisory"),
      [...ADVICE, "alb-access-logs", "alb-waf-associated", "cognito-client-refresh-token-rotation"].sort(),
    );
  });

  it("let through whoever signs in by a user name or a phone number", async () => {
    for (const signIn of [{ username: true }, { phoneNumber: true }]) {
      await program.configure("names", { userPool: { signIn } });
      const screen = await program.done("names", ["preview", ...recommended]);
      assert.deepEqual(broken(screen, "mandatory"), []);
      assert.deepEqual(broken(screen, "advisory"), ADVICE);
    }
  });

  it("refuse what dev allows itself, unless dev's own settings are given", async () => {
    const screen = await program.refused("dev", ["preview", ...recommended]);
    assert.deepEqual(broken(screen, "mandatory"), [
      "cognito-client-https-urls",
      "cognito-user-pool-deletion-protection",
      "cognito-user-pool-mfa-required",
    ]);

    const asInDev = await program.done("dev", ["preview", ...underPolicies("dev")]);
    assert.deepEqual(
      violations(asInDev).map(({ level, rule }) => [level, rule]),
      [["advisory", "cognito-client-refresh-token-rotation"]],
    );
  });
});
