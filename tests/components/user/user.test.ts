import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import { User, type UserSettings } from "../../../components";
import { checkUser, checkUserSettings } from "../../../components/user/checks";
import { table } from "../problem-table";
import { record } from "../recorder";

const USER = "aws:cognito/user:User";
const MEMBERSHIP = "aws:cognito/userInGroup:UserInGroup";
const ann: UserSettings = { attributes: { email: "ann@example.test" } };

describe("checks of a user", () => {
  table<UserSettings & { name?: string }>(
    ({ name = "ann", ...settings }, at) => checkUserSettings(name, settings, at),
    "users.x",
    [
      ["an address for the invitation", ann],
      [
        "no address for the invitation",
        {},
        "users.x.attributes.email: is missing, and the invitation goes there by email; add it, or set users.x.invite to sms or none",
      ],
      ["no invitation", { invite: "none" }],
      [
        "an invitation by both ways with one address",
        { ...ann, invite: "both" },
        "users.x.attributes.phone_number: is missing, and the invitation goes there by email and sms; add it, or set users.x.invite to email or none",
      ],
      [
        "an attribute without its prefix",
        { invite: "none", attributes: { team: "blue" } },
        'users.x.attributes.team: must be a standard attribute, or a custom one with its prefix (got "team"); write one such as given_name or custom:team',
      ],
      [
        "addresses that are none",
        { invite: "none", attributes: { email: "ann", phone_number: "0151 1234" } },
        'users.x.attributes.email: must be an e-mail address (got "ann"); write it as "ann@example.com"',
        'users.x.attributes.phone_number: must be + and up to 15 digits, the country code first (got "0151 1234"); write it as "+4915112345678"',
      ],
      [
        "a long value",
        { invite: "none", attributes: { "custom:team": "x".repeat(2049) } },
        `users.x.attributes["custom:team"]: must have 0 to 2048 characters (got "${"x".repeat(2049)}"); it has 2049, so write a shorter one`,
      ],
      [
        "too many groups",
        { ...ann, groups: Array.from({ length: 101 }, (_, index) => `g${index}`) },
        "users.x.groups: must have at most 100 groups (got 101); leave some out",
      ],
      [
        "a short password, which is not repeated",
        { ...ann, temporaryPassword: "hush" },
        "users.x.temporaryPassword: must have 6 to 256 characters without spaces; write another, or leave it out for one that Cognito makes up",
      ],
      [
        "a slash in the name",
        { ...ann, name: "ann/b" },
        'users.x: may contain only letters, digits, symbols and punctuation, without spaces and slashes, in its name (got "ann/b"); leave the others out',
      ],
      [
        "a name with a hyphen last",
        { ...ann, name: "ann-" },
        'users.x: must not begin or end with a hyphen in its name (got "ann-"); leave it out',
      ],
      [
        "values that come later",
        { attributes: { email: pulumi.output("x") }, invite: pulumi.output("email" as const) },
      ],
    ],
  );

  describe("alone", () => {
    table(checkUser, "", [
      ["the least", { ...ann, userName: "ann", userPoolId: "pool" }],
      [
        "no name",
        { ...ann, userName: "", userPoolId: "pool" },
        'userName: must have 1 to 128 characters (got ""); it has 0, so write a longer one',
      ],
    ]);
  });
});

describe("User alone", () => {
  const make = (settings: UserSettings) => () => new User("ann", { userName: "ann", userPoolId: "pool", ...settings });

  for (const preview of [false, true]) {
    it(`is invited by e-mail, at an address that counts${preview ? ", in a preview too" : ""}`, async () => {
      const { get, registrations } = await record(make(ann), { preview });
      assert.deepEqual(get(USER, "ann").inputs, {
        userPoolId: "pool",
        username: "ann",
        attributes: { email: "ann@example.test", email_verified: "true" },
        desiredDeliveryMediums: ["EMAIL"],
        enabled: true,
      });
      assert.equal(registrations.length, 2);
    });
  }

  for (const [invite, expected] of [
    ["sms", { desiredDeliveryMediums: ["SMS"] }],
    ["both", { desiredDeliveryMediums: ["EMAIL", "SMS"] }],
    ["none", { messageAction: "SUPPRESS" }],
  ] as const) {
    it(`is invited by ${invite}`, async () => {
      const attributes = { email: "ann@example.test", phone_number: "+49151", phone_number_verified: "false" };
      const { get } = await record(make({ attributes, invite: pulumi.output(invite) }));
      assert.deepEqual(get(USER, "ann").inputs, {
        userPoolId: "pool",
        username: "ann",
        attributes: { ...attributes, email_verified: "true" },
        enabled: true,
        ...expected,
      });
    });
  }

  it("tells the provider custom attributes by the name that it tells them by", async () => {
    const { get } = await record(make({ invite: "none", attributes: { "custom:team": "blue", "custom:name": "x" } }));
    assert.deepEqual(get(USER, "ann").inputs.attributes, { team: "blue", "custom:name": "x" });
  });

  it("is in each of its groups once", async () => {
    const { get, names } = await record(make({ ...ann, groups: ["editors", "admins", "editors"] }));
    assert.deepEqual(names(MEMBERSHIP), ["ann--editors", "ann--admins"]);
    assert.deepEqual(get(MEMBERSHIP, "ann--admins").inputs, {
      userPoolId: "pool",
      username: "ann",
      groupName: "admins",
    });
  });

  it("hides its temporary password in what is stored of the component and of the account", async () => {
    const seen: [string, boolean][] = [];
    const look: pulumi.ResourceTransformation = ({ type, props }) => {
      const { temporaryPassword } = props as { temporaryPassword?: pulumi.Input<string> };
      void pulumi.isSecret(pulumi.output(temporaryPassword)).then((hidden) => seen.push([type, hidden]));
      return undefined;
    };
    const args = { ...ann, userName: "ann", userPoolId: "pool", temporaryPassword: "Hush-hush-hush-1" };
    await record(() => new User("ann", args, { transformations: [look] }));
    assert.deepEqual(seen, [
      ["cognito-auth:index:User", true],
      [USER, true],
    ]);
  });

  it("never repeats a temporary password", async () => {
    for (const temporaryPassword of ["hush", pulumi.output("hush"), pulumi.secret("hush")]) {
      await assert.rejects(
        record(() => make({ ...ann, temporaryPassword })()),
        (error: Error) =>
          error.message.includes("temporaryPassword: must have 6 to 256") && !error.message.includes("hush"),
      );
    }
  });
});
