import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import { CognitoAuth, type CognitoAuthArgs } from "../../components";
import { checkPeople } from "../../components/whole/people-checks";
import { poolFacts } from "../../components/user-pool/facts";
import { ACCOUNT } from "./account";
import { table } from "./problem-table";
import { record } from "./recorder";

const USER = "aws:cognito/user:User";
const pool = (settings: object) => settings as CognitoAuthArgs["userPool"];

describe("what other parts know of a pool", () => {
  for (const [name, signIn, form] of [
    ["e-mail by default", undefined, "email"],
    ["a name beside e-mail", { username: true, email: true }, "noEmail"],
    ["a name beside a phone number", { username: true, phoneNumber: true }, "noPhone"],
    ["a name beside both", { username: true, email: true, phoneNumber: true }, "noEmailOrPhone"],
    ["a phone number alone", { phoneNumber: true }, "phone"],
    ["either address", { phoneNumber: true, email: true }, "emailOrPhone"],
    ["a name alone", { username: true }, "text"],
    ["nothing chosen", { email: false }, "text"],
  ] as const) {
    it(`is that users are named by ${name}`, () => {
      assert.equal(poolFacts(pool({ signIn })).userNames, form);
    });
  }
});

describe("checks of users and groups beside the rest", () => {
  table<CognitoAuthArgs>(checkPeople, "", [
    [
      "an invitation by text message from a pool that sends none",
      { users: { "ann@x.test": { invite: "sms", attributes: { phone_number: "+4915112345678" } } } },
      'users["ann@x.test"].invite: is by text message, and the pool sends none (got "sms"); write userPool.invitation.smsMessage, with which the pool sends them, or invite by email',
    ],
    [
      "an invitation by text message from a pool that sends them",
      {
        userPool: { invitation: { smsMessage: "{username} {####}" } },
        users: { "ann@x.test": { invite: "both", attributes: { phone_number: "+4915112345678" } } },
      },
    ],
    ["a user of a group", { groups: { editors: {} }, users: { "ann@x.test": { groups: ["editors"] } } }],
    [
      "a group that there is not",
      { groups: { editors: {} }, users: { "ann@x.test": { groups: ["editor"] } } },
      'users["ann@x.test"].groups[0]: must be the name of one of groups (got "editor"); add it there, or write editors',
    ],
    [
      "a name where an address is wanted",
      { users: { ann: { attributes: { email: "ann@x.test" } } } },
      'users.ann: must be an e-mail address, which users sign in with (got "ann"); write the address',
    ],
    [
      "an address where a name is wanted",
      {
        userPool: pool({ signIn: { username: true, email: true } }),
        users: { "ann@x.test": { invite: "none", temporaryPassword: "Aa1!aaaaaaaaaa" } },
      },
      'users["ann@x.test"]: must not look like an e-mail address, which is another way to sign in (got "ann@x.test"); write a name, and the address as attributes.email',
    ],
    [
      "a phone number by name",
      { userPool: pool({ signIn: { phoneNumber: true } }), users: { "+4915112345678": { invite: "sms" } } },
    ],
    [
      "a custom attribute that the pool does not have",
      {
        userPool: pool({ attributes: { custom: { team: {} } } }),
        users: { "a@x.test": { attributes: { "custom:taem": "x", "custom:team": "x" } } },
      },
      'users["a@x.test"].attributes["custom:taem"]: must be a custom attribute of the pool (got "custom:taem"); add it to userPool.attributes.custom, without the prefix, or leave it out',
    ],
    [
      "one name in two spellings",
      { users: { "ann@x.test": {}, "Ann@X.test": {} } },
      'users["Ann@X.test"]: must not be users["ann@x.test"] in other letters: the pool takes them for one user (got "Ann@X.test"); leave one of them out',
    ],
    [
      "the same where case counts",
      { userPool: pool({ signIn: { caseSensitive: true } }), users: { "ann@x.test": {}, "Ann@X.test": {} } },
    ],
    ["a password as the policy wants it", { users: { "ann@x.test": { temporaryPassword: "Aa1!aaaaaaaaaa" } } }],
    [
      "a password that lacks most of it, which is not repeated",
      { users: { "ann@x.test": { temporaryPassword: "secretly" } } },
      'users["ann@x.test"].temporaryPassword: must satisfy the pool\'s password policy; write one of 14 characters at least, a lower-case letter, an upper-case letter, a digit, a symbol',
    ],
    [
      "nobody who learns the password",
      { users: { "ann@x.test": { invite: "none" } } },
      'users["ann@x.test"].temporaryPassword: is missing, and without an invitation nobody learns the one that Cognito makes up; set it, or users["ann@x.test"].invite to email',
    ],
    [
      "nobody who needs one",
      { userPool: pool({ firstFactors: ["emailOtp"] }), users: { "ann@x.test": { invite: "none" } } },
    ],
  ]);
});

describe("CognitoAuth with users and groups", () => {
  const args: CognitoAuthArgs = {
    region: "eu-west-1",
    groups: { editors: { precedence: 1, description: "Who edits" } },
    users: { "ann@x.test": { groups: ["editors"], temporaryPassword: "Aa1!aaaaaaaaaa" } },
  };
  const make = (given: CognitoAuthArgs, opts?: pulumi.ComponentResourceOptions) => () =>
    new CognitoAuth("auth", given, opts);

  it("makes each group, each user, and each membership", async () => {
    const { get, registrations } = await record(make(args), { answers: ACCOUNT });
    const common = { userPoolId: "auth-user-pool-id", region: "eu-west-1" };
    assert.deepEqual(get("aws:cognito/userGroup:UserGroup", "auth-group-editors").inputs, {
      ...common,
      name: "editors",
      precedence: 1,
      description: "Who edits",
    });
    const { temporaryPassword, ...rest } = get(USER, "auth-user-ann@x.test").inputs;
    assert.ok(temporaryPassword);
    assert.deepEqual(rest, {
      ...common,
      username: "ann@x.test",
      attributes: { email: "ann@x.test", email_verified: "true" },
      desiredDeliveryMediums: ["EMAIL"],
      enabled: true,
    });
    assert.deepEqual(get("aws:cognito/userInGroup:UserInGroup", "auth-user-ann@x.test--editors").inputs, {
      ...common,
      username: "ann@x.test",
      groupName: "editors",
    });
    const types = registrations.map(({ type }) => type);
    assert.ok(types.indexOf("aws:cognito/userGroup:UserGroup") < types.indexOf(USER));
  });

  for (const [name, change, opts, expected] of [
    ["protects an account with the pool", {}, {}, true],
    ["lets a disabled account go", { users: { "ann@x.test": { enabled: false, groups: ["editors"] } } }, {}, false],
    ["protects none of a pool that may go", { userPool: { deletionProtection: false } }, {}, false],
    ["follows the component's own protect option", {}, { protect: false }, false],
  ] as [string, CognitoAuthArgs, pulumi.ComponentResourceOptions, boolean][]) {
    it(name, async () => {
      const seen = new Map<string, unknown>();
      const look: pulumi.ResourceTransformation = ({ type, opts: given }) => {
        seen.set(type, given.protect);
        return undefined;
      };
      const options = { ...opts, transformations: [look] };
      await record(make({ ...args, ...change }, options), { answers: ACCOUNT });
      assert.equal(seen.get(USER), expected);
      assert.equal(seen.get("aws:cognito/userInGroup:UserInGroup"), false);
    });
  }

  it("hides temporary passwords in all that is stored", async () => {
    const seen = new Map<string, boolean>();
    const look: pulumi.ResourceTransformation = ({ type, props }) => {
      const { users, temporaryPassword } = props as CognitoAuthArgs & { temporaryPassword?: string };
      const value = users?.["ann@x.test"]?.temporaryPassword ?? temporaryPassword;
      if (value !== undefined) {
        void pulumi.isSecret(pulumi.output(value)).then((hidden) => seen.set(type, hidden));
      }
      return undefined;
    };
    await record(make(args, { transformations: [look] }), { answers: ACCOUNT });
    assert.deepEqual(
      [...seen],
      [
        ["cognito-auth:index:CognitoAuth", true],
        ["cognito-auth:index:User", true],
        [USER, true],
      ],
    );
  });
});
