import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import { UserPool, type UserPoolArgs } from "../../../components";
import { ACCOUNT } from "../account";
import { record, type Recording } from "../recorder";

const POOL = "aws:cognito/userPool:UserPool";
const ROLE = "aws:iam/role:Role";
const ROLE_POLICY = "aws:iam/rolePolicy:RolePolicy";
const UNKNOWN = { __pulumiUnknown: true };
const SES = { sesIdentityArn: "arn:aws:ses:eu-west-1:123456789012:identity/example.com", from: "a@example.com" };

const make = (args: UserPoolArgs, preview = false): Promise<Recording<UserPool>> =>
  record(() => new UserPool("users", args), { answers: ACCOUNT, preview });

async function inputs(args: UserPoolArgs): Promise<Record<string, unknown>> {
  return (await make(args)).get(POOL, "users-user-pool").inputs;
}

describe("a user pool's factors", () => {
  it("go by mail with both texts, which the provider needs to see the block", async () => {
    const { emailMfaConfiguration, emailConfiguration } = await inputs({ mfa: { email: true }, email: SES });
    assert.deepEqual(emailMfaConfiguration, { subject: "Your sign-in code", message: "{####} is your sign-in code" });
    assert.deepEqual(emailConfiguration, {
      emailSendingAccount: "DEVELOPER",
      sourceArn: SES.sesIdentityArn,
      fromEmailAddress: "a@example.com",
    });
  });

  it("go by text message, and by nothing else", async () => {
    const pool = await inputs({ mfa: { totp: false, sms: true, smsMessage: "Code: {####}" } });
    assert.equal(pool.mfaConfiguration, "ON");
    assert.deepEqual(pool.softwareTokenMfaConfiguration, { enabled: false });
    assert.equal(pool.smsAuthenticationMessage, "Code: {####}");
    assert.equal("emailMfaConfiguration" in pool, false);
  });

  it("are all left out where there is none", async () => {
    const mfa = { mode: "off" as const, sms: true, email: true, smsMessage: "{####}!", emailMessage: "{####}!" };
    const { get, registrations, warnings } = await make({ mfa });
    const pool = get(POOL, "users-user-pool").inputs;
    assert.equal(pool.mfaConfiguration, "OFF");
    for (const key of ["smsConfiguration", "smsAuthenticationMessage", "emailMfaConfiguration"]) {
      assert.equal(key in pool, false, key);
    }
    assert.equal("softwareTokenMfaConfiguration" in pool, false);
    assert.equal(registrations.length, 3);
    assert.equal(warnings.length, 2);
  });

  it("may come later", async () => {
    const mfa = { mode: pulumi.output("off" as const), email: pulumi.output(true) };
    const pool = await inputs({ mfa, email: SES });
    assert.equal(pool.mfaConfiguration, "OFF");
    assert.equal("emailMfaConfiguration" in pool, false);
    await assert.rejects(make({ mfa: { email: pulumi.output(true) } }), /mfa\.email: needs mail through Amazon SES/);
  });
});

describe("a user pool's text messages", () => {
  const SENDING = { mfa: { sms: true } };

  for (const preview of [false, true]) {
    it(`have a role of their own${preview ? ", in a preview too" : ""}`, async () => {
      const { get, registrations } = await make({ ...SENDING, region: "eu-west-1", tags: { team: "shop" } }, preview);
      assert.equal(registrations.length, 5);
      const role = get(ROLE, "users-sms-role").inputs;
      assert.deepEqual(JSON.parse(String(role.assumeRolePolicy)), {
        Version: "2012-10-17",
        Statement: [
          {
            Effect: "Allow",
            Principal: { Service: "cognito-idp.amazonaws.com" },
            Action: "sts:AssumeRole",
            Condition: {
              StringEquals: { "sts:ExternalId": "cognito-auth-test-users", "aws:SourceAccount": "123456789012" },
              ArnLike: { "aws:SourceArn": "arn:aws:cognito-idp:eu-west-1:123456789012:userpool/*" },
            },
          },
        ],
      });
      assert.deepEqual(Object.keys(role).sort(), ["assumeRolePolicy", "description", "tags"]);
      assert.deepEqual(get(ROLE_POLICY, "users-sms-role-policy").inputs, {
        role: preview ? UNKNOWN : "users-sms-role",
        policy: '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"sns:Publish","Resource":"*"}]}',
      });
      assert.deepEqual(get(POOL, "users-user-pool").inputs.smsConfiguration, {
        snsCallerArn: preview ? UNKNOWN : "arn:aws:iam::123456789012:role/users-sms-role",
        externalId: "cognito-auth-test-users",
      });
    });
  }

  it("come after the role may send them", async () => {
    const { registrations } = await make(SENDING);
    const order = registrations.map(({ type }) => type).filter((type) => type.startsWith("aws:"));
    assert.deepEqual(order, [ROLE, ROLE_POLICY, POOL]);
  });

  it("take the provider's region where none is given", async () => {
    const { get } = await make(SENDING);
    assert.match(String(get(ROLE, "users-sms-role").inputs.assumeRolePolicy), /cognito-idp:eu-central-1:123456789012/);
  });

  it("have the external id that is given, on both sides", async () => {
    const { get } = await make({ ...SENDING, sms: { externalId: pulumi.output("my-id"), region: "eu-west-1" } });
    assert.match(String(get(ROLE, "users-sms-role").inputs.assumeRolePolicy), /"sts:ExternalId":"my-id"/);
    const { snsCallerArn, ...rest } = get(POOL, "users-user-pool").inputs.smsConfiguration as Record<string, unknown>;
    assert.ok(snsCallerArn);
    assert.deepEqual(rest, { externalId: "my-id", snsRegion: "eu-west-1" });
  });

  it("use the role that is given, and ask AWS nothing", async () => {
    const roleArn = "arn:aws:iam::123456789012:role/sms";
    const args = { ...SENDING, sms: { roleArn, externalId: "theirs" } };
    const { get, registrations } = await record(() => new UserPool("users", args));
    assert.equal(registrations.length, 3);
    assert.deepEqual(get(POOL, "users-user-pool").inputs.smsConfiguration, {
      snsCallerArn: roleArn,
      externalId: "theirs",
    });
  });

  const uses: [string, UserPoolArgs][] = [
    ["a verified phone number", { verification: { attributes: ["phone_number"] } }],
    ["the recovery by phone", { accountRecovery: "emailThenPhone" }],
    ["an invitation", { invitation: { smsMessage: "{username} {####}" } }],
  ];
  for (const [use, args] of uses) {
    it(`are sent for ${use}`, async () => {
      const { names } = await make({ ...args, mfa: { mode: "off" } });
      assert.deepEqual(names(ROLE), ["users-sms-role"]);
    });
  }

  it("keep their role for settings that nothing uses any more", async () => {
    const { names, warnings } = await make({ sms: {}, mfa: { mode: "off" } });
    assert.deepEqual(names(ROLE), ["users-sms-role"]);
    assert.match(warnings.join("\n"), /^UserPool "users": sms: is used by nothing that sends text messages/);
  });
});

describe("a user pool's recovery", () => {
  const ways: [NonNullable<UserPoolArgs["accountRecovery"]>, string[]][] = [
    ["emailThenPhone", ["verified_email", "verified_phone_number"]],
    ["phoneThenEmail", ["verified_phone_number", "verified_email"]],
    ["email", ["verified_email"]],
    ["phone", ["verified_phone_number"]],
    ["adminOnly", ["admin_only"]],
  ];
  for (const [accountRecovery, mechanisms] of ways) {
    it(`goes ${accountRecovery}`, async () => {
      const pool = await inputs({ accountRecovery, mfa: { mode: "off" } });
      const recoveryMechanisms = mechanisms.map((name, index) => ({ name, priority: index + 1 }));
      assert.deepEqual(pool.accountRecoverySetting, { recoveryMechanisms });
    });
  }
});

describe("a user pool's messages", () => {
  it("verify what people sign in with and what is asked for, each once, before it changes", async () => {
    const pool = await inputs({
      verification: { attributes: ["phone_number", "email", "email"] },
      mfa: { mode: "off" },
    });
    assert.deepEqual(pool.autoVerifiedAttributes, ["email", "phone_number"]);
    assert.deepEqual(pool.userAttributeUpdateSettings, {
      attributesRequireVerificationBeforeUpdates: ["email", "phone_number"],
    });
    assert.deepEqual(pool.verificationMessageTemplate, { defaultEmailOption: "CONFIRM_WITH_CODE" });
  });

  const texts = { emailSubject: "Hi", emailMessage: "Please {##verify##}" };
  for (const style of ["link" as const, pulumi.output("link" as const)]) {
    it(`verify by link${style === "link" ? "" : ", which comes later"}, with the fields of the link alone`, async () => {
      const { verificationMessageTemplate, ...pool } = await inputs({ email: SES, verification: { style, ...texts } });
      assert.deepEqual(verificationMessageTemplate, {
        defaultEmailOption: "CONFIRM_WITH_LINK",
        emailSubjectByLink: "Hi",
        emailMessageByLink: "Please {##verify##}",
      });
      const older = ["emailVerificationMessage", "emailVerificationSubject", "smsVerificationMessage"];
      assert.deepEqual(
        older.filter((key) => key in pool),
        [],
      );
    });
  }

  it("verify by code unless asked otherwise", async () => {
    const pool = await inputs({ email: SES, verification: { emailMessage: "{####}!" } });
    assert.deepEqual(pool.verificationMessageTemplate, {
      defaultEmailOption: "CONFIRM_WITH_CODE",
      emailMessage: "{####}!",
    });
  });

  it("refuse a style that does not fit the text when it comes", async () => {
    const verification = { style: pulumi.output("code" as const), ...texts };
    await assert.rejects(make({ email: SES, verification }), /verification\.emailMessage: must contain \{####\}/);
  });

  it("invite beside whoever may create accounts", async () => {
    const invitation = { emailSubject: "Welcome", emailMessage: "{username} {####}" };
    const pool = await inputs({ email: SES, selfSignUp: { enabled: true }, invitation });
    assert.deepEqual(pool.adminCreateUserConfig, {
      allowAdminCreateUserOnly: false,
      inviteMessageTemplate: invitation,
    });
  });

  it("say where answers go on Cognito's own sender, and go back to it", async () => {
    const pool = await inputs({ email: { replyTo: "help@example.com" } });
    assert.deepEqual(pool.emailConfiguration, {
      emailSendingAccount: "COGNITO_DEFAULT",
      replyToEmailAddress: "help@example.com",
    });
    assert.deepEqual((await inputs({ email: {} })).emailConfiguration, { emailSendingAccount: "COGNITO_DEFAULT" });
  });
});

describe("a user pool's devices and passwords", () => {
  it("are remembered as asked", async () => {
    const remembered = async (devices: UserPoolArgs["devices"]) => (await inputs({ devices })).deviceConfiguration;
    assert.deepEqual(await remembered({ remember: "always" }), {
      deviceOnlyRememberedOnUserPrompt: false,
      challengeRequiredOnNewDevice: false,
    });
    assert.deepEqual(await remembered({ remember: "optIn", challengeNewDevices: true }), {
      deviceOnlyRememberedOnUserPrompt: true,
      challengeRequiredOnNewDevice: true,
    });
    assert.equal(await remembered({ remember: "never" }), undefined);
    assert.equal(await remembered({ remember: pulumi.output("never" as const) }), undefined);
  });

  it("don't come back within the history", async () => {
    const { passwordPolicy } = await inputs({ passwordPolicy: { historySize: 24 } });
    assert.equal((passwordPolicy as Record<string, unknown>).passwordHistorySize, 24);
  });
});
