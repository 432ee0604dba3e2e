import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { join } from "node:path";

const REPOSITORY = join(__dirname, "..", "..", "..");

/** Which files of the Cloud Control provider a fresh process has loaded after the code. */
function loadedAfter(code: string): string {
  const tell = "console.log(Object.keys(require.cache).filter((file) => file.includes('aws-native')).length)";
  return execFileSync(process.execPath, ["--import", "tsx", "--input-type=commonjs", "-e", `${code};${tell}`], {
    cwd: REPOSITORY,
    encoding: "utf8",
  }).trim();
}

describe("the Cloud Control provider", () => {
  it("is loaded by replicas alone, not with the components", () => {
    assert.equal(loadedAfter(`require("./components/index.ts")`), "0");
    assert.notEqual(loadedAfter(`require("./components/replicas/native.ts").cognito()`), "0");
  }).timeout(30_000);
});
