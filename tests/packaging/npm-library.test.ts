import assert from "node:assert/strict";
import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { borrowDependencies, copyPart, install, pack, run, temporaryFolder } from "./npm";

const consumer = `
import * as pulumi from "@pulumi/pulumi";
import { AppClient, AuthenticatedListener, CognitoAuth, ResourceServer, SignInDomain, User, UserGroup, UserPool } from "cognito-auth";
import type { CognitoAuthArgs } from "cognito-auth";

void pulumi.runtime.setMocks({
  newResource: ({ name, inputs }) => ({ id: name + "-id", state: { ...inputs, region: "eu-central-1" } }),
  call: () => ({ region: "eu-central-1" }),
});

const args: CognitoAuthArgs = {
  domain: { prefix: "example-shop" },
  clients: { web: { kind: "web", callbackUrls: ["https://shop.example.test/callback"] } },
};
const auth = new CognitoAuth("auth", args);
// @ts-expect-error The types know every key.
export const mistaken: CognitoAuthArgs = { domain: { prefixes: "example-shop" } };
const names = [AppClient, AuthenticatedListener, CognitoAuth, ResourceServer, SignInDomain, User, UserGroup, UserPool].map(({ name }) => name);

pulumi.all([auth.userPoolId, auth.clientIds, auth.domainName]).apply((values) => {
  console.log(JSON.stringify([...names, ...values]));
});
`;

const compiler = join("node_modules", "typescript", "lib", "tsc.js");

describe("the components as an npm library", function () {
  this.timeout(120_000);

  const { path: root, remove } = temporaryFolder();
  const workshop = join(root, "workshop");
  const components = join(workshop, "components");
  const project = join(root, "project");
  let tarball: string;

  before(() => {
    copyPart("components", components);
    borrowDependencies(workshop);
    tarball = pack(components);
  });
  after(remove);

  it("holds compiled code with its types and what tells about it, no sources", () => {
    const sources = readdirSync(components, { recursive: true, encoding: "utf8" }).filter(
      (file) => /\.[jt]s$/.test(file) && !file.startsWith("node_modules") && file !== "plugin.js",
    );
    const compiled = sources.flatMap((file) => [".js", ".d.ts"].map((end) => `dist/${file.replace(/\.[jt]s$/, end)}`));
    const packed = run(root, "tar", "tzf", tarball)
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => line.replace(/^package\//, ""));
    assert.deepEqual(packed.sort(), ["LICENSE", "README.md", "package.json", "plugin.js", ...compiled].sort());
  });

  it("leaves no build behind, which editors would take for the sources' types", () => {
    assert.ok(!existsSync(join(components, "dist")));
  });

  describe("in an empty project", () => {
    const compile = (...options: string[]): string =>
      run(
        project,
        process.execPath,
        compiler,
        "index.ts",
        "--strict",
        "--target",
        "es2022",
        "--types",
        "node",
        ...options,
      );

    before(() => {
      mkdirSync(project);
      writeFileSync(join(project, "package.json"), '{ "private": true }');
      writeFileSync(join(project, "index.ts"), consumer);
      install(project, tarball, "@pulumi/pulumi", "@pulumi/aws", "@types/node", "typescript");
    });

    it("compiles against its types, and runs", () => {
      compile("--module", "nodenext");
      assert.deepEqual(JSON.parse(run(project, process.execPath, "index.js")), [
        ...[
          "AppClient",
          "AuthenticatedListener",
          "CognitoAuth",
          "ResourceServer",
          "SignInDomain",
          "User",
          "UserGroup",
          "UserPool",
        ],
        "auth-user-pool-id",
        { web: "auth-client-web-id" },
        "example-shop.auth.eu-central-1.amazoncognito.com",
      ]);
    });

    it("compiles with the older resolution, which many Pulumi projects still have", () => {
      const older = ["--module", "commonjs", "--moduleResolution", "node10", "--ignoreDeprecations", "6.0"];
      compile(...older, "--noEmit", "--skipLibCheck");
    });

    it("can be imported by an ES module", () => {
      const code = 'import { CognitoAuth } from "cognito-auth"; console.log(CognitoAuth.name);';
      assert.equal(run(project, process.execPath, "--input-type=module", "--eval", code), "CognitoAuth\n");
    });
  });
});
