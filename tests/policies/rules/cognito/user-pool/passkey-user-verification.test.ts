import { passkeyUserVerification } from "../../../../../policies/rules/cognito/user-pool/passkey-user-verification";
import { unknown } from "../../../harness/engine";
import { itJudgesPools, perProvider } from "./providers";

const passkeys = ["PASSWORD", "WEB_AUTHN"];

/** A pool with these first factors and this verification, in the words of each provider. */
const pool = (allowedFirstAuthFactors: unknown, verification: unknown) => {
  const signInPolicy = { allowedFirstAuthFactors };
  const isGiven = verification !== undefined;
  return perProvider(
    { signInPolicy, ...(isGiven && { webAuthnConfiguration: { userVerification: verification } }) },
    { policies: { signInPolicy }, ...(isGiven && { webAuthnUserVerification: verification }) },
  );
};
const problem = (found: string) => {
  const text = `user verification by passkeys is ${found}, required is required; set`;
  return perProvider(
    { problem: `${text} webAuthnConfiguration.userVerification to required` },
    { problem: `${text} webAuthnUserVerification to required` },
  );
};

describe("cognito-user-pool-passkey-user-verification", () => {
  itJudgesPools(passkeyUserVerification, [
    { title: "required", inputs: pool(passkeys, "required"), expected: "passes" },
    {
      title: "preferred",
      inputs: pool(passkeys, "preferred"),
      mended: pool(passkeys, "required"),
      expected: problem("preferred"),
    },
    {
      title: "nothing set",
      inputs: pool(passkeys, undefined),
      mended: pool(passkeys, "required"),
      expected: problem("preferred by default"),
    },
    { title: "no passkeys, preferred", inputs: pool(["PASSWORD", "EMAIL_OTP"], "preferred"), expected: "passes" },
    { title: "the password alone", inputs: pool(undefined, "preferred"), expected: "passes" },
    { title: "nothing at all", inputs: () => ({ name: unknown }), expected: "passes" },
    { title: "factors unknown, required", inputs: pool(unknown, "required"), expected: "passes" },
    {
      title: "one factor unknown beside passkeys",
      inputs: pool([unknown, "WEB_AUTHN"], "preferred"),
      expected: problem("preferred"),
    },
    {
      title: "factors unknown",
      inputs: pool(unknown, "preferred"),
      expected: perProvider(
        { unknownAt: "signInPolicy.allowedFirstAuthFactors" },
        { unknownAt: "policies.signInPolicy.allowedFirstAuthFactors" },
      ),
    },
    {
      title: "verification unknown",
      inputs: pool(passkeys, unknown),
      expected: perProvider(
        { unknownAt: "webAuthnConfiguration.userVerification" },
        { unknownAt: "webAuthnUserVerification" },
      ),
    },
    { title: "verification unknown, no passkeys", inputs: pool(["PASSWORD"], unknown), expected: "passes" },
  ]);
});
