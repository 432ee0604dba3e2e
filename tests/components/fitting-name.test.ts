import assert from "node:assert/strict";
import fc from "fast-check";
import { FUNCTION_NAME, fittingName, LOG_GROUP_NAME, ROLE_NAME, TOPIC_NAME } from "../../components/fitting-name";

describe("the name of a resource at AWS", () => {
  it("is Pulumi's choice where the logical name fits with what it adds", () => {
    assert.equal(fittingName("auth-sign-up", FUNCTION_NAME), undefined);
    assert.equal(fittingName("a".repeat(56), ROLE_NAME), undefined);
    assert.notEqual(fittingName("a".repeat(57), ROLE_NAME), undefined);
  });

  it("is cut, or has hyphens for what the service does not take", () => {
    const of = (name: string): string => `auth${"-role".repeat(9)}-${name}`;
    const [one, two] = [fittingName(of("employees"), ROLE_NAME), fittingName(of("employers"), ROLE_NAME)];
    assert.match(one ?? "", /^auth(-role){9}-employ?-[0-9a-f]{8}$/);
    assert.notEqual(one, two);
    assert.match(fittingName("my auth.v2-sign-up", FUNCTION_NAME) ?? "", /^my-auth-v2-sign-up-[0-9a-f]{8}$/);
    assert.equal(fittingName("my.auth-logs", LOG_GROUP_NAME), undefined);
  });

  for (const rule of [ROLE_NAME, FUNCTION_NAME, LOG_GROUP_NAME, TOPIC_NAME]) {
    it(`is always one of ${rule.longest} characters that ${String(rule.strange)} does not find, and the same again`, () => {
      fc.assert(
        fc.property(fc.string({ minLength: 1, maxLength: 600, unit: "grapheme" }), (name) => {
          const fitting = fittingName(name, rule);
          const chosen = fitting ?? `${name}-0123abc`;
          assert.ok(chosen.length <= rule.longest);
          assert.equal(chosen.search(new RegExp(rule.strange.source)), -1);
          assert.equal(fittingName(name, rule), fitting);
        }),
      );
    });
  }
});
