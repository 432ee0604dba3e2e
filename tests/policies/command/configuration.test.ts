import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { checkFiles } from "../../../policies/command/check-config";
import { checkConfiguration } from "../../../policies/command/configuration";
import { rules } from "../../../policies/rules";
import { buildPack, packFolder } from "../../packaging/pack-folder";

const length = "cognito-user-pool-password-length";

describe("the check of a configuration", () => {
  const told = (configuration: unknown) =>
    checkConfiguration(configuration, rules, new Date("2026-11-21T12:00:00Z")).map(
      ({ path, text }) => `${path}: ${text}`,
    );

  const cases: readonly (readonly [string, unknown, readonly string[]])[] = [
    ["levels by themselves", { [length]: "advisory", all: "mandatory" }, []],
    ["what the engine reads for itself", { environments: ["shop/prod"], all: { enforcementLevel: "disabled" } }, []],
    ["settings and a level", { [length]: { enforcementLevel: "remediate", minimumLength: 16 } }, []],
    ["something else than an object", [1], [": must be an object with an entry for each rule (got [1])"]],
    ["nothing", null, [": must be an object with an entry for each rule (got null)"]],
    [
      "a misspelt rule",
      { "cognito-user-pool-pasword-length": "advisory" },
      [`cognito-user-pool-pasword-length: there is no such rule; did you mean ${length}?`],
    ],
    [
      "a rule of another pack",
      { "s3-no-public-read": {} },
      ["s3-no-public-read: there is no such rule; POLICIES.md lists them"],
    ],
    [
      "levels that do not exist",
      { [length]: "block", all: 3, "policy-configuration": { enforcementLevel: null } },
      [
        `${length}: must be mandatory, advisory, remediate or disabled (got "block")`,
        "all: must be mandatory, advisory, remediate or disabled (got 3)",
        "policy-configuration.enforcementLevel: must be mandatory, advisory, remediate or disabled (got null)",
      ],
    ],
    ["an entry that is no entry", { [length]: 14 }, [`${length}: must be a level or an object (got 14)`]],
    [
      "remediation of a rule that mends nothing",
      { "policy-configuration": { enforcementLevel: "remediate" } },
      [
        "policy-configuration.enforcementLevel: the rule cannot mend what it finds; " +
          "write mandatory, which is what the engine makes of it",
      ],
    ],
    [
      "the same in short",
      { "policy-configuration": "remediate" },
      [
        "policy-configuration: the rule cannot mend what it finds; write mandatory, which is what the engine makes of it",
      ],
    ],
    [
      "a misspelt setting",
      { [length]: { minLength: 20 } },
      [`${length}.minLength: there is no such setting; there is minimumLength, exemptions`],
    ],
    [
      "values out of AWS's range",
      { [length]: { minimumLength: 120 } },
      [`${length}.minimumLength: must be 99 at most (got 120)`],
    ],
    ["values below it", { [length]: { minimumLength: 5 } }, [`${length}.minimumLength: must be 6 at least (got 5)`]],
    [
      "values of another type",
      { [length]: { minimumLength: "14", exemptions: "legacy" } },
      [
        `${length}.minimumLength: must be of type integer (got "14")`,
        `${length}.exemptions: must be of type array (got "legacy")`,
      ],
    ],
    ["exemptions", { [length]: { exemptions: [{ resource: "legacy", reason: "leaves", expires: "2026-11-21" }] } }, []],
    [
      "exemptions with anything wrong, each told",
      {
        [length]: {
          exemptions: [
            { resource: "a" },
            { resource: "", reason: "", expires: "2027-02-30" },
            { resource: "b", reason: "c", expires: "2026-11-20", until: 1 },
            { resource: "d", reason: "e", expires: "soon" },
            "f",
          ],
        },
      },
      [
        `${length}.exemptions[0].reason: is missing`,
        `${length}.exemptions[1].resource: must not be empty`,
        `${length}.exemptions[1].reason: must not be empty`,
        `${length}.exemptions[2].until: there is no such word; there is resource, reason, expires`,
        `${length}.exemptions[3].expires: must be a day such as 2027-03-31 (got "soon")`,
        `${length}.exemptions[4]: must be of type object (got "f")`,
        `${length}.exemptions[1].expires: is a day that the calendar does not have (got "2027-02-30")`,
        `${length}.exemptions[2].expires: has passed; take the exemption away, or agree on a later day (got "2026-11-20")`,
      ],
    ],
    [
      "long values in short",
      { [length]: { minimumLength: "x".repeat(100) } },
      [`${length}.minimumLength: must be of type integer (got "${"x".repeat(56)}...)`],
    ],
  ];
  for (const [title, configuration, expected] of cases) {
    it(`${expected.length === 0 ? "accepts" : "tells of"} ${title}`, () => {
      assert.deepEqual(told(configuration), expected);
    });
  }

  for (const folder of ["profiles", "config"]) {
    for (const file of readdirSync(path.join(packFolder, folder))) {
      it(`finds nothing wrong with ${folder}/${file}`, () => {
        assert.deepEqual(told(JSON.parse(readFileSync(path.join(packFolder, folder, file), "utf8"))), []);
      });
    }
  }
});

describe("the command check-policy-config", function () {
  this.timeout(60_000);

  const folder = mkdtempSync(path.join(tmpdir(), "check-config-"));
  const file = (name: string, text: string) => {
    writeFileSync(path.join(folder, name), text);
    return path.join(folder, name);
  };
  after(() => {
    rmSync(folder, { recursive: true });
  });

  it("tells of every file, and fails if one is wrong", () => {
    const good = file("good.json", "{}");
    const bad = file("bad.json", '{ "x": "advisory" }');
    const worse = file("worse.json", '{ "all": 1, "x": 2 }');
    assert.deepEqual(checkFiles([good]), { lines: [`${good}: nothing is wrong with it`], exitCode: 0 });
    assert.deepEqual(checkFiles([bad, good, worse]), {
      lines: [
        `${bad}: 1 problem`,
        "  x: there is no such rule; POLICIES.md lists them",
        `${good}: nothing is wrong with it`,
        `${worse}: 2 problems`,
        "  all: must be mandatory, advisory, remediate or disabled (got 1)",
        "  x: there is no such rule; POLICIES.md lists them",
      ],
      exitCode: 1,
    });
  });

  it("tells of a file that is not there, or is no JSON", () => {
    const missing = path.join(folder, "missing.json");
    const { lines, exitCode } = checkFiles([missing, file("text.json", "mandatory")]);
    assert.equal(exitCode, 1);
    assert.match(lines[0] ?? "", /missing\.json: cannot be read as JSON: ENOENT/);
    assert.match(lines[1] ?? "", /text\.json: cannot be read as JSON: Unexpected token/);
    assert.equal(lines.length, 2);
  });

  it("explains itself", () => {
    const usage = { lines: ["usage: check-policy-config <configuration.json>..."], exitCode: 2 };
    assert.deepEqual(checkFiles([]), usage);
    assert.deepEqual(checkFiles(["--help"]), usage);
  });

  it("ships with the pack, compiled", () => {
    assert.deepEqual(buildPack(packFolder), { status: 0, output: "" });
    const command = path.join(packFolder, "check-config.js");
    const { status, stdout, stderr } = spawnSync(process.execPath, [command, file("ok.json", "{}")], {
      encoding: "utf8",
    });
    assert.deepEqual([status, stderr], [0, ""]);
    assert.match(stdout, /ok\.json: nothing is wrong with it\n$/);
  });
});
