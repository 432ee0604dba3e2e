import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import fc from "fast-check";
import { UserPool, type UserPoolSettings } from "../../../components";
import { attributeInputs } from "../../../components/user-pool/attributes/attributes";
import { checkAttributes } from "../../../components/user-pool/attributes/checks";
import { table } from "../problem-table";
import { record } from "../recorder";

const schemas = (attributes: UserPoolSettings["attributes"]): unknown =>
  attributeInputs({ attributes: attributes! }).schemas;
const custom = (attributes: Record<string, object>): UserPoolSettings => ({ attributes: { custom: attributes } });
const many = (count: number): Record<string, object> =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`a${index}`, {}]));

describe("what is known of a user", () => {
  it("is nothing special when nothing is asked for", () => {
    assert.equal(attributeInputs({}).schemas, undefined);
    assert.equal(schemas({ standard: {}, custom: {} }), undefined);
  });

  it("is not written where it is as AWS makes it: the provider would add a custom attribute of that name", () => {
    assert.equal(schemas({ standard: { nickname: {}, email: { required: false, mutable: true } } }), undefined);
  });

  it("has every property written, sorted by name", () => {
    assert.deepEqual(
      schemas({
        standard: { email: { required: true }, birthdate: { mutable: false }, updated_at: { required: true } },
        custom: {
          team: {},
          badge: { type: "string", minLength: 3, maxLength: 8, mutable: false },
          level: { type: "number", minValue: 1 },
          staff: { type: "boolean" },
          since: { type: "dateTime" },
        },
      }),
      [
        text("badge", "3", "8", { mutable: false }),
        text("birthdate", "10", "10", { mutable: false }),
        text("email", "0", "2048", { required: true }),
        attribute("level", "Number", { numberAttributeConstraints: { minValue: "1", maxValue: "9007199254740991" } }),
        attribute("since", "DateTime", {}),
        attribute("staff", "Boolean", {}),
        text("team", "0", "2048", {}),
        attribute("updated_at", "Number", { required: true, numberAttributeConstraints: { minValue: "0" } }),
      ],
    );
  });

  it("can be said late", async () => {
    const attributes = {
      standard: { email: { required: pulumi.output(true) }, name: { required: pulumi.output(false) } },
      custom: { team: { type: pulumi.output("number" as const), minValue: pulumi.output(0), maxValue: 9 } },
    };
    const { get } = await record(() => new UserPool("users", { attributes }));
    assert.deepEqual(get("aws:cognito/userPool:UserPool", "users-user-pool").inputs.schemas, [
      text("email", "0", "2048", { required: true }),
      attribute("team", "Number", { numberAttributeConstraints: { minValue: "0", maxValue: "9" } }),
    ]);
  });

  it("is held back until a late value has passed the check", async () => {
    const attributes = { custom: { team: { maxLength: pulumi.output(4096) } } };
    await assert.rejects(
      record(() => new UserPool("users", { attributes })),
      {
        message:
          'UserPool "users": 1 problem with its arguments\n  attributes.custom.team.maxLength: must be a whole number, 0 to 2048 characters (got 4096); 2048 is the nearest',
      },
    );
  });
});

describe("checks of attributes", () => {
  table(checkAttributes, "userPool", [
    ["nothing given", {}],
    ["as many as AWS takes", custom(many(50))],
    [
      "one more",
      custom(many(51)),
      "userPool.attributes: must be at most 50 (got 51); leave out those that are not used",
    ],
    [
      "an attribute that is not a standard one",
      { attributes: { standard: { phonenumber: {} } } },
      'userPool.attributes.standard.phonenumber: must be one of address, birthdate, email, family_name, gender, given_name, locale, middle_name, name, nickname, phone_number, picture, preferred_username, profile, updated_at, website, zoneinfo (got "phonenumber"); write one of them, or this one below userPool.attributes.custom',
    ],
    [
      "one of one's own in the wrong place",
      { attributes: { standard: { department: {} } } },
      'userPool.attributes.standard.department: must be one of address, birthdate, email, family_name, gender, given_name, locale, middle_name, name, nickname, phone_number, picture, preferred_username, profile, updated_at, website, zoneinfo (got "department"); write one of them, or this one below userPool.attributes.custom',
    ],
    [
      "the prefix in the name",
      custom({ "custom:team": {} }),
      'userPool.attributes.custom["custom:team"]: must be named without the prefix, which AWS puts before it (got "custom:team"); write "team"',
    ],
    [
      "a standard attribute as one of one's own",
      custom({ email: {} }),
      'userPool.attributes.custom.email: has the name of an attribute that every pool has (got "email"); write it below attributes.standard, or take another name',
    ],
    [
      "an attribute of AWS's own",
      custom({ sub: {} }),
      'userPool.attributes.custom.sub: has the name of an attribute that every pool has (got "sub"); take another name',
    ],
    ["a name that JavaScript knows", custom({ constructor: {} })],
    ["the longest name", custom({ abcdefghijklmnopqrst: {} })],
    [
      "a longer one",
      custom({ abcdefghijklmnopqrstu: {} }),
      'userPool.attributes.custom.abcdefghijklmnopqrstu: must have 1 to 20 characters (got "abcdefghijklmnopqrstu"); it has 21, so write a shorter one',
    ],
    [
      "a space in the name",
      custom({ "my team": {} }),
      'userPool.attributes.custom["my team"]: may contain only letters, digits, symbols and punctuation (got "my team"); leave the others out',
    ],
    [
      "a type in AWS's own words",
      custom({ team: { type: "Datetime" } }),
      'userPool.attributes.custom.team.type: must be one of string, number, boolean, dateTime (got "Datetime"); write one of them',
    ],
    [
      "more characters than a value can have",
      custom({ team: { maxLength: 2049 } }),
      "userPool.attributes.custom.team.maxLength: must be a whole number, 0 to 2048 characters (got 2049); 2048 is the nearest",
    ],
    [
      "a shortest text above the longest",
      custom({ team: { minLength: 9, maxLength: 3 } }),
      "userPool.attributes.custom.team.minLength: must not be above maxLength, 3 (got 9); write 3 or less",
    ],
    [
      "a least value above the greatest",
      custom({ level: { type: "number", minValue: 1, maxValue: 0 } }),
      "userPool.attributes.custom.level.minValue: must not be above maxValue, 0 (got 1); write 0 or less",
    ],
    [
      "a length for a number",
      custom({ level: { type: "number", maxLength: 3 } }),
      "userPool.attributes.custom.level.maxLength: is for attributes of type string, and this one is of type number (got 3); leave it out",
    ],
    [
      "bounds for what has none",
      custom({ staff: { type: "boolean", minValue: 0, maxValue: 1 } }),
      "userPool.attributes.custom.staff.minValue: is for attributes of type number, and this one is of type boolean (got 0); leave it out",
      "userPool.attributes.custom.staff.maxValue: is for attributes of type number, and this one is of type boolean (got 1); leave it out",
    ],
    [
      "an alias that everybody needs before there can be one",
      {
        signIn: { username: true, preferredUsername: true },
        attributes: { standard: { preferred_username: { required: true } } },
      },
      "userPool.attributes.standard.preferred_username.required: cannot be true where people sign in with it (got true); leave it out, or signIn.preferredUsername",
    ],
    [
      "values that come later",
      {
        attributes: {
          standard: { email: { required: pulumi.output(true) } },
          custom: { team: { type: pulumi.output("number" as const), maxLength: pulumi.output(9999) } },
        },
      },
    ],
  ]);

  it("accepts exactly the bounds that AWS documents", () => {
    fc.assert(
      fc.property(fc.integer({ min: -50, max: 2100 }), fc.integer({ min: -50, max: 2100 }), (minLength, maxLength) => {
        const accepted = checkAttributes(custom({ team: { minLength, maxLength } }), "").length === 0;
        assert.equal(accepted, minLength >= 0 && minLength <= maxLength && maxLength <= 2048);
      }),
    );
  });

  it("accepts names of up to twenty letters, and none with a space", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9_-]{1,25}$/), fc.boolean(), (word, spaced) => {
        const name = `x.${spaced ? " " : ""}${word}`;
        assert.equal(checkAttributes(custom({ [name]: {} }), "").length === 0, !spaced && name.length <= 20);
      }),
    );
  });
});

function attribute(name: string, attributeDataType: string, others: object): object {
  return { name, attributeDataType, developerOnlyAttribute: false, mutable: true, required: false, ...others };
}

function text(name: string, minLength: string, maxLength: string, others: object): object {
  return attribute(name, "String", { stringAttributeConstraints: { minLength, maxLength }, ...others });
}
