import assert from "node:assert/strict";
import { SandboxedProgram, underPolicies } from "./sandboxed-program";
import { changes, counts } from "./screen";
import { ids, nameOf, tree } from "./tree";

const EVERYTHING = [
  "pulumi:pulumi:Stack cognito-auth-dev",
  "  cognito-auth:index:CognitoAuth auth",
  "    cognito-auth:index:AppClient auth-client-web",
  "      aws:cognito/userPoolClient:UserPoolClient auth-client-web",
  "    cognito-auth:index:SignInDomain auth",
  "      aws:cognito/userPoolDomain:UserPoolDomain auth-domain-prefix",
  "    cognito-auth:index:UserPool auth",
  "      aws:cognito/userPool:UserPool auth-user-pool",
  "      pulumi:index:Stash auth-frozen-settings",
];

describe("the stack dev with the real engine", () => {
  let program: SandboxedProgram;
  let first: Record<string, string>;

  before(async () => {
    program = await SandboxedProgram.open();
  });

  after(async () => {
    await program.close();
  });

  it("shows in a preview what it would make, and makes nothing", async () => {
    const screen = await program.done("dev", ["preview", ...underPolicies("dev")]);

    assert.deepEqual(changes(screen), [
      "+ aws:cognito:UserPool auth-user-pool",
      "+ aws:cognito:UserPoolClient auth-client-web",
      "+ aws:cognito:UserPoolDomain auth-domain-prefix",
      "+ cognito-auth:index:AppClient auth-client-web",
      "+ cognito-auth:index:CognitoAuth auth",
      "+ cognito-auth:index:SignInDomain auth",
      "+ cognito-auth:index:UserPool auth",
      "+ pulumi:index:Stash auth-frozen-settings",
      "+ pulumi:pulumi:Stack cognito-auth-dev",
    ]);
    assert.deepEqual(counts(screen), ["+ 9 to create"]);
    assert.deepEqual(await program.resources("dev"), []);
    assert.deepEqual(program.made(), []);
  });

  it("comes up", async () => {
    const screen = await program.done("dev", ["up", "--yes", "--skip-preview", ...underPolicies("dev")]);

    const resources = await program.resources("dev");
    assert.deepEqual(counts(screen), ["+ 9 created"]);
    assert.deepEqual(tree(resources), EVERYTHING);
    first = ids(resources);
    assert.deepEqual(program.made(), [
      `aws:cognito/userPool:UserPool ${first["auth-user-pool"]!}`,
      `aws:cognito/userPoolClient:UserPoolClient ${first["auth-client-web"]!}`,
      "aws:cognito/userPoolDomain:UserPoolDomain example-shop-dev",
    ]);
  });

  it("tells what an application needs", async () => {
    const pool = first["auth-user-pool"]!;
    const client = first["auth-client-web"]!;
    const issuer = `https://cognito-idp.eu-central-1.amazonaws.com/${pool}`;
    const domain = "example-shop-dev.auth.eu-central-1.amazoncognito.com";

    assert.deepEqual(await program.outputs("dev"), {
      userPoolId: pool,
      userPoolArn: `arn:aws:cognito-idp:eu-central-1:123456789012:userpool/${pool}`,
      issuer,
      jwksUri: `${issuer}/.well-known/jwks.json`,
      clientIds: { web: client },
      clientSecrets: "[secret]",
      domainName: domain,
      signInUrls: {
        web:
          `https://${domain}/oauth2/authorize?client_id=${client}&response_type=code&scope=openid` +
          "&redirect_uri=http%3A%2F%2Flocalhost%3A3000%2Fcallback",
      },
      signOutUrls: { web: `https://${domain}/logout?client_id=${client}&logout_uri=http%3A%2F%2Flocalhost%3A3000%2F` },
      sessionCookieNames: [],
      listenerRuleArns: {},
      previousClientIds: {},
      previousClientSecrets: "[secret]",
    });
  });

  it("finds nothing to do in a second run, nor when it asks the account", async () => {
    await program.done("dev", ["up", "--yes", "--skip-preview", "--expect-no-changes", ...underPolicies("dev")]);
    await program.done("dev", ["refresh", "--yes", "--skip-preview", "--expect-no-changes"]);
  });

  it("changes settings in place: pool and client stay the same", async () => {
    await program.configureLike("dev", "dev", (auth) => {
      auth.userPool = { deletionProtection: false, mfa: { mode: "required" } };
      auth.clients = { web: { ...(auth.clients as { web: object }).web, accessTokenMinutes: 15 } };
    });
    const screen = await program.done("dev", ["up", "--yes", "--skip-preview", ...underPolicies("dev")]);

    const resources = await program.resources("dev");
    const inputs = Object.fromEntries(
      resources.map(({ urn, type, inputs: given }) => [`${type} ${nameOf(urn)}`, given]),
    );
    assert.deepEqual(
      changes(screen).filter((change) => change.includes(" aws:")),
      ["~ aws:cognito:UserPool auth-user-pool", "~ aws:cognito:UserPoolClient auth-client-web"],
    );
    assert.deepEqual(ids(resources), first);
    assert.equal(inputs["aws:cognito/userPool:UserPool auth-user-pool"]?.mfaConfiguration, "ON");
    assert.equal(inputs["aws:cognito/userPoolClient:UserPoolClient auth-client-web"]?.accessTokenValidity, 15);
  });

  it("goes down and leaves nothing, for its pool is not protected", async () => {
    const screen = await program.done("dev", ["destroy", "--yes", "--skip-preview"]);

    assert.deepEqual(counts(screen), ["- 9 deleted"]);
    assert.deepEqual(await program.resources("dev"), []);
    assert.deepEqual(program.made(), []);
  });
});
