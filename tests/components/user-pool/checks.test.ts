import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import fc from "fast-check";
import { checkUserPool } from "../../../components/user-pool/checks";
import { table } from "../problem-table";

describe("checks of a user pool", () => {
  table(checkUserPool, "userPool", [
    ["nothing given", {}],
    ["the shortest password", { passwordPolicy: { minimumLength: 6 } }],
    ["the longest password", { passwordPolicy: { minimumLength: 99 } }],
    [
      "a password that AWS calls too short",
      { passwordPolicy: { minimumLength: 5 } },
      "userPool.passwordPolicy.minimumLength: must be a whole number, 6 to 99 characters (got 5); 6 is the nearest",
    ],
    [
      "a password that AWS calls too long",
      { passwordPolicy: { minimumLength: 100 } },
      "userPool.passwordPolicy.minimumLength: must be a whole number, 6 to 99 characters (got 100); 99 is the nearest",
    ],
    [
      "half a character",
      { passwordPolicy: { minimumLength: 12.5 } },
      "userPool.passwordPolicy.minimumLength: must be a whole number, 6 to 99 characters (got 12.5); 13 is the nearest",
    ],
    [
      "a temporary password for no day",
      { passwordPolicy: { temporaryPasswordValidityDays: 0 } },
      "userPool.passwordPolicy.temporaryPasswordValidityDays: must be a whole number, 1 to 365 days (got 0); 1 is the nearest",
    ],
    [
      "a temporary password for more than a year",
      { passwordPolicy: { temporaryPasswordValidityDays: 366 } },
      "userPool.passwordPolicy.temporaryPasswordValidityDays: must be a whole number, 1 to 365 days (got 366); 365 is the nearest",
    ],
    [
      "a required factor without a factor",
      { mfa: { totp: false } },
      "userPool.mfa.totp: is the only second factor and cannot be false while the mode is required (got false); leave it out, set userPool.mfa.sms to true, or set userPool.mfa.mode to off",
    ],
    [
      "an optional factor without a factor",
      { mfa: { mode: "optional", totp: false } },
      "userPool.mfa.totp: is the only second factor and cannot be false while the mode is optional (got false); leave it out, set userPool.mfa.sms to true, or set userPool.mfa.mode to off",
    ],
    ["no factor, and none wanted", { mfa: { mode: "off", totp: false } }],
    ["every character that a name may have", { name: "My pool_1 +=,.@-" }],
    [
      "a slash in the name",
      { name: "shop/dev" },
      'userPool.name: may contain only letters, digits, spaces and _ + = , . @ - (got "shop/dev"); leave the others out',
    ],
    [
      "an empty name",
      { name: "" },
      'userPool.name: must have 1 to 128 characters (got ""); it has 0, so write a longer one',
    ],
    [
      "several things at once",
      { passwordPolicy: { minimumLength: 5 }, mfa: { totp: false } },
      "userPool.passwordPolicy.minimumLength: must be a whole number, 6 to 99 characters (got 5); 6 is the nearest",
      "userPool.mfa.totp: is the only second factor and cannot be false while the mode is required (got false); leave it out, set userPool.mfa.sms to true, or set userPool.mfa.mode to off",
    ],
    [
      "values that come later",
      {
        name: pulumi.output("a/b"),
        passwordPolicy: { minimumLength: pulumi.output(5) },
        mfa: { totp: pulumi.output(false) },
      },
    ],
  ]);

  it("accepts exactly the lengths that AWS documents", () => {
    fc.assert(
      fc.property(fc.integer({ min: -200, max: 200 }), (minimumLength) => {
        const accepted = checkUserPool({ passwordPolicy: { minimumLength } }, "").length === 0;
        assert.equal(accepted, minimumLength >= 6 && minimumLength <= 99);
      }),
    );
  });
});
