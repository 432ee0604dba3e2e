import assert from "node:assert/strict";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { SandboxedProgram } from "../engine/sandboxed-program";
import { copyPart, install, temporaryFolder } from "./npm";

interface PackageSchema {
  readonly name: string;
  readonly version: string;
  readonly resources: Record<string, { readonly isComponent?: boolean }>;
}

const project = `
name: caller
runtime: { name: nodejs, options: { typescript: false } }
plugins: { providers: [{ name: cognito-auth, path: ../components }] }
`;

/** What the SDK that \`pulumi package add\` generates comes down to, in whatever language. */
const program = `
const { ComponentResource } = require("@pulumi/pulumi");

class CognitoAuth extends ComponentResource {
  constructor(name, args) {
    super("cognito-auth:index:CognitoAuth", name, { ...args, domainName: undefined }, {}, true);
  }
}

exports.domainName = new CognitoAuth("auth", { domain: { prefix: "example-shop" } }).domainName;
`;

/** What a plugin must not depend on: the compiler options of the folder that it is used in. */
const callersOptions: Record<string, object> = {
  "another module format": { module: "esnext", moduleResolution: "bundler" },
  "options that refuse to emit": { module: "nodenext", noEmit: true, allowImportingTsExtensions: true },
};

describe("the components' folder as a plugin", function () {
  this.timeout(120_000);

  const { path: root, remove } = temporaryFolder();
  const components = join(root, "components");
  const caller = join(root, "caller");
  let sandbox: SandboxedProgram;

  before(async () => {
    copyPart("components", components);
    install(components);
    mkdirSync(caller);
    writeFileSync(join(caller, "Pulumi.yaml"), project);
    writeFileSync(join(caller, "Pulumi.dev.yaml"), "config: { aws:region: eu-central-1 }\n");
    writeFileSync(join(caller, "index.js"), program);
    // The caller needs Pulumi's SDK too, and any copy of it will do.
    symlinkSync(join(components, "node_modules"), join(caller, "node_modules"), "dir");
    sandbox = await SandboxedProgram.open(caller);
  });
  after(async () => {
    await sandbox.close();
    remove();
  });

  it("presents every component to every language", async () => {
    const { code, stdout, stderr } = await sandbox.session.pulumi(["package", "get-schema", components]);
    assert.equal(code, 0, stderr);
    const { name, version, resources } = JSON.parse(stdout) as PackageSchema;
    assert.deepEqual([name, version], ["cognito-auth", "0.1.0"]);
    assert.deepEqual(
      Object.keys(resources).sort(),
      [
        ...["AppClient", "AuditTrail", "AuthenticatedListener", "Branding", "CognitoAuth", "IdentityPool"],
        ...["IdentityProvider", "LoadBalancerFront", "LogoutRoute", "Monitoring", "ResourceServer", "SignInDomain"],
        ...["Terms", "User", "UserGroup", "UserPool", "UserPoolLogging", "UserPoolReplicas", "WebAclProtection"],
      ].map((component) => `cognito-auth:index:${component}`),
    );
    assert.ok(Object.values(resources).every(({ isComponent }) => isComponent));
  });

  for (const [which, compilerOptions] of Object.entries(callersOptions)) {
    it(`runs in a folder with ${which}`, async () => {
      writeFileSync(join(caller, "tsconfig.json"), JSON.stringify({ compilerOptions }));
      const { code, stderr } = await sandbox.session.pulumi(["package", "get-schema", components]);
      assert.equal(code, 0, stderr);
    });
  }

  it("makes its resources for a program that has none of its code", async () => {
    const output = await sandbox.done("dev", ["preview"]);
    assert.match(output, /aws:cognito:UserPool +auth-user-pool +create/);
    assert.match(output, /domainName: "example-shop\.auth\.eu-central-1\.amazoncognito\.com"/);
  });
});
