import { allowedRegions } from "../../../../../policies/rules/cognito/user-pool/allowed-regions";
import { unknown } from "../../../harness/engine";
import { itRefusesSettings } from "../../../harness/verdicts";
import { itJudgesPools } from "./providers";

const config = { regions: ["eu-central-1", "eu-west-1"] };
const problem = (found: string) => ({
  problem: `${found}, eu-central-1 or eu-west-1 is required; set region of the user pool or of its provider`,
});

describe("cognito-user-pool-allowed-regions", () => {
  itJudgesPools(allowedRegions, [
    { title: "all allowed", inputs: () => ({}), expected: "passes" },
    { title: "all allowed, unknown", inputs: () => ({ region: unknown }), expected: "passes" },
    { title: "allowed", inputs: () => ({ region: "eu-central-1" }), config, expected: "passes" },
    {
      title: "allowed by the provider",
      inputs: () => ({}),
      provider: { region: "eu-west-1" },
      config,
      expected: "passes",
    },
    {
      title: "not allowed",
      inputs: () => ({ region: "us-east-1" }),
      config,
      expected: problem("the region is us-east-1"),
    },
    {
      title: "not allowed, the provider's is",
      inputs: () => ({ region: "us-east-1" }),
      provider: { region: "eu-west-1" },
      config,
      expected: problem("the region is us-east-1"),
    },
    {
      title: "allowed, the provider's is not",
      inputs: () => ({ region: "eu-west-1" }),
      provider: { region: "us-east-1" },
      config,
      expected: "passes",
    },
    {
      title: "not allowed by the provider",
      inputs: () => ({}),
      provider: { region: "us-east-1" },
      config,
      expected: problem("the region is us-east-1"),
    },
    { title: "set nowhere", inputs: () => ({}), provider: {}, config, expected: problem("the region is nowhere set") },
    { title: "no provider told", inputs: () => ({}), config, expected: problem("the region is nowhere set") },
    { title: "unknown", inputs: () => ({ region: unknown }), config, expected: { unknownAt: "region" } },
  ]);

  itRefusesSettings(allowedRegions, [
    { regions: ["Frankfurt"] },
    { regions: ["eu-west-1", "eu-west-1"] },
    { regions: ["eu-west-1a"] },
  ]);
});
