import assert from "node:assert/strict";
import { SandboxedProgram, underPolicies } from "./sandboxed-program";
import { counts, policies } from "./screen";
import { tree } from "./tree";

const WEAK_PASSWORD = [
  "        - [mandatory] [severity: medium]  cognito-user-pool-password-length  (aws:cognito:UserPool: auth-user-pool)",
  "          User pools must ask for long passwords, because each further character makes guessing harder.",
  '          user pool "auth-user-pool": passwords need 8 characters, 14 are required; set passwordPolicy.minimumLength to 14 or more',
].join("\n");

const OPTIONAL_MFA = [
  "        - [mandatory] [severity: high]  cognito-user-pool-mfa-required  (aws:cognito:UserPool: auth-user-pool)",
  "          User pools must ask everyone for a second factor, so that a stolen password alone opens no account.",
  '          user pool "auth-user-pool": MFA is OPTIONAL, ON is required; set mfaConfiguration to ON',
].join("\n");

describe("the mandatory policies with the real engine", () => {
  let program: SandboxedProgram;

  before(async () => {
    program = await SandboxedProgram.open();
  });

  after(async () => {
    await program.close();
  });

  it("stop an update with a weak password in its preview: nothing is made, nothing recorded", async () => {
    await program.configure("weak", { userPool: { passwordPolicy: { minimumLength: 8 } } });
    const screen = await program.refused("weak", ["up", "--yes", ...underPolicies("prod")]);

    assert.equal(withoutHeading(policies(screen)), WEAK_PASSWORD);
    assert.deepEqual(await program.resources("weak"), []);
    assert.deepEqual(program.made(), []);
  });

  it("stop it before the pool where the preview was skipped: nothing of AWS is recorded", async () => {
    const screen = await program.refused("weak", ["up", "--yes", "--skip-preview", ...underPolicies("prod")]);

    assert.equal(withoutHeading(policies(screen)), WEAK_PASSWORD);
    assert.deepEqual(tree(await program.resources("weak")), [
      "pulumi:pulumi:Stack cognito-auth-weak",
      "  cognito-auth:index:CognitoAuth auth",
      "    cognito-auth:index:UserPool auth",
      "      pulumi:index:Stash auth-frozen-settings",
    ]);
    assert.deepEqual(program.made(), []);
  });

  it("let the stack through once its password is long enough", async () => {
    await program.configure("weak", { userPool: { passwordPolicy: { minimumLength: 14 } } });
    const screen = await program.done("weak", ["preview", ...underPolicies("prod")]);

    assert.equal(withoutHeading(policies(screen)), "");
    assert.deepEqual(counts(screen), ["+ 3 to create", "~ 2 to update", "5 changes. 2 unchanged"]);
  });

  it("refuse dev's optional MFA unless its own settings are given", async () => {
    const strict = await program.refused("dev", ["preview", ...underPolicies("prod")]);
    assert.equal(withoutHeading(policies(strict)), OPTIONAL_MFA);

    const asInDev = await program.done("dev", ["preview", ...underPolicies("dev")]);
    assert.equal(withoutHeading(policies(asInDev)), "");
  });
});

/** Without the line that names the pack and its place. */
function withoutHeading(verdict: string): string {
  return verdict.replace(/^ {4}\S+ cognito-auth@.*\n?/, "");
}
