import { mfaRequired } from "../../../../../policies/rules/cognito/user-pool/mfa-required";
import { unknown } from "../../../harness/engine";
import { itJudgesPools, native, perProvider } from "./providers";

const allowOptional = { allowOptional: true };

const exemptPasswordless = { exemptPasswordless: true };
const off = { problem: "MFA is OFF by default, ON is required; set mfaConfiguration to ON" };

/** A pool with these first factors, in the words of each provider. */
const signIn = (allowedFirstAuthFactors: unknown) => {
  const signInPolicy = { allowedFirstAuthFactors };
  return perProvider({ signInPolicy }, { policies: { signInPolicy } });
};

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
    { title: "a code instead of the password", inputs: signIn(["PASSWORD", "EMAIL_OTP"]), expected: off },
    {
      title: "a code instead of the password, exempted",
      inputs: signIn(["PASSWORD", "EMAIL_OTP"]),
      config: exemptPasswordless,
      expected: "passes",
    },
    { title: "the password alone", inputs: signIn(["PASSWORD"]), config: exemptPasswordless, expected: off },
    { title: "no word of factors", inputs: () => ({}), config: exemptPasswordless, expected: off },
    {
      title: "factors unknown",
      inputs: signIn(unknown),
      config: exemptPasswordless,
      expected: perProvider(
        { unknownAt: "signInPolicy.allowedFirstAuthFactors" },
        { unknownAt: "policies.signInPolicy.allowedFirstAuthFactors" },
      ),
    },
    { title: "factors unknown, which do not matter", inputs: signIn(unknown), expected: off },
    {
      title: "another factor configured",
      inputs: perProvider(
        { mfaConfiguration: "OPTIONAL", emailMfaConfiguration: { subject: "Your code" } },
        { mfaConfiguration: "OPTIONAL", enabledMfas: ["EMAIL_OTP"] },
      ),
      mended: perProvider(
        { mfaConfiguration: "ON", emailMfaConfiguration: { subject: "Your code" } },
        { mfaConfiguration: "ON", enabledMfas: ["EMAIL_OTP"] },
      ),
      expected: { problem: "MFA is OPTIONAL, ON is required; set mfaConfiguration to ON" },
    },
    {
      title: "no factor configured",
      inputs: () => ({ mfaConfiguration: "OFF" }),
      mended: perProvider(
        { mfaConfiguration: "ON", softwareTokenMfaConfiguration: { enabled: true } },
        { mfaConfiguration: "ON", enabledMfas: ["SOFTWARE_TOKEN_MFA"] },
      ),
      expected: { problem: "MFA is OFF, ON is required; set mfaConfiguration to ON" },
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
