import * as pulumi from "@pulumi/pulumi";
import { checkDevices } from "../../../components/user-pool/devices/checks";
import { checkEmail } from "../../../components/user-pool/email/checks";
import { checkPasswords } from "../../../components/user-pool/passwords/checks";
import { checkSms } from "../../../components/user-pool/sms/checks";
import { checkUserPool } from "../../../components/user-pool/checks";
import { table } from "../problem-table";

const identity = (name: string, region = "eu-west-1") => `arn:aws:ses:${region}:123456789012:identity/${name}`;

describe("checks of the mail", () => {
  const DOMAIN = identity("example.com");
  const PERSON = identity("Hello@Example.com");

  table(checkEmail, "userPool", [
    ["nothing given", {}],
    ["an address in the domain", { email: { sesIdentityArn: DOMAIN, from: "hello@example.com" } }],
    [
      "an address below the domain, with a name",
      { email: { sesIdentityArn: DOMAIN, from: '"A, B" <a@m.Example.com>' } },
    ],
    ["the identity's own address", { email: { sesIdentityArn: PERSON, from: "Shop <hello@example.com>" } }],
    ["an identity that is its own sender", { email: { sesIdentityArn: PERSON, configurationSet: "all_mail-1" } }],
    ["an identity of another partition", { email: { sesIdentityArn: identity("a@b.cn").replace("aws", "aws-cn") } }],
    ["where answers go, on Cognito's own sender", { email: { replyTo: "help@example.com" } }],
    ["values that come later", { email: { sesIdentityArn: pulumi.output("arn"), from: "a@b.test" } }],
    ["a sender that comes later", { email: { sesIdentityArn: DOMAIN, from: pulumi.output("a@b.test") } }],
    [
      "no identity at all",
      { email: { sesIdentityArn: "example.com", from: "a@example.com" } },
      'userPool.email.sesIdentityArn: must be the ARN of an Amazon SES identity (got "example.com"); write one such as "arn:aws:ses:eu-west-1:123456789012:identity/example.com"',
    ],
    [
      "a domain that only ends alike",
      { email: { sesIdentityArn: DOMAIN, from: "a@notexample.com" } },
      'userPool.email.from: must lie in the domain of the identity, example.com (got "a@notexample.com"); change it, or give the ARN of its own identity',
    ],
    [
      "another address than the identity",
      { email: { sesIdentityArn: PERSON, from: "shop@example.com" } },
      'userPool.email.from: must be the identity, Hello@Example.com (got "shop@example.com"); write it, or give the ARN of the identity example.com if the whole domain is verified',
    ],
    [
      "an address elsewhere",
      { email: { sesIdentityArn: PERSON, from: "shop@example.org" } },
      'userPool.email.from: must be the identity, Hello@Example.com (got "shop@example.org"); change it, or give the ARN of its own identity',
    ],
    [
      "a domain without a sender",
      { email: { sesIdentityArn: DOMAIN } },
      'userPool.email.from: should name the sender: the identity is the domain example.com, which is no address; write one such as "no-reply@example.com"',
    ],
    [
      "names where addresses belong",
      { email: { sesIdentityArn: DOMAIN, from: "Shop", replyTo: "Help <help@example.com>" } },
      'userPool.email.from: must be an e-mail address, or a name and an address (got "Shop"); write one such as "Shop <hello@example.com>"',
      'userPool.email.replyTo: must be an e-mail address, without a name (got "Help <help@example.com>"); write one such as "help@example.com"',
    ],
    [
      "a configuration set by its ARN",
      { email: { sesIdentityArn: DOMAIN, from: "a@example.com", configurationSet: "arn:x" } },
      'userPool.email.configurationSet: may contain only letters, digits, underscores and hyphens (got "arn:x"); leave the others out',
    ],
    [
      "SES's settings without SES",
      { email: { from: "a@example.com", configurationSet: "all" } },
      'userPool.email.from: needs an Amazon SES identity: Cognito\'s own sender has an address of its own (got "a@example.com"); set userPool.email.sesIdentityArn, or leave it out',
      'userPool.email.configurationSet: is not used: it belongs to mail through Amazon SES (got "all"); set userPool.email.sesIdentityArn, or leave it out',
    ],
  ]);

  const elsewhere = identity("example.com", "eu-north-1");
  table(checkUserPool, "userPool", [
    [
      "an identity in the pool's region",
      { region: "eu-north-1", email: { sesIdentityArn: elsewhere, from: "a@example.com" } },
    ],
    [
      "an identity in a region for all",
      { region: "eu-north-1", email: { sesIdentityArn: DOMAIN, from: "a@example.com" } },
    ],
    [
      "an identity elsewhere, for a pool that may be there",
      { email: { sesIdentityArn: elsewhere, from: "a@example.com" } },
    ],
    [
      "an identity elsewhere",
      { region: "eu-central-1", email: { sesIdentityArn: elsewhere, from: "a@example.com" } },
      'userPool.email.sesIdentityArn: may be refused by AWS: the pool is in eu-central-1, and the identity in eu-north-1 (got "arn:aws:ses:eu-north-1:123456789012:identity/example.com"); verify the identity in eu-central-1, us-east-1, us-west-2, eu-west-1',
    ],
  ]);
});

describe("checks of the text messages", () => {
  const roleArn = "arn:aws:iam::123456789012:role/service/sms";
  const mfa = { sms: true };

  table(checkSms, "userPool", [
    ["nothing given", { mfa }],
    ["everything", { mfa, sms: { region: "ap-southeast-1", roleArn, externalId: "a=b/c:d" } }],
    ["values that come later", { mfa, sms: { roleArn: pulumi.output("x"), externalId: pulumi.output("") } }],
    ["a mode that comes later", { mfa: { sms: true, mode: pulumi.output("off" as const) }, sms: {} }],
    [
      "a name for a role, a place for a region, spaces",
      { mfa, sms: { region: "Ireland", roleArn: "sms", externalId: "my id" } },
      'userPool.sms.externalId: may contain only letters, digits and _ + = , . @ : / - (got "my id"); leave the others out',
      'userPool.sms.region: must be the name of an AWS region (got "Ireland"); write one such as "eu-west-1"',
      'userPool.sms.roleArn: must be the ARN of an IAM role (got "sms"); write one such as "arn:aws:iam::123456789012:role/sms", or leave it out and one is made',
    ],
    [
      "an external id of one character",
      { mfa, sms: { externalId: "a" } },
      'userPool.sms.externalId: must have 2 to 1224 characters (got "a"); it has 1, so write a longer one',
    ],
    [
      "a role for nothing",
      { mfa: { sms: true, mode: "off" }, sms: { roleArn } },
      "userPool.sms: is used by nothing that sends text messages, and keeps the role for them; leave it out if this pool has never sent any",
    ],
  ]);
});

describe("checks of the devices", () => {
  table(checkDevices, "userPool", [
    ["nothing given", {}],
    ["remembered ones", { devices: { remember: "optIn", challengeNewDevices: true } }],
    [
      "a choice that comes later",
      { devices: { remember: pulumi.output("never" as const), challengeNewDevices: true } },
    ],
    [
      "a challenge for those that are forgotten",
      { devices: { challengeNewDevices: true } },
      "userPool.devices.challengeNewDevices: is not used: no device is remembered (got true); leave it out, or set userPool.devices.remember to always or optIn",
    ],
  ]);
});

describe("checks of the password history", () => {
  table(checkPasswords, "userPool", [
    ["none", { passwordPolicy: { historySize: 0 } }],
    ["the longest", { passwordPolicy: { historySize: 24 } }],
    [
      "one too many",
      { passwordPolicy: { historySize: 25 } },
      "userPool.passwordPolicy.historySize: must be a whole number, 0 to 24 passwords (got 25); 24 is the nearest",
    ],
    [
      "less than none",
      { passwordPolicy: { historySize: -1 } },
      "userPool.passwordPolicy.historySize: must be a whole number, 0 to 24 passwords (got -1); 0 is the nearest",
    ],
  ]);
});
