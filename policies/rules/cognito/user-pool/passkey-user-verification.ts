import { anyTrue } from "../../../definition/property";
import { asFound } from "../../../definition/wording";
import { resourceRule } from "../../../definition/resource-rule";
import { userPools } from "./user-pool";

export const passkeyUserVerification = resourceRule({
  name: "cognito-user-pool-passkey-user-verification",
  displayName: "Passkeys ask who holds them",
  description:
    "User pools must make passkeys ask for a fingerprint or PIN, because otherwise whoever holds the device is let in.",
  severity: "medium",
  level: "advisory",
  tags: ["cognito", "user-pool", "passkey"],
  remediationSteps:
    'Set webAuthnConfiguration.userVerification to "required" with the aws provider, webAuthnUserVerification with aws-native. Security keys without a PIN can then not be used.',
  url: "https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-authentication-flow-methods.html",
  covers: {},
  appliesTo: userPools,
  check({ hasPasskeys, passkeyVerification }, _settings, report) {
    const isWithout = hasPasskeys.map((hasThem) => !hasThem);
    const isRequired = passkeyVerification.map((verification) => verification === "required");
    if (anyTrue([isWithout, isRequired])) return;
    const { argument } = passkeyVerification;
    report(
      `user verification by passkeys is ${asFound(passkeyVerification)}, required is required; set ${argument} to required`,
    );
  },
  fix({ passkeyVerification }) {
    passkeyVerification.set("required");
  },
});
