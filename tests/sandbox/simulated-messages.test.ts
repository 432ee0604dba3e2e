import assert from "node:assert/strict";
import { definitionOf } from "../../sandbox/aws/catalogue.ts";
import type { Properties } from "../../sandbox/aws/property-values.ts";
import * as life from "../../sandbox/aws/resource-life.ts";
import { region, simulatedAccount } from "./simulated-account";

const POOL = "aws:cognito/userPool:UserPool";
const ROLE = "aws:iam/role:Role";
const ROLE_POLICY = "aws:iam/rolePolicy:RolePolicy";

const trust = (externalId: string) =>
  JSON.stringify({
    Statement: [
      {
        Effect: "Allow",
        Principal: { Service: "cognito-idp.amazonaws.com" },
        Action: "sts:AssumeRole",
        Condition: { StringEquals: { "sts:ExternalId": externalId } },
      },
    ],
  });
const PUBLISH = JSON.stringify({ Statement: { Effect: "Allow", Action: ["sns:Publish"], Resource: "*" } });

describe("the simulated AWS, for messages", () => {
  const account = simulatedAccount();
  const { make } = account;

  /** The SMS configuration with a role that works. */
  function sms(externalId = "id"): Properties {
    const role = make(ROLE, { name: "sms", assumeRolePolicy: trust("id") });
    make(ROLE_POLICY, { name: "publish", role: role.id, policy: PUBLISH });
    return { smsConfiguration: { snsCallerArn: role.properties.arn ?? "", externalId } };
  }

  it("refuses a factor beside no MFA", () => {
    const message = /can't turn off MFA and configure an MFA together/;
    const totp = { softwareTokenMfaConfiguration: { enabled: false } };
    assert.throws(() => make(POOL, { name: "p", mfaConfiguration: "OFF", ...totp }), message);
    assert.throws(() => make(POOL, { name: "p", emailMfaConfiguration: { subject: "Hi" } }), message);
  });

  it("refuses a factor by mail on Cognito's own sender, and sees none without texts", () => {
    const pool = { name: "p", mfaConfiguration: "ON" };
    const mail = { emailMfaConfiguration: { subject: "Hi", message: "{####}" } };
    assert.throws(
      () => make(POOL, { ...pool, ...mail }),
      /Email MFA requires the email sending account to be DEVELOPER/,
    );
    assert.throws(() => make(POOL, { ...pool, emailMfaConfiguration: {} }), /without an MFA factor/);
    make(POOL, { ...pool, ...mail, emailConfiguration: { emailSendingAccount: "DEVELOPER", sourceArn: "arn" } });
  });

  it("refuses a recovery that is the only factor of everybody", () => {
    const recovery = (name: string) => ({ accountRecoverySetting: { recoveryMechanisms: [{ name, priority: 1 }] } });
    const pool = { name: "p", mfaConfiguration: "ON", ...sms() };
    assert.throws(() => make(POOL, { ...pool, ...recovery("verified_phone_number") }), /when SMS MFA is configured/);
    make(POOL, { ...pool, ...recovery("verified_email") });
    make(POOL, { ...pool, mfaConfiguration: "OPTIONAL", ...recovery("verified_phone_number") });
    const mail = {
      mfaConfiguration: "ON",
      emailMfaConfiguration: { message: "{####}" },
      emailConfiguration: { emailSendingAccount: "DEVELOPER", sourceArn: "arn" },
    };
    assert.throws(
      () => make(POOL, { name: "p", ...mail, ...recovery("verified_email") }),
      /when Email MFA is configured/,
    );
  });

  it("tries the role for text messages", () => {
    assert.throws(() => make(POOL, { name: "p", ...sms("other") }), /InvalidSmsRoleTrustRelationshipException/);
    const role = make(ROLE, { name: "mute", assumeRolePolicy: trust("id") });
    const smsConfiguration = { snsCallerArn: role.properties.arn ?? "", externalId: "id" };
    assert.throws(() => make(POOL, { name: "p", smsConfiguration }), /InvalidSmsRoleAccessPolicyException/);
    const nobody = { snsCallerArn: "arn:aws:iam::123456789012:role/nobody", externalId: "id" };
    assert.throws(
      () => make(POOL, { name: "p", smsConfiguration: nobody }),
      /InvalidSmsRoleTrustRelationshipException/,
    );
  });

  it("keeps a role as long as it has policies, and its name to itself", () => {
    sms();
    const definition = definitionOf(ROLE);
    assert.throws(() => {
      life.remove(definition, account.cloud, "sms");
    }, /must delete policies first/);
    assert.throws(() => make(ROLE, { name: "sms", assumeRolePolicy: "{}" }), /EntityAlreadyExists/);
    assert.throws(() => make(ROLE_POLICY, { name: "x", role: "nobody", policy: "{}" }), /NoSuchEntity/);
    life.remove(definitionOf(ROLE_POLICY), account.cloud, "sms:publish");
    life.remove(definition, account.cloud, "sms");
    assert.equal(account.cloud.find(ROLE, "sms"), undefined);
  });

  it("refuses documents that are no JSON", () => {
    const naming = { logicalName: "x", suffix: "0123456789abcdef", proposed: undefined, disabled: false };
    const { problems } = life.checkInputs(definitionOf(ROLE), {}, { assumeRolePolicy: "{" }, region, naming);
    assert.deepEqual(problems, [
      { property: "assumeRolePolicy", reason: '"assume_role_policy" contains an invalid JSON policy: {' },
    ]);
  });
});
