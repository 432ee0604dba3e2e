import { mfaNotSmsOnly } from "../../../../../policies/rules/cognito/user-pool/mfa-not-sms-only";
import { type Inputs, unknown } from "../../../harness/engine";
import { itJudgesPools, perProvider } from "./providers";

const sms = { externalId: "shop", snsCallerArn: unknown };
const classic = {
  app: { softwareTokenMfaConfiguration: { enabled: true } },
  sms: { smsConfiguration: sms },
  email: { emailMfaConfiguration: { subject: "Your code" } },
};
const native = { app: "SOFTWARE_TOKEN_MFA", sms: "SMS_MFA", email: "EMAIL_OTP" };

/** A pool with MFA in a mode and with these factors, in the words of each provider. */
const pool = (mode: string | undefined, factors: readonly (keyof typeof native)[]) =>
  perProvider(
    Object.assign(
      { ...(mode !== undefined && { mfaConfiguration: mode }) },
      ...factors.map((f) => classic[f]),
    ) as object as Inputs,
    { ...(mode !== undefined && { mfaConfiguration: mode }), enabledMfas: factors.map((f) => native[f]) },
  );

const problem = (found: string) =>
  perProvider(
    { problem: `${found}; set softwareTokenMfaConfiguration.enabled to true` },
    { problem: `${found}; add "SOFTWARE_TOKEN_MFA" to enabledMfas` },
  );
const only = problem("text messages are the only second factor, another one is required");
const noApp = problem("text messages are a second factor without an authenticator app beside them, one is required");
const noEmail = { allowEmail: false };

describe("cognito-user-pool-mfa-not-sms-only", () => {
  itJudgesPools(mfaNotSmsOnly, [
    { title: "an app beside text messages", inputs: pool("ON", ["app", "sms"]), expected: "passes" },
    { title: "an app alone", inputs: pool("ON", ["app"]), expected: "passes" },
    { title: "e-mail beside text messages", inputs: pool("OPTIONAL", ["sms", "email"]), expected: "passes" },
    { title: "text messages alone", inputs: pool("ON", ["sms"]), mended: pool("ON", ["sms", "app"]), expected: only },
    { title: "text messages alone, optional", inputs: pool("OPTIONAL", ["sms"]), expected: only },
    { title: "text messages for verification alone", inputs: pool("OFF", ["sms"]), expected: "passes" },
    { title: "the same, nothing said of MFA", inputs: pool(undefined, ["sms"]), expected: "passes" },
    { title: "no factor", inputs: pool("ON", []), expected: "passes" },
    { title: "text messages alone, e-mail not counted", inputs: pool("ON", ["sms"]), config: noEmail, expected: noApp },
    { title: "e-mail, which does not count", inputs: pool("ON", ["sms", "email"]), config: noEmail, expected: noApp },
    { title: "e-mail alone, which does not count", inputs: pool("ON", ["email"]), config: noEmail, expected: "passes" },
    { title: "an app, e-mail not counted", inputs: pool("ON", ["sms", "app"]), config: noEmail, expected: "passes" },
    {
      title: "mode unknown, text messages alone",
      inputs: pool(unknown, ["sms"]),
      expected: { unknownAt: "mfaConfiguration" },
    },
    { title: "mode unknown, an app too", inputs: pool(unknown, ["sms", "app"]), expected: "passes" },
    {
      title: "text messages, the rest unknown",
      inputs: perProvider(
        { mfaConfiguration: "ON", smsConfiguration: sms, emailMfaConfiguration: unknown },
        { mfaConfiguration: "ON", enabledMfas: ["SMS_MFA", unknown] },
      ),
      expected: perProvider({ unknownAt: "emailMfaConfiguration" }, { unknownAt: "enabledMfas.1" }),
    },
    {
      title: "e-mail unknown, which does not count",
      inputs: perProvider(
        { mfaConfiguration: "ON", smsConfiguration: sms, emailMfaConfiguration: unknown },
        { mfaConfiguration: "ON", enabledMfas: ["SMS_MFA"] },
      ),
      config: noEmail,
      expected: noApp,
    },
  ]);
});
