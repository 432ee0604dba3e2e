import { mfaFactorConfigured } from "../../../../../policies/rules/cognito/user-pool/mfa-factor-configured";
import { type Inputs, unknown } from "../../../harness/engine";
import type { Verdict } from "../../../harness/verdicts";
import { type PoolCase, classic, itJudgesPools } from "./providers";

const advice = {
  [classic]: "set softwareTokenMfaConfiguration.enabled to true",
  native: 'add "SOFTWARE_TOKEN_MFA" to enabledMfas',
};
const withoutFactor =
  (mode: string) =>
  ({ type }: { readonly type: string }): Verdict => ({
    problem: `MFA is ${mode} without a factor, at least one is required; ${type === classic ? advice[classic] : advice.native}`,
  });

/** A pool with MFA in a mode, and its factors in the words of each provider. */
const pool =
  (mode: string | undefined, factors: { readonly classic: Inputs; readonly native: Inputs }): PoolCase["inputs"] =>
  ({ type }) => ({ ...(mode && { mfaConfiguration: mode }), ...(type === classic ? factors.classic : factors.native) });

const none = { classic: {}, native: {} };
const totp = {
  classic: { softwareTokenMfaConfiguration: { enabled: true } },
  native: { enabledMfas: ["SOFTWARE_TOKEN_MFA"] },
};
const sms = {
  classic: { smsConfiguration: { externalId: "shop", snsCallerArn: unknown } },
  native: { enabledMfas: ["SMS_MFA"], smsConfiguration: { snsCallerArn: unknown } },
};
const email = { classic: { emailMfaConfiguration: {} }, native: { enabledMfas: ["EMAIL_OTP"] } };
const off = {
  classic: { softwareTokenMfaConfiguration: { enabled: false } },
  native: { enabledMfas: [] },
};

describe("cognito-user-pool-mfa-factor-configured", () => {
  itJudgesPools(mfaFactorConfigured, [
    { title: "an authenticator app", inputs: pool("ON", totp), expected: "passes" },
    { title: "text messages", inputs: pool("ON", sms), expected: "passes" },
    { title: "e-mail", inputs: pool("OPTIONAL", email), expected: "passes" },
    { title: "MFA off", inputs: pool("OFF", none), expected: "passes" },
    { title: "nothing set, which means off", inputs: pool(undefined, none), expected: "passes" },
    { title: "no factor, MFA required", inputs: pool("ON", none), expected: withoutFactor("ON") },
    { title: "no factor, MFA optional", inputs: pool("OPTIONAL", none), expected: withoutFactor("OPTIONAL") },
    { title: "the only factor switched off", inputs: pool("ON", off), expected: withoutFactor("ON") },
    {
      title: "a factor that AWS does not know",
      inputs: pool("ON", {
        classic: { softwareTokenMfaConfiguration: { enabled: "yes" } },
        native: { enabledMfas: ["CARRIER_PIGEON"] },
      }),
      expected: withoutFactor("ON"),
    },
    {
      title: "a factor set to null",
      inputs: pool("ON", { classic: { smsConfiguration: null }, native: { enabledMfas: null } }),
      expected: withoutFactor("ON"),
    },
    { title: "mode unknown, with a factor", inputs: pool(unknown, totp), expected: "passes" },
    { title: "mode unknown, no factor", inputs: pool(unknown, none), expected: { unknownAt: "mfaConfiguration" } },
    {
      title: "another factor unknown",
      inputs: pool("ON", {
        classic: { ...totp.classic, smsConfiguration: unknown, emailMfaConfiguration: unknown },
        native: { enabledMfas: [unknown, "SOFTWARE_TOKEN_MFA"] },
      }),
      expected: "passes",
    },
    {
      title: "the only factor unknown",
      inputs: pool("ON", {
        classic: { softwareTokenMfaConfiguration: { enabled: unknown } },
        native: { enabledMfas: [unknown] },
      }),
      expected: ({ type }) => ({
        unknownAt: type === classic ? "softwareTokenMfaConfiguration.enabled" : "enabledMfas.0",
      }),
    },
    {
      title: "all factors unknown as a whole",
      inputs: pool("ON", {
        classic: { softwareTokenMfaConfiguration: unknown, smsConfiguration: unknown, emailMfaConfiguration: unknown },
        native: { enabledMfas: unknown },
      }),
      expected: ({ type }) => ({ unknownAt: type === classic ? "softwareTokenMfaConfiguration" : "enabledMfas" }),
    },
    {
      title: "a late factor unknown, the others off",
      inputs: pool("ON", {
        classic: { ...off.classic, emailMfaConfiguration: unknown },
        native: { enabledMfas: ["CARRIER_PIGEON", unknown] },
      }),
      expected: ({ type }) => ({ unknownAt: type === classic ? "emailMfaConfiguration" : "enabledMfas.1" }),
    },
    {
      title: "MFA off, factors unknown",
      inputs: () => ({ enabledMfas: unknown, smsConfiguration: unknown }),
      expected: "passes",
    },
    {
      title: "all else unknown",
      inputs: pool("ON", {
        classic: { name: unknown, passwordPolicy: unknown, enabledMfas: unknown },
        native: { userPoolName: unknown, policies: unknown, smsConfiguration: unknown },
      }),
      expected: withoutFactor("ON"),
    },
  ]);
});
