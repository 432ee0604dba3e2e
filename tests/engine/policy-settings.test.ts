import assert from "node:assert/strict";
import { SandboxedProgram, underPolicyConfig } from "./sandboxed-program";
import { broken, violations } from "./screen";

const LENGTH = "cognito-user-pool-password-length";
const RULES_OF_CONFIGURATION = "policy-configuration";

describe("the settings of the policies with the real engine", () => {
  let program: SandboxedProgram;

  const preview = ["preview"];
  const exempt = (exemption: Record<string, string>) =>
    program.underSettings({ [LENGTH]: { exemptions: [{ reason: "The old directory knows eight.", ...exemption }] } });

  before(async () => {
    program = await SandboxedProgram.open();
    await program.configure("weak", { userPool: { passwordPolicy: { minimumLength: 8 } } });
  });

  after(async () => {
    await program.close();
  });

  it("report everything and block nothing in the profile for the first day", async () => {
    const screen = await program.done("weak", [...preview, ...underPolicyConfig("policies/profiles/advisory.json")]);

    assert.deepEqual(broken(screen, "mandatory"), []);
    assert.ok(broken(screen, "advisory").includes(LENGTH));
  });

  it("mend a weak pool, which then keeps the rule", async () => {
    const flags = program.underSettings({ [LENGTH]: "remediate" });
    const screen = await program.done("weak", [...preview, ...flags]);
    assert.deepEqual(broken(screen, "mandatory"), []);

    const { steps } = JSON.parse(await program.done("weak", [...preview, "--json", ...flags])) as {
      steps: { newState: { type: string; inputs: { passwordPolicy?: Record<string, unknown> } } }[];
    };
    const pool = steps.find(({ newState }) => newState.type === "aws:cognito/userPool:UserPool");
    assert.equal(pool?.newState.inputs.passwordPolicy?.minimumLength, 14);
    assert.equal(pool.newState.inputs.passwordPolicy.requireSymbols, true);
  });

  it("exempt a pool by name, until the last day of the exemption", async () => {
    const active = await program.done("weak", [...preview, ...exempt({ resource: "auth-*", expires: "2999-12-31" })]);
    assert.deepEqual(
      violations(active).filter(({ rule }) => [LENGTH, RULES_OF_CONFIGURATION].includes(rule)),
      [],
    );

    const ended = await program.refused("weak", [...preview, ...exempt({ resource: "auth-*", expires: "2020-01-31" })]);
    assert.deepEqual(broken(ended, "mandatory"), [LENGTH]);
    assert.match(textOf(ended, LENGTH), /passwords need 8 characters, 14 are required/);
    assert.match(textOf(ended, RULES_OF_CONFIGURATION), /until 2020-01-31, which has passed; take the exemption away/);
  });

  it("tell of an exemption that no resource needs", async () => {
    const screen = await program.refused("weak", [...preview, ...exempt({ resource: "somebody-else" })]);
    assert.match(textOf(screen, RULES_OF_CONFIGURATION), /exempts "somebody-else" .* no resource that the rule judges/);
  });

  it("turn a rule off", async () => {
    const screen = await program.done("weak", [...preview, ...program.underSettings({ [LENGTH]: "disabled" })]);
    assert.ok(!violations(screen).some(({ rule }) => rule === LENGTH));
  });

  it("block by a rule about the whole stack in a preview already", async () => {
    const flags = program.underSettings({ [LENGTH]: "disabled", "cognito-user-pool-waf-associated": "mandatory" });
    const screen = await program.refused("weak", [...preview, ...flags]);

    assert.deepEqual(broken(screen, "mandatory"), ["cognito-user-pool-waf-associated"]);
    assert.match(textOf(screen, "cognito-user-pool-waf-associated"), /user pool "auth-user-pool": has no web ACL/);
    assert.deepEqual(program.made(), []);
  });

  const refused: [string, Record<string, unknown>, RegExp][] = [
    ["a number out of AWS's range", { [LENGTH]: { minimumLength: 5 } }, /minimumLength.*6/s],
    ["a text for a number", { [LENGTH]: { minimumLength: "14" } }, /minimumLength.*(integer|number)/s],
    ["a level that does not exist", { [LENGTH]: { enforcementLevel: "fatal" } }, /fatal|enforcement/s],
    ["an exemption without a reason", { [LENGTH]: { exemptions: [{ resource: "auth-*" }] } }, /reason/],
    [
      "a day that is none",
      { [LENGTH]: { exemptions: [{ resource: "auth-*", reason: "Later.", expires: "soon" }] } },
      /expires/,
    ],
  ];
  for (const [what, settings, message] of refused) {
    it(`refuse ${what}`, async () => {
      const screen = await program.refused("weak", [...preview, ...program.underSettings(settings)]);
      assert.match(screen, message);
      assert.deepEqual(program.made(), []);
    });
  }
});

function textOf(screen: string, wanted: string): string {
  return violations(screen)
    .filter(({ rule }) => rule === wanted)
    .map(({ text }) => text)
    .join("\n");
}
