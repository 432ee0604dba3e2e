import assert from "node:assert/strict";
import { SandboxedProgram, underPolicyConfig } from "./sandboxed-program";
import { violations } from "./screen";

const SECRETS = {
  google: "g-4711-not-for-anybody",
  oidc: "o-4711-not-for-anybody",
  password: "Temporary-4711-for-Ann!",
};

describe("the policies, about a stack with secrets", () => {
  let program: SandboxedProgram;

  before(async () => {
    program = await SandboxedProgram.open();
    await program.configure("secrets", {
      userPool: { passwordPolicy: { minimumLength: 8 }, mfa: { mode: "off" } },
      identityProviders: {
        google: { type: "google", clientId: "shop", clientSecret: SECRETS.google },
        Partner: { type: "oidc", clientId: "shop", clientSecret: SECRETS.oidc, issuerUrl: "https://id.example.test" },
      },
      users: { "ann@example.test": { temporaryPassword: SECRETS.password } },
      clients: {
        web: { kind: "web", callbackUrls: ["https://shop.example.test/callback"], grants: ["code", "implicit"] },
      },
    });
  });

  after(async () => {
    await program.close();
  });

  for (const args of [["preview"], ["up", "--yes", "--skip-preview"]]) {
    it(`never print one in ${args.join(" ")}`, async () => {
      const flags = underPolicyConfig("policies/profiles/advisory.json");
      const { code, stdout, stderr } = await program.run("secrets", [...args, ...flags]);
      assert.equal(code, 0, stdout + stderr);

      const judged = new Set(violations(stdout).map(({ resource }) => resource.split(":").slice(0, 3).join(":")));
      assert.ok(judged.has("aws:cognito:IdentityProvider"), [...judged].join(", "));
      assert.ok(judged.has("aws:cognito:UserPoolClient"), [...judged].join(", "));
      const state = await program.done("secrets", ["stack", "export", "--show-secrets"]);
      // A secret of the state is a text in a text.
      const made = [...state.matchAll(/"plaintext": "\\"([^"\\]{20,})\\""/g)].map(([, secret = ""]) => secret);
      assert.ok(args[0] === "preview" || made.length > 0, "the state has no client secret");
      for (const secret of [...Object.values(SECRETS), ...made]) {
        assert.ok(!(stdout + stderr).includes(secret), `it prints ${secret}`);
      }
    });
  }
});
