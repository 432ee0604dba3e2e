import assert from "node:assert/strict";
import { parseCommandLine } from "../../sandbox/command-line.ts";

describe("the sandbox's command line", () => {
  const table: [string, unknown][] = [
    ["", { verb: "up", stack: "dev", rest: [] }],
    ["--diff", { verb: "up", stack: "dev", rest: ["--diff"] }],
    ["up prod --diff", { verb: "up", stack: "prod", rest: ["--diff"] }],
    ["preview --diff", { verb: "preview", stack: "dev", rest: ["--diff"] }],
    ["exec stack export --stack prod", { verb: "exec", stack: "dev", rest: ["stack", "export", "--stack", "prod"] }],
    ["--help", { verb: "help" }],
    ["-s prod --diff", { verb: "up", stack: "prod", rest: ["--diff"] }],
    ["destroy --stack=prod", { verb: "destroy", stack: "prod", rest: [] }],
    ["previw", { unknown: "previw", nearest: "preview" }],
    ["deploy", { unknown: "deploy", nearest: undefined }],
  ];

  for (const [line, expected] of table) {
    it(`reads "${line}"`, () => {
      assert.deepEqual(parseCommandLine(line.split(" ").filter((word) => word !== "")), expected);
    });
  }
});
