import assert from "node:assert/strict";
import { SandboxedProgram } from "./sandboxed-program";
import { diagnostics, hasStackTrace } from "./screen";
import { ids } from "./tree";

const STACK = "stranded";
const ROLE = "aws:iam/role:Role";
const PERMISSION = "aws:lambda/permission:Permission";
const functionArn = "arn:aws:lambda:eu-central-1:123456789012:function:shop-trigger";

const REFUSAL = `before hook "auth-user-pool" failed: CognitoAuth "auth": 2 problems with its arguments
  userPool.sms: has to stay: AWS keeps the pool's settings for text messages, and refuses every update once their role is gone; write userPool.sms as {}, which keeps the role
  userPool.triggers.preTokenGeneration: has to stay while there are other triggers: AWS keeps calling it, and nobody could sign in without its permission; take all triggers away in one deployment and bring the others back in the next, or keep it`;

describe("what AWS would keep calling or using, with the real engine", () => {
  let program: SandboxedProgram;

  const configure = (userPool: object): Promise<void> =>
    program.configure(STACK, { userPool: { deletionProtection: false, ...userPool } });
  const count = (token: string): number => program.session.cloud.all(token).length;

  before(async () => {
    program = await SandboxedProgram.open();
    await configure({
      mfa: { sms: true },
      triggers: { preTokenGeneration: { functionArn }, postConfirmation: { functionArn } },
    });
    await program.done(STACK, ["up", "--yes", "--skip-preview"]);
  });

  after(async () => {
    await program.close();
  });

  it("keeps its role and permission: an update without them is refused, and nothing is touched", async () => {
    await configure({ triggers: { postConfirmation: { functionArn } } });
    for (const command of [["preview"], ["up", "--yes", "--skip-preview"]]) {
      const screen = await program.refused(STACK, command);
      const told = Object.values(diagnostics(screen)).join("\n");
      assert.ok(told.includes(REFUSAL), told);
      assert.equal(hasStackTrace(screen), false, screen);
    }
    assert.equal(count(ROLE), 1);
    assert.equal(count(PERMISSION), 2);
  });

  it("goes the way that the refusal tells", async () => {
    const before = ids(await program.resources(STACK));
    await configure({ sms: {} });
    await program.done(STACK, ["up", "--yes", "--skip-preview"]);
    assert.equal(count(ROLE), 1);
    assert.equal(count(PERMISSION), 0);
    const after = ids(await program.resources(STACK));
    assert.deepEqual(
      Object.keys(before)
        .filter((name) => after[name] !== before[name])
        .sort(),
      Object.keys(before)
        .filter((name) => name.includes("trigger"))
        .sort(),
    );
  });
});
