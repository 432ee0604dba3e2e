import { noImplicitGrant } from "../../../../../policies/rules/cognito/client/no-implicit-grant";
import { unknown } from "../../../harness/engine";
import { itJudgesClients } from "./providers";

const required = (argument: string) =>
  `the implicit grant is allowed, the code grant is required; write "code" for "implicit" in ${argument}`;

describe("cognito-client-no-implicit-grant", () => {
  itJudgesClients(noImplicitGrant, [
    { title: "no grants", inputs: {}, expected: "passes" },
    { title: "the code grant", inputs: ({ flows }) => ({ [flows]: ["code"] }), expected: "passes" },
    {
      title: "the implicit grant",
      inputs: ({ flows }) => ({ [flows]: ["implicit"] }),
      expected: ({ flows }) => ({ problem: required(flows) }),
    },
    {
      title: "both, beside an unknown one",
      inputs: ({ flows }) => ({ [flows]: [unknown, "code", "implicit"] }),
      expected: ({ flows }) => ({ problem: required(flows) }),
    },
    {
      title: "unknown grants",
      inputs: ({ flows }) => ({ [flows]: unknown }),
      expected: ({ flows }) => ({ unknownAt: flows }),
    },
    {
      title: "an unknown grant",
      inputs: ({ flows }) => ({ [flows]: ["code", unknown] }),
      expected: ({ flows }) => ({ unknownAt: `${flows}.1` }),
    },
  ]);
});
