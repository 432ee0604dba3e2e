import assert from "node:assert/strict";
import { SandboxedProgram } from "./sandboxed-program";
import { counts, diagnostics } from "./screen";
import { ids } from "./tree";

const POOL = "aws:cognito/userPool:UserPool";
const CLIENT = "aws:cognito/userPoolClient:UserPoolClient";
const DOMAIN = "aws:cognito/userPoolDomain:UserPoolDomain";
const UP = ["up", "--yes", "--skip-preview"];

describe("an interrupted run with the real engine", () => {
  let program: SandboxedProgram;

  beforeEach(async () => {
    program = await SandboxedProgram.open();
  });

  afterEach(async () => {
    await program.close();
  });

  /** Each object once, and the state knows every one of them. */
  const isWhole = async (): Promise<void> => {
    const known = ids(await program.resources("dev"));
    assert.deepEqual(program.made(), [
      `${POOL} ${known["auth-user-pool"]!}`,
      `${CLIENT} ${known["auth-client-web"]!}`,
      `${DOMAIN} ${known["auth-domain-prefix"]!}`,
    ]);
    await program.done("dev", [...UP, "--expect-no-changes"]);
  };

  it("is continued after AWS refused to make something", async () => {
    program.session.disturbance.failOnce(CLIENT);
    const screen = await program.refused("dev", UP);
    const [pool] = program.made();

    assert.deepEqual(diagnostics(screen), {
      "aws:cognito:UserPoolClient (auth-client-web)": `error: sandbox: creating ${CLIENT} fails once, as was asked for`,
      "pulumi:pulumi:Stack (cognito-auth-dev)": "error: update failed",
    });
    assert.deepEqual(counts(await program.done("dev", UP)), ["+ 1 created", "8 unchanged"]);
    assert.equal(program.made()[0], pool);
    await isWhole();
  });

  for (const [what, type] of [
    ["the pool", POOL],
    ["the domain", DOMAIN],
  ] as const) {
    it(`is continued after Ctrl-C while ${what} was being made: what had begun is finished and known`, async () => {
      program.session.disturbance.slowDown(type, 1500);
      const interruption = new AbortController();
      const interrupted = program.creationOf(type).then(() => {
        interruption.abort();
      });
      const screen = await program.refused("dev", UP, { signal: interruption.signal });
      await interrupted;
      const [pool] = program.made();

      assert.match(screen, /^\^C received; cancelling\./m);
      const known = Object.values(ids(await program.resources("dev")));
      assert.deepEqual(
        program
          .made()
          .map((object) => object.split(" ")[1])
          .sort(),
        known.sort(),
      );
      assert.ok(program.made().some((object) => object.startsWith(type)));

      await program.done("dev", UP);
      assert.equal(program.made()[0], pool);
      await isWhole();
    });
  }
});
