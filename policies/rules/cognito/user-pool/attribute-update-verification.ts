import { Property, failing } from "../../../definition/property";
import { resourceRule } from "../../../definition/resource-rule";
import { type Verifiable, verifiable } from "./accounts";
import { type UserPool, userPools } from "./user-pool";

export const attributeUpdateVerification = resourceRule({
  name: "cognito-user-pool-attribute-update-verification",
  displayName: "New addresses are verified first",
  description:
    "User pools must verify a new address before it replaces the old one, because otherwise whoever sits at an open session takes the account over.",
  severity: "high",
  level: "mandatory",
  tags: ["cognito", "user-pool", "accounts"],
  remediationSteps:
    "List in userAttributeUpdateSettings.attributesRequireVerificationBeforeUpdates (attributesRequireVerificationBeforeUpdate with aws-native) all that is in autoVerifiedAttributes.",
  url: "https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-email-phone-verification.html",
  covers: { stave: ["CTL.COGNITO.ATTR.VERIFYUPDATE.001"] },
  appliesTo: userPools,
  check(pool, _settings, report) {
    for (const attribute of hasty(pool)) {
      report(
        `new ${verifiable[attribute]} count before they are verified, verification must come first; ` +
          `add "${attribute}" to ${pool.verifiedBeforeUpdate[attribute].argument}`,
      );
    }
  },
  fix(pool) {
    for (const attribute of hasty(pool)) pool.verifiedBeforeUpdate[attribute].set(true);
  },
});

/** AWS takes only those that it verifies in the first place. */
function hasty({ verified, verifiedBeforeUpdate }: UserPool): Verifiable[] {
  return failing(["email", "phone_number"], (attribute) => {
    const isNeverVerified = verified[attribute].map((isVerified) => !isVerified);
    return Property.any([verifiedBeforeUpdate[attribute], isNeverVerified]);
  });
}
