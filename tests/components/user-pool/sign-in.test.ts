import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import fc from "fast-check";
import type { UserPoolSettings } from "../../../components";
import { mfaMode } from "../../../components/user-pool/mfa/mfa";
import { checkSignIn } from "../../../components/user-pool/sign-in/checks";
import { signInInputs } from "../../../components/user-pool/sign-in/sign-in";
import { verificationInputs } from "../../../components/user-pool/verification/verification";
import { table } from "../problem-table";

/** What is written of all that the room knows; what is not given is left out. */
const written = (settings: UserPoolSettings): unknown =>
  JSON.parse(
    JSON.stringify({
      ...signInInputs(settings),
      ...verificationInputs(settings),
      verificationMessageTemplate: undefined,
    }),
  );

const verified = (...attributes: string[]) => ({
  autoVerifiedAttributes: attributes,
  userAttributeUpdateSettings: { attributesRequireVerificationBeforeUpdates: attributes },
});
const insensitive = { usernameConfiguration: { caseSensitive: false } };

describe("how people sign in", () => {
  const ways: [string, UserPoolSettings["signIn"], object][] = [
    ["by e-mail address, by default", undefined, { usernameAttributes: ["email"], ...verified("email") }],
    [
      "by phone number",
      { phoneNumber: true },
      { usernameAttributes: ["phone_number"], ...verified("email", "phone_number") },
    ],
    [
      "by either",
      { email: true, phoneNumber: true },
      { usernameAttributes: ["email", "phone_number"], ...verified("email", "phone_number") },
    ],
    ["by user name alone, with an address for what comes by mail", { username: true }, verified("email")],
    [
      "by user name or e-mail address",
      { username: true, email: true },
      { aliasAttributes: ["email"], ...verified("email") },
    ],
    [
      "by all of them",
      { username: true, email: true, phoneNumber: true, preferredUsername: true },
      {
        aliasAttributes: ["email", "phone_number", "preferred_username"],
        ...verified("email", "phone_number"),
      },
    ],
  ];
  for (const [name, signIn, inputs] of ways) {
    it(name, () => {
      assert.deepEqual(written(signIn === undefined ? {} : { signIn }), { ...inputs, ...insensitive });
    });
  }

  it("can care for capitals", () => {
    const { usernameConfiguration } = signInInputs({ signIn: { caseSensitive: true } });
    assert.deepEqual(usernameConfiguration, { caseSensitive: true });
  });

  it("has first factors and passkeys only where they were asked for", () => {
    assert.deepEqual(
      written({
        firstFactors: ["passkey", "password", "smsOtp", "password"],
        passkey: { relyingPartyId: "auth.example.test" },
      }),
      {
        usernameAttributes: ["email"],
        ...insensitive,
        ...verified("email", "phone_number"),
        signInPolicy: { allowedFirstAuthFactors: ["PASSWORD", "SMS_OTP", "WEB_AUTHN"] },
        webAuthnConfiguration: { relyingPartyId: "auth.example.test", userVerification: "required" },
      },
    );
  });

  it("has passkeys that prove the person, also where nothing is said of them", () => {
    const { webAuthnConfiguration } = signInInputs({ firstFactors: ["password", "passkey"] });
    assert.deepEqual(webAuthnConfiguration, { relyingPartyId: undefined, userVerification: "required" });
  });

  it("verifies nothing but what people sign in with, where an empty list asks for that", () => {
    const verification = { attributes: [] };
    assert.deepEqual(written({ signIn: { username: true }, verification }), insensitive);
    const byPhone = { signIn: { phoneNumber: true }, verification };
    assert.deepEqual(verificationInputs(byPhone).autoVerifiedAttributes, ["phone_number"]);
  });

  it("verifies what others need verified too, once", () => {
    const verification = { attributes: ["phone_number", "email"] };
    const { autoVerifiedAttributes, userAttributeUpdateSettings } = verificationInputs({
      firstFactors: ["password", "emailOtp"],
      verification,
    });
    assert.deepEqual({ autoVerifiedAttributes, userAttributeUpdateSettings }, verified("email", "phone_number"));
  });

  it("requires a second factor unless the first ones go beyond the password", () => {
    assert.equal(mfaMode({}), "required");
    assert.equal(mfaMode({ firstFactors: ["password"] }), "required");
    assert.equal(mfaMode({ firstFactors: ["password", "passkey"] }), "optional");
    assert.equal(mfaMode({ firstFactors: ["password", "passkey"], mfa: { mode: "off" } }), "off");
  });

  it("never has user names and attributes as user names at once, and never an empty list", () => {
    const choice = fc.option(fc.boolean(), { nil: undefined });
    const all = fc.record({ username: choice, email: choice, phoneNumber: choice, preferredUsername: choice });
    fc.assert(
      fc.property(all, (signIn) => {
        const settings = { signIn: JSON.parse(JSON.stringify(signIn)) as object };
        const inputs = { ...signInInputs(settings), ...verificationInputs(settings) };
        const accepted = checkSignIn(settings, "").length === 0;
        assert.ok(inputs.usernameAttributes === undefined || inputs.aliasAttributes === undefined);
        assert.ok(!Object.values(inputs).some((list) => Array.isArray(list) && list.length === 0));
        assert.ok(!accepted || signIn.username === true || inputs.usernameAttributes !== undefined);
      }),
    );
  });
});

describe("checks of how people sign in", () => {
  table(checkSignIn, "userPool", [
    ["nothing given", {}],
    ["case alone", { signIn: { caseSensitive: true } }],
    [
      "no way at all",
      { signIn: { email: false } },
      'userPool.signIn: must leave people a way to sign in (got {"email":false}); set username, email, phoneNumber or several of them to true',
    ],
    [
      "an alias of a user name that nobody has",
      { signIn: { email: true, preferredUsername: true } },
      "userPool.signIn.preferredUsername: is an alias of the user name, and people have none here (got true); set userPool.signIn.username to true, or leave it out",
    ],
    ["every first factor", { firstFactors: ["password", "emailOtp", "smsOtp", "passkey"] }],
    [
      "no password",
      { firstFactors: ["passkey"] },
      'userPool.firstFactors: must have the password among them: Cognito cannot do without it (got ["passkey"]); add "password"',
    ],
    [
      "no factor",
      { firstFactors: [] },
      'userPool.firstFactors: must have the password among them: Cognito cannot do without it (got []); add "password"',
    ],
    [
      "one-time codes beside a required second factor",
      { firstFactors: ["password", "smsOtp", "emailOtp"], mfa: { mode: "required" } },
      'userPool.firstFactors: cannot have smsOtp, emailOtp while everybody needs a second factor (got ["password","smsOtp","emailOtp"]); set userPool.mfa.mode to optional, or leave all but the password out',
    ],
    ["the password beside a required second factor", { firstFactors: ["password"], mfa: { mode: "required" } }],
    [
      "a factor in AWS's own words",
      { firstFactors: ["password", "EMAIL_OTP" as "emailOtp"] },
      'userPool.firstFactors[1]: must be one of password, emailOtp, smsOtp, passkey (got "EMAIL_OTP"); write one of them',
    ],
    [
      "a factor that is none",
      { firstFactors: ["password", "retina" as "passkey"] },
      'userPool.firstFactors[1]: must be one of password, emailOtp, smsOtp, passkey (got "retina"); write one of them',
    ],
    [
      "a URL for a domain",
      { firstFactors: ["password", "passkey"], passkey: { relyingPartyId: "https://auth.example.test" } },
      'userPool.passkey.relyingPartyId: may contain only letters, digits, hyphens and dots (got "https://auth.example.test"); leave the others out',
    ],
    [
      "passkeys that nobody can use",
      { passkey: { userVerification: "preferred" } },
      "userPool.passkey: changes nothing while passkeys are no first factor; add passkey to userPool.firstFactors, or leave it out",
    ],
    [
      "values that come later",
      {
        signIn: { caseSensitive: pulumi.output(true) },
        firstFactors: ["password", "passkey"],
        passkey: { relyingPartyId: pulumi.output("a/b") },
      },
    ],
  ]);
});
