import { failing } from "../../../definition/property";
import { enumerated } from "../../../definition/wording";
import { resourceRule } from "../../../definition/resource-rule";
import { userPools } from "./user-pool";

export const accountRecovery = resourceRule({
  name: "cognito-user-pool-account-recovery",
  displayName: "Recovery is no way around",
  description:
    "User pools must let people recover accounts only by ways that are hard to divert, because recovery undoes the password and with it half of MFA.",
  severity: "medium",
  level: "advisory",
  tags: ["cognito", "user-pool", "accounts"],
  remediationSteps:
    "List in accountRecoverySetting.recoveryMechanisms only ways that are allowed, with either provider. Nobody can recover by e-mail whose second factor is e-mail: such pools need another way, which the setting allowed then has to name.",
  url: "https://docs.aws.amazon.com/cognito/latest/developerguide/managing-users-passwords.html",
  covers: { stave: ["CTL.COGNITO.RECOVERY.NOMFA.001"] },
  settings: {
    allowed: {
      type: "array",
      items: { type: "string", enum: ["verified_email", "verified_phone_number", "admin_only"] },
      minItems: 1,
      uniqueItems: true,
      default: ["verified_email", "admin_only"],
      description: "The ways by which accounts may be recovered, in the words of AWS.",
    },
  },
  appliesTo: userPools,
  check({ recoveryWays }, { allowed }, report) {
    const refused = failing(recoveryWays, (way) => way.map((name) => allowed.includes(name)));
    const [first] = refused;
    if (first === undefined) return;
    const found = `${enumerated(refused.map(({ value }) => value))}${first.isSet ? "" : " by default"}`;
    report(
      `accounts can be recovered by ${found}, only ${enumerated(allowed)} may be used; ` +
        "set accountRecoverySetting.recoveryMechanisms without it",
    );
  },
});
