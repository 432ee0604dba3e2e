import { mfaRequired } from "../../../../../policies/rules/cognito/user-pool/mfa-required";
import { unknown } from "../../../harness/engine";
import { itJudgesPools, native } from "./providers";

const allowOptional = { allowOptional: true };

describe("cognito-user-pool-mfa-required", () => {
  itJudgesPools(mfaRequired, [
    { title: "MFA required", inputs: () => ({ mfaConfiguration: "ON" }), expected: "passes" },
    {
      title: "nothing set, which means off",
      inputs: () => ({}),
      expected: { problem: "MFA is OFF by default, ON is required; set mfaConfiguration to ON" },
    },
    {
      title: "null, which means the same",
      inputs: () => ({ mfaConfiguration: null }),
      expected: { problem: "MFA is OFF by default, ON is required; set mfaConfiguration to ON" },
    },
    {
      title: "MFA off",
      inputs: () => ({ mfaConfiguration: "OFF" }),
      expected: { problem: "MFA is OFF, ON is required; set mfaConfiguration to ON" },
    },
    {
      title: "MFA optional",
      inputs: () => ({ mfaConfiguration: "OPTIONAL" }),
      expected: { problem: "MFA is OPTIONAL, ON is required; set mfaConfiguration to ON" },
    },
    {
      title: "MFA optional, optional allowed",
      inputs: () => ({ mfaConfiguration: "OPTIONAL" }),
      config: allowOptional,
      expected: "passes",
    },
    {
      title: "MFA required, optional allowed",
      inputs: () => ({ mfaConfiguration: "ON" }),
      config: allowOptional,
      expected: "passes",
    },
    {
      title: "MFA off, optional allowed",
      inputs: () => ({ mfaConfiguration: "OFF" }),
      config: allowOptional,
      expected: { problem: "MFA is OFF, ON or OPTIONAL is required; set mfaConfiguration to ON or OPTIONAL" },
    },
    {
      title: "mode unknown",
      inputs: () => ({ mfaConfiguration: unknown }),
      expected: { unknownAt: "mfaConfiguration" },
    },
    {
      title: "all else unknown",
      inputs: () => ({ mfaConfiguration: "OFF", name: unknown, enabledMfas: unknown, passwordPolicy: unknown }),
      mendingUnknownAt: ({ type }) => (type === native ? "enabledMfas" : undefined),
      expected: { problem: "MFA is OFF, ON is required; set mfaConfiguration to ON" },
    },
  ]);
});
