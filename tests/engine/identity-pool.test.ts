import assert from "node:assert/strict";
import { SandboxedProgram, underPolicies, underPolicyConfig } from "./sandboxed-program";
import { changes, deletions, diagnostics, policies } from "./screen";
import { ids, nameOf, tree } from "./tree";

const STACK = "credentials";
const READ = { Effect: "Allow", Action: "s3:GetObject", Resource: "arn:aws:s3:::shop/*" };
const POOL = "aws:cognito/identityPool:IdentityPool";
const ROLES = "aws:cognito/identityPoolRoleAttachment:IdentityPoolRoleAttachment";

/** Without the components, whose recorded arguments change with every setting. */
function awsChanges(screen: string): string[] {
  return changes(screen).filter((change) => change.includes(" aws:"));
}

/** The names of what was made, in the order in which it was there. */
function creations(screen: string): string[] {
  return [...screen.matchAll(/^ \+ +aws:\S+ (\S+) created /gm)].map(([, name = ""]) => name);
}

describe("an identity pool with the real engine", () => {
  let program: SandboxedProgram;
  let settings: Record<string, unknown>;

  const configure = (
    change: Record<string, unknown>,
    userPool: object = { deletionProtection: false },
  ): Promise<void> => {
    settings = { ...settings, ...change };
    return program.configure(STACK, {
      userPool,
      clients: { web: { kind: "spa", callbackUrls: ["https://shop.example.test/"], writeAttributes: ["email"] } },
      groups: { admins: settings.roles === undefined ? {} : { role: "admins" } },
      identityPool: settings,
    });
  };
  const up = (...flags: string[]): Promise<string> => program.done(STACK, ["up", "--yes", "--skip-preview", ...flags]);
  const inputsOf = async (type: string): Promise<Record<string, unknown>> => {
    const found = (await program.resources(STACK)).filter((resource) => resource.type === type);
    assert.equal(found.length, 1);
    return found[0]!.inputs!;
  };
  const idsNow = async (): Promise<Record<string, string>> => ids(await program.resources(STACK));

  before(async () => {
    program = await SandboxedProgram.open();
    settings = {};
    await configure({}, {});
  });

  after(async () => {
    await program.close();
  });

  it("comes up under the recommended policies without a word of theirs, each part after what it needs", async () => {
    const screen = await up(...underPolicyConfig("examples/policies.json"));

    assert.deepEqual(diagnostics(screen), {});
    assert.doesNotMatch(policies(screen), /identity-pool|iam-/);
    const made = tree(await program.resources(STACK));
    const start = made.indexOf("    cognito-auth:index:IdentityPool auth");
    assert.deepEqual(made.slice(start, start + 4), [
      "    cognito-auth:index:IdentityPool auth",
      "      aws:cognito/identityPool:IdentityPool auth-identity-pool (protected)",
      "      aws:cognito/identityPoolRoleAttachment:IdentityPoolRoleAttachment auth-identity-pool-roles",
      "      aws:iam/role:Role auth-signed-in-role",
    ]);
    const order = creations(screen).filter((name) => /client-web|identity-pool|signed-in/.test(name));
    assert.deepEqual(order, [
      "auth-client-web",
      "auth-identity-pool",
      "auth-signed-in-role",
      "auth-identity-pool-roles",
    ]);
    const { "auth-identity-pool": id, "auth-client-web": clientId } = await idsNow();
    const outputs = await program.outputs(STACK);
    assert.equal(outputs.identityPoolId, id);
    assert.match(String(id), /^eu-central-1:[0-9a-f-]{36}$/);
    assert.deepEqual(Object.keys(outputs.identityPoolRoleArns as object), ["signedIn"]);
    const [provider] = (await inputsOf(POOL)).cognitoIdentityProviders as Record<string, unknown>[];
    assert.deepEqual(
      [provider?.clientId, provider?.providerName, provider?.serverSideTokenCheck],
      [clientId, `cognito-idp.eu-central-1.amazonaws.com/${String(outputs.userPoolId)}`, true],
    );
  });

  it("finds nothing to do in a second run, nor after a look at AWS", async () => {
    await up("--expect-no-changes");
    // Its protection is that of the user pool.
    await configure({});
    await up();
    assert.equal((await program.resources(STACK)).find(({ type }) => type === POOL)?.protect ?? false, false);
    await program.done(STACK, ["refresh", "--yes", "--skip-preview", "--expect-no-changes"]);
  });

  it("takes on permissions, roles, rules, tags and providers, and keeps the pool", async () => {
    const { "auth-identity-pool": id } = await idsNow();
    await configure({
      signedIn: { statements: [READ], policyArns: { mail: "arn:aws:iam::123456789012:policy/mail" } },
      roles: { admins: { statements: [{ ...READ, Action: "s3:PutObject" }] } },
      roleMapping: { by: "token" },
      principalTags: { client: "aud" },
      loginProviders: { google: "1-a.apps.googleusercontent.com" },
    });

    const screen = await up();
    // Without leave to tag their sessions nobody would get credentials.
    const [allowed, tagged] = ["auth-signed-in-role updated", "auth-principal-tags creating"].map((text) =>
      screen.indexOf(text),
    );
    assert.ok(allowed! > 0 && allowed! < tagged!, screen);
    assert.deepEqual(awsChanges(screen), [
      "+ aws:cognito:IdentityPoolProviderPrincipalTag auth-principal-tags",
      "+ aws:iam:Role auth-role-admins",
      "+ aws:iam:RolePolicy auth-role-admins--permissions",
      "+ aws:iam:RolePolicy auth-signed-in-role--permissions",
      "+ aws:iam:RolePolicyAttachment auth-signed-in-role--policy-mail",
      "~ aws:cognito:IdentityPool auth-identity-pool",
      "~ aws:cognito:IdentityPoolRoleAttachment auth-identity-pool-roles",
      "~ aws:cognito:UserGroup auth-group-admins",
      "~ aws:iam:Role auth-signed-in-role",
    ]);
    assert.equal((await idsNow())["auth-identity-pool"], id);
    const group = await inputsOf("aws:cognito/userGroup:UserGroup");
    const { admins } = (await program.outputs(STACK)).identityPoolRoleArns as Record<string, string>;
    assert.equal(group.roleArn, admins);
    await up("--expect-no-changes");
    await program.done(STACK, ["refresh", "--yes", "--skip-preview", "--expect-no-changes"]);
  });

  it("changes from token to rules in place", async () => {
    const rules = [{ claim: "cognito:groups", match: "contains", value: "admins", role: "admins" }];
    await configure({ roleMapping: { by: "rules", rules } });
    assert.deepEqual(awsChanges(await up()), ["~ aws:cognito:IdentityPoolRoleAttachment auth-identity-pool-roles"]);
    const [mapping] = (await inputsOf(ROLES)).roleMappings as Record<string, unknown>[];
    assert.equal(mapping?.type, "Rules");
    assert.equal(mapping.ambiguousRoleResolution, "Deny");
    await up("--expect-no-changes");
  });

  it("sets the roles again when guests come, the old ones gone before, or nobody would have any", async () => {
    await configure({ guests: { enabled: true } });
    const screen = await up();
    assert.ok(changes(screen).includes("+ aws:iam:Role auth-guests-role"), screen);
    assert.deepEqual(deletions(screen), []);
    assert.match(screen, /auth-identity-pool-roles deleted original/);
    assert.ok(
      screen.indexOf("auth-identity-pool-roles deleted original") < screen.indexOf("auth-identity-pool-roles created"),
    );
    const { roles } = await inputsOf(ROLES);
    assert.deepEqual(
      Object.keys(roles as object)
        .filter((key) => !key.startsWith("__"))
        .sort(),
      ["authenticated", "unauthenticated"],
    );
    await up("--expect-no-changes");
  });

  it("is not allowed to let guests in by the strict policies", async () => {
    const screen = await program.refused(STACK, ["preview", ...underPolicies("prod")]);
    assert.match(screen, /cognito-identity-pool-no-guest/);
  });

  it("is not replaced while it is protected, and is when that is taken away", async () => {
    const { "auth-identity-pool": id } = await idsNow();
    await configure({ deletionProtection: true });
    await up();
    const pool = (await program.resources(STACK)).find(({ type }) => type === POOL);
    assert.equal(pool?.protect, true);
    await configure({ name: "shop" });
    assert.match(
      await program.refused(STACK, ["up", "--yes", "--skip-preview"]),
      /auth-identity-pool.*protect|protect/,
    );
    assert.equal((await idsNow())["auth-identity-pool"], id);

    await configure({ name: undefined, deletionProtection: false });
    await up();
    await configure({ name: "shop" });
    await up();
    const now = await idsNow();
    assert.notEqual(now["auth-identity-pool"], id);
    assert.equal(now["auth-identity-pool-roles"], now["auth-identity-pool"]);
    await up("--expect-no-changes");
  });

  it("takes permissions away again, and goes with everything", async () => {
    await configure({ signedIn: undefined, guests: undefined, principalTags: undefined });
    const gone = deletions(await up()).sort();
    assert.deepEqual(gone, [
      "auth-guests-role",
      "auth-principal-tags",
      "auth-signed-in-role--permissions",
      "auth-signed-in-role--policy-mail",
    ]);
    const order = deletions(await program.done(STACK, ["destroy", "--yes", "--skip-preview"]));
    assert.ok(order.indexOf("auth-identity-pool-roles") < order.indexOf("auth-signed-in-role"), order.join(", "));
    assert.ok(order.indexOf("auth-signed-in-role") < order.indexOf("auth-identity-pool"), order.join(", "));
    assert.deepEqual(
      (await program.resources(STACK)).map(({ urn }) => nameOf(urn)),
      [],
    );
    assert.deepEqual(program.made(), []);
  });
});
