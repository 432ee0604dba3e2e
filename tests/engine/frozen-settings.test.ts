import assert from "node:assert/strict";
import { SandboxedProgram } from "./sandboxed-program";
import { changes, diagnostics, hasStackTrace } from "./screen";
import { ids } from "./tree";

const POOL = "aws:cognito/userPool:UserPool";
const RECORD = "pulumi:index:Stash (auth-frozen-settings)";
const SHOP = { custom: { team: { maxLength: 30 } }, standard: { given_name: { required: true } } };

const REFUSAL = (hook: string, ...lines: string[]): string =>
  [
    `before hook "${hook}" failed: CognitoAuth "auth": AWS cannot change ` +
      `${lines.length === 1 ? "a setting" : `${lines.length} settings`} of a user pool that exists, and another pool would ` +
      "not have its users",
    ...lines.map((line) => `  ${line}`),
    "The pool is as it was. One with other settings is made beside it, under another component name, and the users move " +
      "over: see docs/frozen-settings.md of cognito-auth.",
  ].join("\n");

const IN_PREVIEW = (...lines: string[]): string =>
  `error: Preview failed: ${REFUSAL("auth-frozen-settings", ...lines)}`;

describe("the frozen settings of a pool with the real engine", () => {
  let program: SandboxedProgram;
  let first: Record<string, string>;

  const up = (stack: string, ...flags: string[]): Promise<string> =>
    program.done(stack, ["up", "--yes", "--skip-preview", ...flags]);

  before(async () => {
    program = await SandboxedProgram.open();
  });

  after(async () => {
    await program.close();
  });

  const refusals: [name: string, userPool: object, ...lines: string[]][] = [
    [
      "another way to sign in, and capitals",
      { signIn: { username: true, email: true, caseSensitive: true }, attributes: SHOP },
      "userPool.signIn: cannot change from email to username and email; write it as it was",
      "userPool.signIn.caseSensitive: cannot change from false to true; write it as it was",
    ],
    [
      "other attributes",
      { attributes: { standard: { email: { required: true } } } },
      "userPool.attributes.standard.email: cannot change from a mutable string of 0 to 2048 characters to a required " +
        "mutable string of 0 to 2048 characters; write it as it was",
      "userPool.attributes.standard.given_name: cannot change from a required mutable string of 0 to 2048 characters to a " +
        "mutable string of 0 to 2048 characters; write it as it was",
      "userPool.attributes.custom.team: cannot be removed; write it again: a mutable string of 0 to 30 characters",
    ],
  ];

  for (const deletionProtection of [true, false]) {
    const stack = deletionProtection ? "kept" : "loose";

    describe(`of a pool that is ${deletionProtection ? "" : "not "}protected`, () => {
      const configure = (userPool: object): Promise<void> =>
        program.configure(stack, { userPool: { deletionProtection, ...userPool } });

      before(async () => {
        await configure({ attributes: SHOP });
        await up(stack);
        first = ids(await program.resources(stack));
      });

      for (const [name, userPool, ...lines] of refusals) {
        it(`refuses ${name}, in preview and in update, and touches nothing`, async () => {
          const made = JSON.stringify(program.session.cloud.all(POOL));
          await configure(userPool);

          const preview = await program.refused(stack, ["preview"]);
          assert.equal(diagnostics(preview)[RECORD], IN_PREVIEW(...lines));
          assert.equal(hasStackTrace(preview), false, preview);

          const update = await program.refused(stack, ["up", "--yes", "--skip-preview"]);
          assert.equal(diagnostics(update)[RECORD], `error: ${REFUSAL("auth-frozen-settings", ...lines)}`);
          assert.equal(JSON.stringify(program.session.cloud.all(POOL)), made);
        });
      }

      it("adds a custom attribute in place", async () => {
        await configure({ attributes: { ...SHOP, custom: { ...SHOP.custom, level: { type: "number" } } } });
        const screen = await up(stack);

        assert.deepEqual(
          changes(screen).filter((change) => change.includes("aws:")),
          ["~ aws:cognito:UserPool auth-user-pool"],
        );
        assert.deepEqual(ids(await program.resources(stack)), first);
        await up(stack, "--expect-no-changes");
        await program.done(stack, ["refresh", "--yes", "--skip-preview", "--expect-no-changes"]);
      });
    });
  }

  it("hold the region too, where only the provider has one", async () => {
    const userPool = { deletionProtection: false };
    await program.configure("moved", { userPool });
    await up("moved");
    const made = program.made();

    await program.configure("moved", { userPool }, { "aws:region": "eu-west-1" });
    const line = "region: cannot change from eu-central-1 to eu-west-1; write it as it was";
    assert.equal(diagnostics(await program.refused("moved", ["preview"]))[RECORD], IN_PREVIEW(line));
    await program.refused("moved", ["up", "--yes", "--skip-preview"]);
    assert.deepEqual(program.made(), made);
  });

  it("don't bind anybody while there is no pool: its creation has failed", async () => {
    program.session.disturbance.failOnce(POOL);
    await program.configure("failed", {});
    await program.refused("failed", ["up", "--yes", "--skip-preview"]);

    await program.configure("failed", { userPool: { signIn: { username: true } } });
    await program.done("failed", ["preview"]);
    await up("failed");
    await up("failed", "--expect-no-changes");
  });

  it("are held also where they were never recorded, as with a pool that is older than the record", async () => {
    await program.configure("older", { userPool: { deletionProtection: false } });
    await up("older");
    const exported = JSON.parse(await program.done("older", ["stack", "export"])) as {
      deployment: {
        resources: { urn: string; type: string; dependencies?: string[]; propertyDependencies?: object }[];
      };
    };
    const record = exported.deployment.resources.find(({ type }) => type === "pulumi:index:Stash")!.urn;
    exported.deployment.resources = exported.deployment.resources
      .filter(({ urn }) => urn !== record)
      .map((resource) => ({
        ...resource,
        dependencies: resource.dependencies?.filter((urn) => urn !== record) ?? [],
      }));
    const imported = await program.run("older", ["stack", "import"], { input: JSON.stringify(exported) });
    assert.equal(imported.code, 0, imported.stderr);

    await program.configure("older", { userPool: { deletionProtection: false, signIn: { phoneNumber: true } } });
    const screen = await program.refused("older", ["preview"]);
    assert.equal(
      diagnostics(screen)[RECORD],
      IN_PREVIEW("userPool.signIn: cannot change from email to phoneNumber; write it as it was"),
    );

    await program.configure("older", { userPool: { deletionProtection: false } });
    const update = await up("older");
    assert.deepEqual(changes(update), ["+ pulumi:index:Stash auth-frozen-settings"]);
  });
});
