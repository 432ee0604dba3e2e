import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { join } from "node:path";

const COMPONENTS = join(__dirname, "..", "..", "components");

/** Packages that only some settings need, and for which nobody else should wait. */
const HEAVY = ["css-tree", "image-size", "fast-xml-parser", "@pulumi/aws-native"];

/** Which of them a program has loaded that makes a CognitoAuth with these settings checked. */
function loadedFor(settings: object): string[] {
  const program = `
    require(${JSON.stringify(COMPONENTS)});
    const { checkCognitoAuth } = require(${JSON.stringify(join(COMPONENTS, "whole/checks"))});
    checkCognitoAuth(${JSON.stringify(settings)}, "");
    const loaded = Object.keys(require.cache);
    console.log(JSON.stringify(${JSON.stringify(HEAVY)}.filter((name) => loaded.some((file) => file.includes("node_modules/" + name + "/")))));`;
  const output = execFileSync(process.execPath, ["--import", "tsx", "--input-type=commonjs", "-e", program], {
    encoding: "utf8",
  });
  return JSON.parse(output) as string[];
}

describe("what a program waits for at its start", () => {
  it("is no parser of style sheets, images or metadata, and no Cloud Control, unless they are needed", function () {
    // Three processes, each of which compiles what it loads.
    this.timeout(120_000);
    const identityProviders = { Staff: { type: "saml", metadataUrl: "https://idp.example.test/metadata" } };
    assert.deepEqual(loadedFor({ branding: { version: "managed" }, clients: {}, identityProviders }), []);
    const withText = { Staff: { type: "saml", metadataXml: "<EntityDescriptor/>" } };
    assert.deepEqual(loadedFor({ identityProviders: withText }), ["fast-xml-parser"]);
    assert.deepEqual(loadedFor({ branding: { classic: { css: ".label-customizable { color: red }" } } }), ["css-tree"]);
  });
});
