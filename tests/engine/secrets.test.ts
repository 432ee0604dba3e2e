import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { SandboxedProgram, underPolicies } from "./sandboxed-program";
import { diagnostics, hasStackTrace } from "./screen";

describe("secrets with the real engine", () => {
  let program: SandboxedProgram;

  before(async () => {
    program = await SandboxedProgram.open();
  });

  after(async () => {
    await program.close();
  });

  describe("a client secret", () => {
    const seen: string[] = [];
    let secret: string;

    before(async () => {
      for (const command of [
        ["up", "--yes", ...underPolicies("dev")],
        ["up", "--yes", "--skip-preview", "--diff"],
        ["preview", "--json"],
        ["stack", "output"],
        ["stack", "output", "--json"],
        ["stack", "export"],
      ]) {
        const { stdout, stderr, code } = await program.run("dev", command);
        assert.equal(code, 0);
        seen.push(stdout, stderr);
      }
      const shown = await program.done("dev", ["stack", "output", "clientSecrets", "--json", "--show-secrets"]);
      secret = (JSON.parse(shown) as { web: string }).web;
    });

    it("is shown when it is asked for", () => {
      const [made] = program.session.cloud.all("aws:cognito/userPoolClient:UserPoolClient");

      assert.match(secret, /^\S{20,}$/);
      assert.equal(secret, made!.properties.clientSecret);
    });

    it("is masked on the screen, and encrypted in what the stack exports", () => {
      const [up, , , , , , output, , , , exported] = seen;

      assert.match(up!, /clientSecrets {8}: \[secret\]/);
      assert.match(output!, /clientSecrets +\[secret\]/);
      assert.match(exported!, /"ciphertext": "v1:/);
      assert.deepEqual(
        seen.filter((text) => text.includes(secret)),
        [],
      );
    });

    it("is in no file of the backend", () => {
      const texts = filesBelow(program.session.folder.backend).map((path) => readFileSync(path, "utf8"));

      assert.ok(texts.some((text) => text.includes('"ciphertext"')));
      assert.deepEqual(
        texts.filter((text) => text.includes(secret)),
        [],
      );
    });
  });

  describe("a setting that was set with --secret", () => {
    const hidden = "correct-horse-battery";

    const setSecretly = async (stack: string, path: string, value: string): Promise<void> => {
      await program.configure(stack, { userPool: { deletionProtection: false } });
      await program.done(stack, ["config", "set", "--path", "--secret", `cognito-auth:auth.${path}`, value]);
    };
    const refusal = async (stack: string): Promise<string> => {
      const screen = await program.refused(stack, ["preview"]);
      assert.equal(hasStackTrace(screen), false, screen);
      assert.equal(screen.includes(hidden), false, screen);
      return diagnostics(screen)[`pulumi:pulumi:Stack (cognito-auth-${stack})`]!;
    };

    it("is encrypted in the stack file and masked on the screen", async () => {
      await setSecretly("tagged", "tags.team", hidden);
      const file = readFileSync((await program.session.stackFile("tagged")).path, "utf8");
      const screen = await program.done("tagged", ["up", "--yes", "--diff"]);

      assert.match(file, /team:\n +secure: v1:/);
      assert.match(screen, /team *: "\[secret\]"/);
      assert.equal(screen.includes(hidden), false);
    });

    it("is not repeated where its value is no setting at all", async () => {
      await setSecretly("ill", "userPool.mfa.mode", hidden);
      await program.done("ill", [
        "config",
        "set",
        "--path",
        "--secret",
        "cognito-auth:auth.userPool.passwordPolicy.minimumLength",
        hidden,
      ]);

      assert.equal(
        await refusal("ill"),
        [
          "error: Pulumi.ill.yaml: 2 problems with its settings",
          "  cognito-auth:auth.userPool.passwordPolicy.minimumLength: must be a number (got a text); write it without quotes",
          "  cognito-auth:auth.userPool.mfa.mode: must be one of required, optional, off",
        ].join("\n"),
      );
    });

    it("is not repeated where it stands at a key that is unknown", async () => {
      await setSecretly("lost", "domain.prefx", hidden);

      assert.equal(
        await refusal("lost"),
        [
          "error: Pulumi.lost.yaml: 1 problem with its settings",
          "  cognito-auth:auth.domain.prefx: unknown key; did you mean prefix?",
        ].join("\n"),
      );
    });

    it("is not repeated where AWS would refuse it", async () => {
      await setSecretly("refused", "domain.prefix", `${hidden}-aws`);

      assert.match(await refusal("refused"), /^ {2}domain\.prefix: must not contain the word aws/m);
    });

    it("is not repeated in part, in the advice", async () => {
      await setSecretly("parts", "domain.custom.name", `https://${hidden}.example.test`);
      const zone = ["config", "set", "--path", "cognito-auth:auth.domain.custom.hostedZoneName", "example.test"];
      await program.done("parts", zone);

      assert.match(await refusal("parts"), /^ {2}domain\.custom\.name: must be a host name alone/m);
    });

    it("is not repeated with its quotes escaped", async () => {
      await setSecretly("quoted", "userPool.name", `"${hidden}"`);

      assert.match(await refusal("quoted"), /^ {2}userPool\.name: may contain only letters/m);
    });
  });
});

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
