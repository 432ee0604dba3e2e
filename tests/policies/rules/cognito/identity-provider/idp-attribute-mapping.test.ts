import { idpAttributeMapping } from "../../../../../policies/rules/cognito/identity-provider/idp-attribute-mapping";
import { secret, unknown } from "../../../harness/engine";
import { itJudges, itLeavesAlone } from "../../../harness/verdicts";

const right = (names: string) => ({
  problem: `it fills ${names}, which reads like a right; only you may: take it out of attributeMapping`,
});

describe("cognito-idp-attribute-mapping", () => {
  for (const type of ["aws:cognito/identityProvider:IdentityProvider", "aws-native:cognito:UserPoolIdentityProvider"]) {
    const judged = (attributeMapping: unknown) => ({
      type,
      inputs: { attributeMapping, providerDetails: secret("x") },
    });
    itJudges(idpAttributeMapping, "identity provider", [
      { title: "who somebody is", ...judged({ email: "email", "custom:team": unknown }), expected: "passes" },
      { title: "nothing", type, inputs: {}, expected: "passes" },
      {
        title: "what somebody may",
        ...judged({ email: "email", "custom:Is-Admin": unknown }),
        expected: right("custom:Is-Admin"),
      },
      {
        title: "two such things",
        ...judged({ "custom:role": "r", "custom:tenantId": "t" }),
        expected: right("custom:role and custom:tenantId"),
      },
      { title: "a standard attribute", ...judged({ group: "g" }), expected: "passes" },
      {
        title: "other names of rights",
        ...judged({ "custom:role": "r", "custom:le_vel": "l" }),
        config: { sensitivePatterns: ["Level"] },
        expected: right("custom:le_vel"),
      },
      {
        title: "standard attributes with the name of a right, and the prefix of all custom ones",
        ...judged({ preferred_username: "u", "custom:colour": "c" }),
        config: { sensitivePatterns: ["username", "custom"] },
        expected: "passes",
      },
      { title: "unknown", ...judged(unknown), expected: { unknownAt: "attributeMapping" } },
    ]);
  }
  itLeavesAlone(idpAttributeMapping, "identity providers", ["aws:cognito/userPool:UserPool"]);
});
