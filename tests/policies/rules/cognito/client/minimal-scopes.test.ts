import { minimalScopes } from "../../../../../policies/rules/cognito/client/minimal-scopes";
import { unknown } from "../../../harness/engine";
import { itJudgesClients } from "./providers";

const admin = "aws.cognito.signin.user.admin";

describe("cognito-client-minimal-scopes", () => {
  itJudgesClients(minimalScopes, [
    { title: "no scopes", inputs: {}, expected: "passes" },
    { title: "a few", inputs: ({ scopes }) => ({ [scopes]: ["openid", "email"] }), expected: "passes" },
    {
      title: "one that lets tokens change the account",
      inputs: ({ scopes }) => ({ [scopes]: ["openid", admin], name: unknown }),
      expected: ({ scopes }) => ({ problem: `${admin} is allowed, it is denied; take it out of ${scopes}` }),
    },
    {
      title: "the same, where it is not denied",
      inputs: ({ scopes }) => ({ [scopes]: [admin] }),
      config: { denied: [] },
      expected: "passes",
    },
    {
      title: "several that an organisation denies",
      inputs: ({ scopes }) => ({ [scopes]: ["phone", "openid", "profile"] }),
      config: { denied: ["phone", "profile"] },
      expected: ({ scopes }) => ({ problem: `phone and profile is allowed, it is denied; take it out of ${scopes}` }),
    },
    {
      title: "one beside an unknown one",
      inputs: ({ scopes }) => ({ [scopes]: [unknown, admin] }),
      expected: ({ scopes }) => ({
        unknownAt: `${scopes}.0`,
        beside: [`${admin} is allowed, it is denied; take it out of ${scopes}`],
      }),
    },
    {
      title: "unknown scopes",
      inputs: ({ scopes }) => ({ [scopes]: unknown }),
      expected: ({ scopes }) => ({ unknownAt: scopes }),
    },
  ]);
});
