import { identityPoolServerSideTokenCheck } from "../../../../../policies/rules/cognito/identity-pool/identity-pool-server-side-token-check";
import { unknown } from "../../../harness/engine";
import { itJudges, itLeavesAlone } from "../../../harness/verdicts";

const pools = (...checks: readonly unknown[]) => ({
  cognitoIdentityProviders: checks.map((serverSideTokenCheck) => ({ clientId: "c", serverSideTokenCheck })),
});
const problem = (index: number) =>
  "tokens are not looked up at their user pool, they must be; " +
  `set cognitoIdentityProviders[${String(index)}].serverSideTokenCheck to true`;

describe("cognito-identity-pool-server-side-token-check", () => {
  for (const type of ["aws:cognito/identityPool:IdentityPool", "aws-native:cognito:IdentityPool"]) {
    itJudges(identityPoolServerSideTokenCheck, "identity pool", [
      { title: "no user pools", type, inputs: {}, expected: "passes" },
      { title: "on for each", type, inputs: pools(true, "true"), expected: "passes" },
      {
        title: "off for one",
        type,
        inputs: pools(true, false),
        expected: { problem: problem(1) },
        mended: pools(true, true),
      },
      {
        title: "nothing set, which means off",
        type,
        inputs: { cognitoIdentityProviders: [{}] },
        expected: { problem: problem(0) },
        mended: { cognitoIdentityProviders: [{ serverSideTokenCheck: true }] },
      },
      {
        title: "off for one beside an unknown one",
        type,
        inputs: pools(unknown, false),
        expected: { problem: problem(1) },
        mended: pools(true, true),
      },
      {
        title: "unknown for one",
        type,
        inputs: pools(true, unknown),
        expected: { unknownAt: "cognitoIdentityProviders.1.serverSideTokenCheck" },
      },
      {
        title: "unknown pools",
        type,
        inputs: { cognitoIdentityProviders: unknown },
        expected: { unknownAt: "cognitoIdentityProviders" },
      },
      {
        title: "an unknown pool",
        type,
        inputs: { cognitoIdentityProviders: [unknown] },
        expected: { unknownAt: "cognitoIdentityProviders.0" },
      },
    ]);
  }
  itLeavesAlone(identityPoolServerSideTokenCheck, "identity pools", ["aws:cognito/userPool:UserPool"]);
});
