import assert from "node:assert/strict";
import { parseCommandLine } from "../../sandbox/command-line.ts";

describe("the sandbox's command line", () => {
  const table: [string, unknown][] = [
    ["", { verb: "up", project: undefined, stack: "dev", rest: [] }],
    ["--diff", { verb: "up", project: undefined, stack: "dev", rest: ["--diff"] }],
    ["up prod --diff", { verb: "up", project: undefined, stack: "prod", rest: ["--diff"] }],
    ["preview --diff", { verb: "preview", project: undefined, stack: "dev", rest: ["--diff"] }],
    [
      "exec stack export --stack prod",
      { verb: "exec", project: undefined, stack: "dev", rest: ["stack", "export", "--stack", "prod"] },
    ],
    ["--help", { verb: "help" }],
    ["-s prod --diff", { verb: "up", project: undefined, stack: "prod", rest: ["--diff"] }],
    ["destroy --stack=prod", { verb: "destroy", project: undefined, stack: "prod", rest: [] }],
    ["-C examples/x", { verb: "up", project: "examples/x", stack: "dev", rest: [] }],
    ["up prod --cwd=x --diff", { verb: "up", project: "x", stack: "prod", rest: ["--diff"] }],
    ["-C x exec stack ls", { verb: "exec", project: "x", stack: "dev", rest: ["stack", "ls"] }],
    ["previw", { unknown: "previw", nearest: "preview" }],
    ["deploy", { unknown: "deploy", nearest: undefined }],
  ];

  for (const [line, expected] of table) {
    it(`reads "${line}"`, () => {
      assert.deepEqual(parseCommandLine(line.split(" ").filter((word) => word !== "")), expected);
    });
  }

  it("wants a folder after -C", () => {
    assert.throws(() => parseCommandLine(["up", "-C"]), { message: "-C needs the folder of a project" });
  });
});
