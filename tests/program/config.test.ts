import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import { readConfig } from "../../program/config";

const KEY = "cognito-auth:auth";

/** What the program reads, or what it says to the person instead. */
function read(value: unknown, { secret = false } = {}): unknown {
  const config: Record<string, string> =
    value === undefined ? {} : { [KEY]: typeof value === "string" ? value : JSON.stringify(value) };
  pulumi.runtime.setAllConfig(config, secret ? [KEY] : []);
  // The language host says it so.
  process.env.PULUMI_CONFIG_SECRET_KEYS = JSON.stringify(secret ? [KEY] : []);
  try {
    return readConfig();
  } catch (error) {
    assert.ok(pulumi.RunError.isInstance(error), "only a RunError is printed without a stack");
    return error.message;
  }
}

function problems(...lines: string[]): string {
  const count = lines.length === 1 ? "1 problem" : `${lines.length} problems`;
  return [`Pulumi.test.yaml: ${count} with its settings`, ...lines.map((line) => `  ${KEY}${line}`)].join("\n");
}

describe("the settings of a stack", () => {
  before(() =>
    pulumi.runtime.setMocks({ newResource: () => ({ id: "", state: {} }), call: () => ({}) }, "cognito-auth", "test"),
  );
  after(() => {
    pulumi.runtime.setAllConfig({}, []);
    delete process.env.PULUMI_CONFIG_SECRET_KEYS;
  });

  it("are read as they are written", () => {
    const args = {
      userPool: { mfa: { mode: "optional" }, deletionProtection: false },
      clients: { web: { kind: "web", callbackUrls: ["https://app.example.test/cb"] } },
      tags: { team: "shop" },
    };
    assert.deepEqual(read(args), args);
    assert.deepEqual(read({}), {});
  });

  it("have to be there", () => {
    assert.equal(
      read(undefined),
      'Pulumi.test.yaml: cognito-auth:auth is not set; an empty map is enough: "cognito-auth:auth: {}"',
    );
  });

  for (const [name, value, ...lines] of [
    ["an unknown key at the top", { userpool: {} }, ".userpool: unknown key; did you mean userPool?"],
    [
      "an unknown key at depth",
      { userPool: { passwordPolicy: { minimumLenght: 12 } } },
      ".userPool.passwordPolicy.minimumLenght: unknown key; did you mean minimumLength?",
    ],
    [
      "an unknown key in a map of one's own",
      { clients: { "my.app": { kind: "web", callbackUrl: "x" } } },
      '.clients["my.app"].callbackUrl: unknown key; did you mean callbackUrls?',
    ],
    [
      "a key that was broken off",
      { userPool: { pasword: {} } },
      ".userPool.pasword: unknown key; did you mean passwordPolicy?",
    ],
    ["a key of one letter", { domain: { z: "x" } }, ".domain.z: unknown key; known here: custom, prefix"],
    [
      "a key that resembles nothing",
      { domain: { certificate: "x" } },
      ".domain.certificate: unknown key; known here: custom, prefix",
    ],
    [
      "a number in quotes",
      { userPool: { passwordPolicy: { minimumLength: "12" } } },
      '.userPool.passwordPolicy.minimumLength: must be a number (got "12"); write it without quotes',
    ],
    [
      "a text where a list belongs",
      { clients: { web: { kind: "web", callbackUrls: "https://a.test/" } } },
      '.clients.web.callbackUrls: must be a list (got "https://a.test/"); put what belongs in it below it',
    ],
    ["a number where a text belongs", { region: 1 }, ".region: must be a text (got 1); put it in quotes"],
    [
      "nothing where a map belongs",
      { userPool: null },
      ".userPool: must be a map (got null); write a value, or leave the key out",
    ],
    [
      "a word that is not among those allowed",
      { userPool: { mfa: { mode: "requried" } } },
      '.userPool.mfa.mode: must be one of required, optional, off (got "requried"); did you mean required?',
    ],
    [
      "a missing key",
      { loadBalancer: { name: "shop", routes: { web: { fixedResponse: {} } } } },
      ".loadBalancer.routes.web.fixedResponse.statusCode: is missing; add it",
    ],
    ["a text for everything", "nonsense", ": must be a map (got a text); put what belongs in it below it"],
    [
      "a secret that is no text, and a list of what holds secrets",
      {
        identityProviders: { google: { type: "google", clientId: 1, clientSecret: 4711 }, apple: "hunter2" },
        users: [{ temporaryPassword: "hunter3" }],
      },
      ".users: must be a map (got a list); docs/settings.md lists them",
      ".identityProviders.google.clientId: must be a text (got 1); put it in quotes",
      ".identityProviders.google.clientSecret: must be a text (got a number); put it in quotes",
      ".identityProviders.apple: must be a map (got a text); put what belongs in it below it",
    ],
    [
      "what stands below a secret",
      { identityProviders: { apple: { type: "apple", privateKey: ["hunter2"] } } },
      ".identityProviders.apple.privateKey: must be a text (got a list); put it in quotes",
    ],
    [
      "several at once",
      { regoin: "x", domain: { prefix: 7 } },
      ".regoin: unknown key; did you mean region?",
      ".domain.prefix: must be a text (got 7); put it in quotes",
    ],
  ] as [string, unknown, ...string[]][]) {
    it(`refuse ${name}`, () => {
      assert.equal(read(value), problems(...lines));
    });
  }

  it("never repeat a value when some of them are secret", () => {
    const value = {
      region: 4711,
      userPool: { mfa: { mode: "hunter2" }, passwordPolicy: { minimumLength: "hunter3" } },
    };
    const message = String(read(value, { secret: true }));
    assert.equal(
      message,
      problems(
        ".userPool.passwordPolicy.minimumLength: must be a number (got a text); write it without quotes",
        ".userPool.mfa.mode: must be one of required, optional, off",
        ".region: must be a text (got a number); put it in quotes",
      ),
    );
  });
});
