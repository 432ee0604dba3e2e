import { logoutUrl } from "../../../../../policies/rules/cognito/client/logout-url";
import { unknown } from "../../../harness/engine";
import { itJudgesClients } from "./providers";

const problem = "it has no logout URL, one is required where users sign in; set logoutUrls";

describe("cognito-client-logout-url", () => {
  itJudgesClients(logoutUrl, [
    { title: "no sign-in pages", inputs: {}, expected: "passes" },
    { title: "a machine", inputs: ({ flows }) => ({ [flows]: ["client_credentials"] }), expected: "passes" },
    {
      title: "a logout URL",
      inputs: ({ flows }) => ({ [flows]: ["code"], logoutUrls: ["https://a.example/"] }),
      expected: "passes",
    },
    {
      title: "an unknown logout URL",
      inputs: ({ flows }) => ({ [flows]: ["code"], logoutUrls: unknown }),
      expected: "passes",
    },
    ...["code", "implicit"].map((grant) => ({
      title: `none, with the grant ${grant}`,
      inputs: ({ flows }: { readonly flows: string }) => ({ [flows]: [grant], logoutUrls: [], name: unknown }),
      expected: { problem },
    })),
    {
      title: "none, with a grant beside an unknown one",
      inputs: ({ flows }) => ({ [flows]: [unknown, "code"] }),
      expected: { problem },
    },
    {
      title: "none, with unknown grants",
      inputs: ({ flows }) => ({ [flows]: unknown }),
      expected: ({ flows }) => ({ unknownAt: flows }),
    },
  ]);
});
