import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import fc from "fast-check";
import { UserPool, type UserPoolSettings } from "../../../components";
import { attributeInputs } from "../../../components/user-pool/attributes/attributes";
import { bounded } from "../../../components/user-pool/frozen/deployed";
import type { FrozenInputs } from "../../../components/user-pool/frozen/differences";
import { refusalOf } from "../../../components/user-pool/frozen/guard";
import { signInInputs } from "../../../components/user-pool/sign-in/sign-in";
import { record } from "../recorder";

const SUBJECT = { subject: 'CognitoAuth "auth"', path: "userPool" };

const inputs = (settings: UserPoolSettings, region = "eu-central-1"): FrozenInputs =>
  JSON.parse(JSON.stringify({ region, ...signInInputs(settings), ...attributeInputs(settings) })) as FrozenInputs;

/** The lines that tell the differences. */
function told(deployed: FrozenInputs, wanted: FrozenInputs): string[] {
  return (refusalOf(SUBJECT, deployed, wanted) ?? "").split("\n").slice(1, -1);
}

const custom = (attributes: Record<string, object>): UserPoolSettings => ({ attributes: { custom: attributes } });

describe("the frozen settings of a deployed pool", () => {
  const rows: [name: string, deployed: UserPoolSettings, wanted: UserPoolSettings, ...lines: string[]][] = [
    ["the same", {}, {}],
    ["another password policy", {}, { passwordPolicy: { minimumLength: 20 } }],
    ["a new custom attribute", custom({ team: {} }), custom({ team: {}, level: { type: "number" } })],
    ["the first custom attribute", {}, custom({ team: {} })],
    ["a default written down", {}, { attributes: { standard: { nickname: { mutable: true } } } }],
    ["first factors", {}, { firstFactors: ["password", "passkey"] }],
    [
      "another way to sign in",
      {},
      { signIn: { email: true, phoneNumber: true } },
      "  userPool.signIn: cannot change from email to email and phoneNumber; write it as it was",
    ],
    [
      "user names",
      {},
      { signIn: { username: true, email: true } },
      "  userPool.signIn: cannot change from email to username and email; write it as it was",
    ],
    [
      "no alias any more",
      { signIn: { username: true, email: true, preferredUsername: true } },
      { signIn: { username: true } },
      "  userPool.signIn: cannot change from username and email and preferredUsername to username; write it as it was",
    ],
    [
      "capitals",
      {},
      { signIn: { caseSensitive: true } },
      "  userPool.signIn.caseSensitive: cannot change from false to true; write it as it was",
    ],
    [
      "a removed attribute",
      custom({ team: { maxLength: 30 } }),
      {},
      "  userPool.attributes.custom.team: cannot be removed; write it again: a mutable string of 0 to 30 characters",
    ],
    [
      "other bounds",
      custom({ team: { maxLength: 30 }, level: { type: "number", minValue: 0, maxValue: 5 } }),
      custom({ team: { maxLength: 40 }, level: { type: "number", minValue: 0, maxValue: 6 } }),
      "  userPool.attributes.custom.level: cannot change from a mutable number of 0 to 5 to a mutable number of 0 to 6; write it as it was, or add one of another name",
      "  userPool.attributes.custom.team: cannot change from a mutable string of 0 to 30 characters to a mutable string of 0 to 40 characters; write it as it was, or add one of another name",
    ],
    [
      "another type",
      custom({ since: {} }),
      custom({ since: { type: "dateTime", mutable: false } }),
      "  userPool.attributes.custom.since: cannot change from a mutable string of 0 to 2048 characters to an immutable dateTime; write it as it was, or add one of another name",
    ],
    [
      "a standard attribute that is required now",
      {},
      { attributes: { standard: { email: { required: true }, updated_at: { mutable: false } } } },
      "  userPool.attributes.standard.email: cannot change from a mutable string of 0 to 2048 characters to a required mutable string of 0 to 2048 characters; write it as it was",
      "  userPool.attributes.standard.updated_at: cannot change from a mutable number from 0 to an immutable number from 0; write it as it was",
    ],
    [
      "a standard attribute that is required no more",
      { attributes: { standard: { name: { required: true } } } },
      {},
      "  userPool.attributes.standard.name: cannot change from a required mutable string of 0 to 2048 characters to a mutable string of 0 to 2048 characters; write it as it was",
    ],
  ];
  for (const [name, deployed, wanted, ...lines] of rows) {
    it(name, () => {
      assert.deepEqual(told(inputs(deployed), inputs(wanted)), lines);
    });
  }

  it("another region", () => {
    assert.deepEqual(told(inputs({}), inputs({}, "eu-west-1")), [
      "  region: cannot change from eu-central-1 to eu-west-1; write it as it was",
    ]);
  });

  it("a text that another tool left without bounds, unless the pool is only recorded", () => {
    const schemas = [{ name: "team", attributeDataType: "String", mutable: true, stringAttributeConstraints: {} }];
    const wanted = inputs(custom({ team: {} }));
    assert.deepEqual(told({ ...inputs({}), schemas }, wanted), [
      "  userPool.attributes.custom.team: cannot change from a mutable string to a mutable string of 0 to 2048 characters; it was made without bounds, which no setting can say: see docs/adopt-a-pool.md of cognito-auth",
    ]);
    assert.deepEqual(told({ ...inputs({}), schemas: bounded(schemas) }, wanted), []);
    assert.equal(
      told({ ...inputs({}), schemas: bounded(schemas) }, inputs(custom({ team: { maxLength: 9 } }))).length,
      1,
    );
  });

  it("are told with their number and the way out", () => {
    assert.equal(
      refusalOf(SUBJECT, inputs({}), inputs({ signIn: { username: true, caseSensitive: true } })),
      [
        'CognitoAuth "auth": AWS cannot change 2 settings of a user pool that exists, and another pool would not have its users',
        "  userPool.signIn: cannot change from email to username; write it as it was",
        "  userPool.signIn.caseSensitive: cannot change from false to true; write it as it was",
        "The pool is as it was. One with other settings is made beside it, under another component name, and the users move over: see docs/frozen-settings.md of cognito-auth.",
      ].join("\n"),
    );
  });

  it("are not judged before they are known", () => {
    const late = {
      region: pulumi.output("eu-west-1"),
      aliasAttributes: pulumi.output(["email"]),
      schemas: pulumi.output([]),
    };
    assert.equal(refusalOf(SUBJECT, inputs(custom({ team: {} })), { ...inputs({}), ...late }), undefined);
  });

  it("never stand in the way of what is deployed already, nor of a further attribute", () => {
    const length = fc.integer({ min: 0, max: 1000 });
    const attribute = fc.record({ minLength: length, mutable: fc.boolean() });
    const attributes = fc.dictionary(fc.stringMatching(/^[a-z]{1,8}x$/), attribute);
    fc.assert(
      fc.property(attributes, attribute, (some, another) => {
        assert.equal(refusalOf(SUBJECT, inputs(custom(some)), inputs(custom(some))), undefined);
        assert.equal(refusalOf(SUBJECT, inputs(custom(some)), inputs(custom({ ...some, y: another }))), undefined);
        assert.notEqual(refusalOf(SUBJECT, inputs(custom({ ...some, y: another })), inputs(custom(some))), undefined);
      }),
    );
  });

  for (const preview of [false, true]) {
    it(`are recorded beside the pool, with the region${preview ? ", in a preview too" : ""}`, async () => {
      const make = () => new UserPool("users", { attributes: { custom: { team: { maxLength: 9 } } } });
      const { get } = await record(make, { preview });
      const pool = get("aws:cognito/userPool:UserPool", "users-user-pool").inputs;
      assert.deepEqual(get("pulumi:index:Stash", "users-frozen-settings").inputs.input, {
        region: "eu-central-1",
        usernameAttributes: ["email"],
        usernameConfiguration: { caseSensitive: false },
        schemas: pool.schemas,
      });
      assert.equal("region" in pool, false);
    });
  }

  it("ask for the region only where none was given", async () => {
    const asked = () => assert.fail("asked for the region");
    const make = () => new UserPool("users", { region: "eu-west-1" });
    const { get } = await record(make, { answers: { "aws:index/getRegion:getRegion": asked } });
    const { input } = get("pulumi:index:Stash", "users-frozen-settings").inputs as { input: FrozenInputs };
    assert.equal(input.region, "eu-west-1");
  });
});
