import * as pulumi from "@pulumi/pulumi";
import { checkRecovery } from "../../../components/user-pool/recovery/checks";
import { table } from "../problem-table";

const MAYBE = "may be refused by AWS: text messages are a second factor, which is required, and a way of recovery";

describe("checks of the account recovery", () => {
  table(checkRecovery, "userPool", [
    ["nothing given", {}],
    ["by mail, beside text messages as the factor", { accountRecovery: "email", mfa: { totp: false, sms: true } }],
    [
      "by an administrator, beside mail as the factor",
      { accountRecovery: "adminOnly", mfa: { totp: false, email: true } },
    ],
    ["by phone, without a second factor", { accountRecovery: "phone", mfa: { mode: "off" } }],
    ["by both, beside an optional factor", { accountRecovery: "phoneThenEmail", mfa: { mode: "optional" } }],
    ["a mode that comes later", { accountRecovery: "phone", mfa: { mode: pulumi.output("required" as const) } }],
    [
      "by mail, beside mail as the only factor",
      { mfa: { totp: false, email: true } },
      'userPool.accountRecovery: must not be the same way as the only second factor, e-mail (got "email"); set it to adminOnly, or allow another factor',
    ],
    [
      "by phone, beside text messages as the only factor",
      { accountRecovery: "phone", mfa: { totp: false, sms: true } },
      'userPool.accountRecovery: must not be the same way as the only second factor, text messages (got "phone"); set it to email, or allow another factor',
    ],
    [
      "by mail, beside mail as one factor of two",
      { mfa: { email: true } },
      'userPool.accountRecovery: leaves those without a way back whose second factor is e-mail (got "email"); set it to emailThenPhone',
    ],
    [
      "by mail, beside mail as the only factor, but optional",
      { accountRecovery: "email", mfa: { mode: "optional", totp: false, email: true } },
      'userPool.accountRecovery: leaves those without a way back whose second factor is e-mail (got "email"); set it to emailThenPhone',
    ],
    [
      "by phone, where text messages may be the factor",
      { accountRecovery: "phone", mfa: { mode: "optional" } },
      'userPool.accountRecovery: leaves those without a way back whose second factor is text messages (got "phone"); set it to phoneThenEmail',
    ],
    [
      "by phone, beside text messages as one factor of two",
      { accountRecovery: "phone", mfa: { sms: true } },
      `userPool.accountRecovery: ${MAYBE} (got "phone"); set it to email, or userPool.mfa.mode to optional`,
    ],
    [
      "by phone as the second way, beside text messages",
      { accountRecovery: "emailThenPhone", mfa: { totp: false, sms: true } },
      `userPool.accountRecovery: ${MAYBE} (got "emailThenPhone"); set it to email, or userPool.mfa.mode to optional`,
    ],
    ["a factor that comes later", { mfa: { totp: false, email: pulumi.output(true) } }],
  ]);
});
