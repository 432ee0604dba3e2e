import { attributesVerified } from "../../../../../policies/rules/cognito/user-pool/attributes-verified";
import { unknown } from "../../../harness/engine";
import { itJudgesPools, perProvider } from "./providers";

const pool = (autoVerifiedAttributes: unknown) => () => ({ autoVerifiedAttributes });
const withSms = (mfaConfiguration: unknown, autoVerifiedAttributes: unknown) =>
  perProvider(
    { mfaConfiguration, smsConfiguration: { snsCallerArn: unknown, externalId: "shop" }, autoVerifiedAttributes },
    { mfaConfiguration, enabledMfas: ["SMS_MFA"], autoVerifiedAttributes },
  );
const noEmail = { problem: 'e-mail addresses are not verified, they must be; add "email" to autoVerifiedAttributes' };
const noPhone = {
  problem: 'phone numbers are not verified, they must be; add "phone_number" to autoVerifiedAttributes',
};

describe("cognito-user-pool-attributes-verified", () => {
  itJudgesPools(attributesVerified, [
    { title: "e-mail", inputs: pool(["email"]), expected: "passes" },
    {
      title: "e-mail alone, without text messages as a factor",
      inputs: perProvider(
        { mfaConfiguration: "ON", autoVerifiedAttributes: ["email"] },
        { mfaConfiguration: "ON", enabledMfas: ["SOFTWARE_TOKEN_MFA"], autoVerifiedAttributes: ["email"] },
      ),
      expected: "passes",
    },
    { title: "both", inputs: withSms("ON", ["email", "phone_number"]), expected: "passes" },
    { title: "nothing set", inputs: () => ({}), mended: pool(["email"]), expected: noEmail },
    { title: "nothing", inputs: pool([]), mended: pool(["email"]), expected: noEmail },
    {
      title: "phone numbers alone",
      inputs: pool(["phone_number"]),
      mended: pool(["phone_number", "email"]),
      expected: noEmail,
    },
    {
      title: "e-mail alone, with text messages as a factor",
      inputs: withSms("ON", ["email"]),
      mended: withSms("ON", ["email", "phone_number"]),
      expected: noPhone,
    },
    { title: "the same, optional", inputs: withSms("OPTIONAL", ["email"]), expected: noPhone },
    { title: "e-mail alone, text messages without MFA", inputs: withSms("OFF", ["email"]), expected: "passes" },
    {
      title: "nothing, with text messages as a factor",
      inputs: withSms("ON", []),
      mended: withSms("ON", ["email", "phone_number"]),
      expected: { problems: [noEmail, noPhone].map(({ problem }) => `user pool "shop": ${problem}`) },
    },
    { title: "an attribute unknown beside e-mail", inputs: pool(["email", unknown]), expected: "passes" },
    { title: "unknown", inputs: pool(unknown), expected: { unknownAt: "autoVerifiedAttributes" } },
    { title: "an attribute unknown", inputs: pool([unknown]), expected: { unknownAt: "autoVerifiedAttributes.0" } },
    { title: "e-mail, mode unknown", inputs: withSms(unknown, ["email"]), expected: { unknownAt: "mfaConfiguration" } },
    {
      title: "no e-mail, mode unknown",
      inputs: withSms(unknown, []),
      mended: withSms(unknown, ["email"]),
      undecidedAfter: "mfaConfiguration",
      expected: noEmail,
    },
    {
      title: "e-mail, factors unknown",
      inputs: perProvider(
        { mfaConfiguration: "ON", smsConfiguration: unknown, autoVerifiedAttributes: ["email"] },
        { mfaConfiguration: "ON", enabledMfas: unknown, autoVerifiedAttributes: ["email"] },
      ),
      expected: perProvider({ unknownAt: "smsConfiguration" }, { unknownAt: "enabledMfas" }),
    },
  ]);
});
