import { identityPoolNoGuest } from "../../../../../policies/rules/cognito/identity-pool/identity-pool-no-guest";
import { unknown } from "../../../harness/engine";
import { itJudges, itLeavesAlone } from "../../../harness/verdicts";

describe("cognito-identity-pool-no-guest", () => {
  for (const type of ["aws:cognito/identityPool:IdentityPool", "aws-native:cognito:IdentityPool"]) {
    itJudges(identityPoolNoGuest, "identity pool", [
      { title: "off", type, inputs: { allowUnauthenticatedIdentities: false }, expected: "passes" },
      { title: "nothing set, which means off", type, inputs: {}, expected: "passes" },
      {
        title: "on",
        type,
        inputs: { allowUnauthenticatedIdentities: true, cognitoIdentityProviders: unknown },
        expected: {
          problem: "guests are allowed, users who signed in are required; set allowUnauthenticatedIdentities to false",
        },
        mended: { allowUnauthenticatedIdentities: false, cognitoIdentityProviders: unknown },
      },
      {
        title: "on, as text",
        type,
        inputs: { allowUnauthenticatedIdentities: "true" },
        expected: {
          problem: "guests are allowed, users who signed in are required; set allowUnauthenticatedIdentities to false",
        },
      },
      {
        title: "unknown",
        type,
        inputs: { allowUnauthenticatedIdentities: unknown },
        expected: { unknownAt: "allowUnauthenticatedIdentities" },
      },
    ]);
  }
  itLeavesAlone(identityPoolNoGuest, "identity pools", ["aws:cognito/userPool:UserPool"]);
});
