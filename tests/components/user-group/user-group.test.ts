import assert from "node:assert/strict";
import { UserGroup, type UserGroupSettings } from "../../../components";
import { checkGroupSettings, checkUserGroup } from "../../../components/user-group/checks";
import { table } from "../problem-table";
import { record } from "../recorder";

const GROUP = "aws:cognito/userGroup:UserGroup";

describe("checks of a group", () => {
  table(
    ({ name = "editors", ...settings }: UserGroupSettings & { name?: string }, at) =>
      checkGroupSettings(name, settings, at),
    "groups.x",
    [
      ["nothing", {}],
      [
        "everything",
        { description: "x", precedence: 2147483647, roleArn: "arn:aws:iam::123456789012:role/team/editors" },
      ],
      [
        "a negative precedence",
        { precedence: -1 },
        "groups.x.precedence: must be a whole number, 0 to 2147483647 (got -1); 0 is the nearest",
      ],
      [
        "a precedence that the provider drops",
        { precedence: 0 },
        "groups.x.precedence: may not reach AWS as 0: the provider leaves it out, and a group without one comes last (got 0); count from 1",
      ],
      [
        "the name of a role",
        { roleArn: "editors-of-the-shop-role" },
        'groups.x.roleArn: must be the ARN of an IAM role (got "editors-of-the-shop-role"); write it as "arn:aws:iam::123456789012:role/editors"',
      ],
      [
        "a long description",
        { description: "x".repeat(2049) },
        `groups.x.description: must have 0 to 2048 characters (got "${"x".repeat(2049)}"); it has 2049, so write a shorter one`,
      ],
      [
        "a space in the name",
        { name: "our editors" },
        'groups.x: may contain only letters, digits, symbols and punctuation, without spaces, in its name (got "our editors"); leave the others out',
      ],
      [
        "a name that could not be told from what stands beside it",
        { name: "-a--b" },
        'groups.x: must not have two hyphens in a row in its name (got "-a--b"); use one',
        'groups.x: must not begin or end with a hyphen in its name (got "-a--b"); leave it out',
      ],
    ],
  );

  describe("alone", () => {
    table(checkUserGroup, "", [
      ["any name", { groupName: "a--b/c", userPoolId: "pool" }],
      [
        "no name",
        { groupName: "", userPoolId: "pool" },
        'groupName: must have 1 to 128 characters (got ""); it has 0, so write a longer one',
      ],
    ]);
  });
});

describe("UserGroup alone", () => {
  for (const preview of [false, true]) {
    it(`sends what is given and no more${preview ? ", in a preview too" : ""}`, async () => {
      const args = { groupName: "editors", userPoolId: "pool", precedence: 3 };
      const { get, registrations } = await record(() => new UserGroup("editors", args), { preview });
      assert.deepEqual(get(GROUP, "editors").inputs, { name: "editors", userPoolId: "pool", precedence: 3 });
      assert.equal(registrations.length, 2);
    });
  }
});
