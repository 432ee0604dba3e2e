import assert from "node:assert/strict";
import { SandboxedProgram } from "./sandboxed-program";
import { counts, diagnostics } from "./screen";
import { ids } from "./tree";

const UP = ["up", "--yes", "--skip-preview"];

describe("two stacks in one account with the real engine", () => {
  let program: SandboxedProgram;

  before(async () => {
    program = await SandboxedProgram.open();
  });

  after(async () => {
    await program.close();
  });

  it("don't take each other's prefix by default", async () => {
    await program.configure("one", { userPool: { deletionProtection: false } });
    await program.configure("two", { userPool: { deletionProtection: false } });
    await program.done("one", UP);
    await program.done("two", UP);

    const domains = program.made().filter((object) => object.includes("UserPoolDomain"));
    assert.equal(domains.length, 2);
    assert.match(domains[0]!, / one-auth-[0-9a-f]{8}$/);
    assert.match(domains[1]!, / two-auth-[0-9a-f]{8}$/);
  });

  it("tell AWS's own words where a prefix is taken, and go on with another", async () => {
    await program.done("dev", UP);
    await program.configureLike("late", "dev", () => undefined);
    const screen = await program.refused("late", UP);
    const pool = ids(await program.resources("late"))["auth-user-pool"];

    assert.deepEqual(diagnostics(screen), {
      "aws:cognito:UserPoolDomain (auth-domain-prefix)":
        "error: creating Cognito User Pool Domain (example-shop-dev): operation error Cognito Identity Provider: " +
        "CreateUserPoolDomain, InvalidParameterException: Domain already associated with another user pool.",
      "pulumi:pulumi:Stack (cognito-auth-late)": "error: update failed",
    });

    await program.configureLike("late", "dev", (auth) => {
      auth.domain = { prefix: "example-shop-late" };
    });
    const continued = await program.done("late", UP);
    const now = ids(await program.resources("late"));
    assert.equal(counts(continued)[0], "+ 1 created");
    assert.equal(now["auth-user-pool"], pool);
    assert.equal(now["auth-domain-prefix"], "example-shop-late");
  });
});
