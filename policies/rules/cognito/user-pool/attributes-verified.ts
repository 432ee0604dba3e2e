import { Property, failing } from "../../../definition/property";
import { resourceRule } from "../../../definition/resource-rule";
import { type Verifiable, verifiable } from "./accounts";
import { type UserPool, userPools } from "./user-pool";

export const attributesVerified = resourceRule({
  name: "cognito-user-pool-attributes-verified",
  displayName: "Addresses are verified",
  description:
    "User pools must verify e-mail addresses, and phone numbers that codes go to, because anyone can type somebody else's.",
  severity: "medium",
  level: "mandatory",
  tags: ["cognito", "user-pool", "accounts"],
  remediationSteps:
    'Add "email" to autoVerifiedAttributes, with either provider, and "phone_number" where text messages are a second factor.',
  url: "https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-email-phone-verification.html",
  covers: { stave: ["CTL.COGNITO.VERIFY.EMAIL.001", "CTL.COGNITO.VERIFY.PHONE.001"] },
  appliesTo: userPools,
  check(pool, _settings, report) {
    for (const attribute of unverified(pool)) {
      const { argument } = pool.verified[attribute];
      report(`${verifiable[attribute]} are not verified, they must be; add "${attribute}" to ${argument}`);
    }
  },
  fix(pool) {
    for (const attribute of unverified(pool)) pool.verified[attribute].set(true);
  },
});

/** Phone numbers count where a second factor goes to them. */
function unverified({ verified, mfaMode, mfaFactors }: UserPool): Verifiable[] {
  const isOff = mfaMode.map((mode) => mode === "OFF");
  const isWithoutSms = mfaFactors.sms.map((isConfigured) => !isConfigured);
  const fine = { email: verified.email, phone_number: Property.any([verified.phone_number, isOff, isWithoutSms]) };
  return failing(["email", "phone_number"], (attribute) => fine[attribute]);
}
