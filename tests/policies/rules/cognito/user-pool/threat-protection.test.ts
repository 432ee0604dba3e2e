import { threatProtection } from "../../../../../policies/rules/cognito/user-pool/threat-protection";
import { unknown } from "../../../harness/engine";
import { itRefusesSettings } from "../../../harness/verdicts";
import { itJudgesPools } from "./providers";

const withMode = (advancedSecurityMode: unknown) => () => ({ userPoolAddOns: { advancedSecurityMode } });
const problem = (found: string, required = "ENFORCED", advised = "ENFORCED") => ({
  problem:
    `threat protection is ${found}, ${required} is required; ` +
    `set userPoolAddOns.advancedSecurityMode to ${advised}`,
});

describe("cognito-user-pool-threat-protection", () => {
  itJudgesPools(threatProtection, [
    { title: "enforced", inputs: withMode("ENFORCED"), expected: "passes" },
    { title: "only watching", inputs: withMode("AUDIT"), expected: problem("AUDIT") },
    { title: "off", inputs: withMode("OFF"), expected: problem("OFF") },
    { title: "no mode", inputs: withMode(undefined), expected: problem("OFF by default") },
    { title: "nothing set", inputs: () => ({ name: unknown }), expected: problem("OFF by default") },
    { title: "only watching, allowed", inputs: withMode("AUDIT"), config: { allowAudit: true }, expected: "passes" },
    {
      title: "enforced, watching allowed",
      inputs: withMode("ENFORCED"),
      config: { allowAudit: true },
      expected: "passes",
    },
    {
      title: "off, watching allowed",
      inputs: withMode("OFF"),
      config: { allowAudit: true },
      expected: problem("OFF", "ENFORCED or AUDIT"),
    },
    { title: "only watching, as asked", inputs: withMode("AUDIT"), config: { mode: "AUDIT" }, expected: "passes" },
    { title: "enforced, watching asked", inputs: withMode("ENFORCED"), config: { mode: "AUDIT" }, expected: "passes" },
    {
      title: "off, watching asked",
      inputs: withMode("OFF"),
      config: { mode: "AUDIT" },
      expected: problem("OFF", "ENFORCED or AUDIT", "AUDIT"),
    },
    {
      title: "mode unknown",
      inputs: withMode(unknown),
      expected: { unknownAt: "userPoolAddOns.advancedSecurityMode" },
    },
    { title: "block unknown", inputs: () => ({ userPoolAddOns: unknown }), expected: { unknownAt: "userPoolAddOns" } },
  ]);

  itRefusesSettings(threatProtection, [{ mode: "OFF" }, { allowAudit: "yes" }]);
});
