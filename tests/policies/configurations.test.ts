import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { checkConfiguration } from "../../policies/command/configuration";
import { rules } from "../../policies/rules";

const repository = path.join(__dirname, "../..");

type Configuration = Record<string, Record<string, unknown>>;

function read(file: string): Configuration {
  return JSON.parse(readFileSync(path.join(repository, file), "utf8")) as Configuration;
}

const ofExamples = readdirSync(path.join(repository, "examples"))
  .map((folder) => `examples/${folder}/policies.json`)
  .filter((file) => existsSync(path.join(repository, file)));

describe("the configurations that come with the repository", function () {
  // To compile the schemas of all rules takes its time on a busy machine.
  this.timeout(20_000);

  const ofThePack = ["config", "profiles"].flatMap((folder) =>
    readdirSync(path.join(repository, "policies", folder)).map((file) => `policies/${folder}/${file}`),
  );

  for (const file of [...ofThePack, "examples/policies.json", ...ofExamples]) {
    it(`${file} has nothing wrong with it`, () => {
      assert.deepEqual(checkConfiguration(read(file), rules), []);
    });
  }

  it("judge prod as the strict profile does, but for exemptions", () => {
    const withoutExemptions = Object.entries(read("policies/config/prod.json")).map(
      ([rule, { exemptions, ...rest }]) => {
        assert.ok(exemptions === undefined || Array.isArray(exemptions));
        return [rule, rest];
      },
    );
    assert.deepEqual(Object.fromEntries(withoutExemptions), read("policies/profiles/strict.json"));
  });

  it("judge each example as recommended, but for exemptions, which all of them share", () => {
    const shared = read("examples/policies.json");
    for (const file of ["examples/policies.json", ...ofExamples]) {
      const configuration = read(file);
      for (const [rule, entry] of Object.entries(configuration)) {
        assert.deepEqual(Object.keys(entry), ["exemptions"], `${file}: ${rule}`);
      }
      assert.deepEqual({ ...configuration, ...shared }, configuration, file);
    }
    assert.ok(ofExamples.length > 0);
  });
});
