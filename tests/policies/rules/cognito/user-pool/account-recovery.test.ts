import { accountRecovery } from "../../../../../policies/rules/cognito/user-pool/account-recovery";
import { unknown } from "../../../harness/engine";
import { itRefusesSettings } from "../../../harness/verdicts";
import { itJudgesPools } from "./providers";

const by =
  (...ways: string[]) =>
  () => ({
    accountRecoverySetting: { recoveryMechanisms: ways.map((name, index) => ({ name, priority: index + 1 })) },
  });
const problem = (found: string, allowed = "verified_email and admin_only") => ({
  problem:
    `accounts can be recovered by ${found}, only ${allowed} may be used; ` +
    "set accountRecoverySetting.recoveryMechanisms without it",
});

describe("cognito-user-pool-account-recovery", () => {
  itJudgesPools(accountRecovery, [
    { title: "e-mail", inputs: by("verified_email"), expected: "passes" },
    { title: "administrators", inputs: by("admin_only"), expected: "passes" },
    { title: "text messages", inputs: by("verified_phone_number"), expected: problem("verified_phone_number") },
    {
      title: "both",
      inputs: by("verified_email", "verified_phone_number"),
      expected: problem("verified_phone_number"),
    },
    { title: "nothing set", inputs: () => ({ name: unknown }), expected: problem("verified_phone_number by default") },
    {
      title: "null",
      inputs: () => ({ accountRecoverySetting: null }),
      expected: problem("verified_phone_number by default"),
    },
    {
      title: "both, only administrators allowed",
      inputs: by("verified_email", "verified_phone_number"),
      config: { allowed: ["admin_only"] },
      expected: problem("verified_email and verified_phone_number", "admin_only"),
    },
    {
      title: "nothing set, all allowed",
      inputs: () => ({}),
      config: { allowed: ["verified_phone_number", "verified_email"] },
      expected: "passes",
    },
    {
      title: "nothing set, text messages allowed alone",
      inputs: () => ({}),
      config: { allowed: ["verified_phone_number"] },
      expected: problem("verified_email by default", "verified_phone_number"),
    },
    {
      title: "one unknown beside text messages",
      inputs: by(unknown, "verified_phone_number"),
      expected: problem("verified_phone_number"),
    },
    {
      title: "one unknown beside e-mail",
      inputs: by("verified_email", unknown),
      expected: { unknownAt: "accountRecoverySetting.recoveryMechanisms.1.name" },
    },
    {
      title: "an entry unknown",
      inputs: () => ({ accountRecoverySetting: { recoveryMechanisms: [unknown] } }),
      expected: { unknownAt: "accountRecoverySetting.recoveryMechanisms.0" },
    },
    {
      title: "unknown",
      inputs: () => ({ accountRecoverySetting: { recoveryMechanisms: unknown } }),
      expected: { unknownAt: "accountRecoverySetting.recoveryMechanisms" },
    },
  ]);

  itRefusesSettings(accountRecovery, [
    { allowed: [] },
    { allowed: ["email"] },
    { allowed: ["admin_only", "admin_only"] },
  ]);
});
