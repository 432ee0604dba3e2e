import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { SandboxedProgram } from "./sandboxed-program";
import { changes, diagnostics } from "./screen";
import { ids, tree } from "./tree";

const POOL = "aws:cognito/userPool:UserPool";
const ID = "eu-central-1_Elsewhere";
const TEAM = {
  name: "team",
  attributeDataType: "String",
  developerOnlyAttribute: false,
  mutable: true,
  required: false,
};

/** A pool as somebody made it in the console: user names with e-mail addresses, weak passwords, no second factor. */
const ELSEWHERE = {
  arn: `arn:aws:cognito-idp:eu-central-1:123456789012:userpool/${ID}`,
  endpoint: `cognito-idp.eu-central-1.amazonaws.com/${ID}`,
  name: "shop",
  region: "eu-central-1",
  aliasAttributes: ["email"],
  usernameConfiguration: { caseSensitive: true },
  autoVerifiedAttributes: ["email"],
  deletionProtection: "INACTIVE",
  mfaConfiguration: "OFF",
  passwordPolicy: { minimumLength: 8, requireLowercase: true },
  schemas: [{ ...TEAM, stringAttributeConstraints: { minLength: "0", maxLength: "30" } }],
};

/** The settings that docs/adopt-a-pool.md tells to write: what AWS has fixed is as it is at the pool. */
const SETTINGS = {
  name: "shop",
  signIn: { username: true, email: true, caseSensitive: true },
  attributes: { custom: { team: { maxLength: 30 } } },
};

/** The file of docs/adopt-a-pool.md. */
const IMPORTS = {
  resources: [
    { type: "cognito-auth:index:CognitoAuth", name: "whole", logicalName: "auth", component: true },
    { type: "cognito-auth:index:UserPool", name: "pool", logicalName: "auth", component: true, parent: "whole" },
    { type: POOL, name: "auth-user-pool", parent: "pool", id: ID },
  ],
};

describe("the adoption of a pool that tells less than settings do, with the real engine", () => {
  let program: SandboxedProgram;

  before(async () => {
    program = await SandboxedProgram.open("tests/engine/programs/attributes-without-bounds");
  });

  after(async () => {
    await program.close();
  });

  it("leaves attributes without bounds as they are, and the case", async () => {
    const schemas = [{ ...TEAM, stringAttributeConstraints: {} }];
    const { aliasAttributes, usernameConfiguration, ...others } = ELSEWHERE;
    assert.ok(usernameConfiguration);
    const properties = { ...others, usernameAttributes: aliasAttributes };
    program.session.cloud.put({ type: POOL, id: ID, region: "eu-central-1", properties: { ...properties, schemas } });
    await program.configure("test", undefined);
    const file = join(program.session.folder.root, "adopt.json");
    writeFileSync(
      file,
      JSON.stringify({
        resources: [
          { type: "cognito-auth:index:UserPool", name: "users", component: true },
          { type: POOL, name: "users-user-pool", parent: "users", id: ID },
        ],
      }),
    );
    await program.done("test", ["import", "--file", file, "--yes", "--skip-preview", "--generate-code=false"]);

    await program.done("test", ["up", "--yes", "--skip-preview"]);
    const { properties: now } = program.session.cloud.find(POOL, ID)!;
    assert.deepEqual(now.schemas, schemas);
    assert.equal(now.mfaConfiguration, "ON");
    await program.done("test", ["up", "--yes", "--skip-preview", "--expect-no-changes"]);
  });
});

describe("the adoption of a pool that was made elsewhere, with the real engine", () => {
  let program: SandboxedProgram;

  const adopt = async (stack: string, properties: Record<string, unknown>, userPool: object): Promise<void> => {
    program.session.cloud.put({
      type: POOL,
      id: ID,
      region: "eu-central-1",
      properties: { ...ELSEWHERE, ...properties },
    });
    await program.configure(stack, { userPool });
    const file = join(program.session.folder.root, "adopt.json");
    writeFileSync(file, JSON.stringify(IMPORTS));
    await program.done(stack, ["import", "--file", file, "--yes", "--skip-preview", "--generate-code=false"]);
  };
  const up = (stack: string, ...flags: string[]): Promise<string> =>
    program.done(stack, ["up", "--yes", "--skip-preview", ...flags]);

  beforeEach(async () => {
    program = await SandboxedProgram.open();
  });

  afterEach(async () => {
    await program.close();
  });

  it("keeps the pool, brings its other settings up to date in place, and protects it from the start", async () => {
    await adopt("adopted", {}, SETTINGS);
    const imported = await program.resources("adopted");
    assert.deepEqual(tree(imported), [
      "pulumi:pulumi:Stack cognito-auth-adopted",
      "  cognito-auth:index:CognitoAuth auth (protected)",
      "    cognito-auth:index:UserPool auth (protected)",
      "      aws:cognito/userPool:UserPool auth-user-pool (protected)",
    ]);

    assert.deepEqual(changes(await up("adopted")), [
      "+ aws:cognito:UserPoolDomain auth-domain-prefix",
      "+ cognito-auth:index:SignInDomain auth",
      "+ pulumi:index:Stash auth-frozen-settings",
      "~ aws:cognito:UserPool auth-user-pool",
      "~ cognito-auth:index:CognitoAuth auth",
      "~ cognito-auth:index:UserPool auth",
    ]);
    assert.equal(ids(await program.resources("adopted"))["auth-user-pool"], ID);
    const { properties } = program.session.cloud.find(POOL, ID)!;
    assert.equal(properties.mfaConfiguration, "ON");
    assert.deepEqual(properties.aliasAttributes, ["email"]);

    assert.deepEqual(
      tree(await program.resources("adopted")).filter((line) => line.endsWith("(protected)")),
      ["      aws:cognito/userPool:UserPool auth-user-pool (protected)"],
    );
    await up("adopted", "--expect-no-changes");
    await program.done("adopted", ["refresh", "--yes", "--skip-preview", "--expect-no-changes"]);
  });

  it("tells what does not match before anything is changed, and goes on once it does", async () => {
    await adopt("mismatched", {}, { name: "shop", deletionProtection: false });
    const pool = JSON.stringify(program.session.cloud.find(POOL, ID));

    for (const command of [["preview"], ["up", "--yes", "--skip-preview"]]) {
      const told = diagnostics(await program.refused("mismatched", command));
      assert.deepEqual(told["pulumi:index:Stash (auth-frozen-settings)"]?.split("\n").slice(1, -1), [
        "  userPool.signIn: cannot change from username and email to email; write it as it was",
        "  userPool.signIn.caseSensitive: cannot change from true to false; write it as it was",
        "  userPool.attributes.custom.team: cannot be removed; write it again: a mutable string of 0 to 30 characters",
      ]);
      assert.equal(JSON.stringify(program.session.cloud.find(POOL, ID)), pool);
    }

    await program.configure("mismatched", { userPool: SETTINGS });
    await up("mismatched");
    assert.equal(ids(await program.resources("mismatched"))["auth-user-pool"], ID);
  });

  it("refuses an attribute without bounds, which no setting can say", async () => {
    await adopt(
      "unbounded",
      { schemas: [{ ...TEAM, stringAttributeConstraints: {} }] },
      {
        ...SETTINGS,
        attributes: { custom: { team: {} } },
      },
    );
    const told = diagnostics(await program.refused("unbounded", ["preview"]));
    assert.deepEqual(told["aws:cognito:UserPool (auth-user-pool)"]?.split("\n").slice(1, -1), [
      "  userPool.attributes.custom.team: cannot change from a mutable string to a mutable string of 0 to 2048 characters; " +
        "it was made without bounds, which no setting can say: see docs/adopt-a-pool.md of cognito-auth",
    ]);
  });
});
