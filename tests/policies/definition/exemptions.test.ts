import assert from "node:assert/strict";
import { isAbout, isExpired } from "../../../policies/definition/exemptions";

const shop = { name: "shop.prod", urn: "urn:pulumi:prod::web::aws:cognito/userPool:UserPool::shop.prod" };
const about = (resource: string) => isAbout({ resource, reason: "because" }, shop);

describe("an exemption", () => {
  for (const [resource, expected] of [
    ["shop.prod", true],
    ["shop", false],
    ["prod", false],
    ["shop*", true],
    ["*.prod", true],
    ["s*p.pr*d", true],
    ["*", true],
    ["shop.*.prod", false],
    ["shopXprod", false],
    ["shop?prod", false],
    ["", false],
    [shop.urn, true],
    ["urn:pulumi:*::shop.prod", true],
    ["urn:pulumi:dev::*", false],
  ] as const) {
    it(`${expected ? "is" : "is not"} about shop.prod by ${JSON.stringify(resource)}`, () => {
      assert.equal(about(resource), expected);
    });
  }

  it("takes a dot for a dot alone", () => {
    assert.equal(isAbout({ resource: "shop.prod", reason: "because" }, { name: "shop-prod", urn: "urn" }), false);
  });

  it("counts until the end of its last day, and without one for ever", () => {
    const exemption = { resource: "shop", reason: "because", expires: "2027-03-31" };
    assert.equal(isExpired(exemption, new Date("2027-03-31T23:59:59Z")), false);
    assert.equal(isExpired(exemption, new Date("2027-04-01T00:00:00Z")), true);
    assert.equal(isExpired({ resource: "shop", reason: "because" }, new Date("2999-01-01T00:00:00Z")), false);
  });
});
