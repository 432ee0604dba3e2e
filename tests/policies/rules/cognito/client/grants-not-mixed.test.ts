import { grantsNotMixed } from "../../../../../policies/rules/cognito/client/grants-not-mixed";
import { unknown } from "../../../harness/engine";
import { itJudgesClients } from "./providers";

const mixed = (others: string, argument: string) =>
  `client_credentials stands beside ${others}, a client of its own is required; split ${argument}`;

describe("cognito-client-grants-not-mixed", () => {
  itJudgesClients(grantsNotMixed, [
    { title: "no grants", inputs: {}, expected: "passes" },
    { title: "a machine", inputs: ({ flows }) => ({ [flows]: ["client_credentials"] }), expected: "passes" },
    { title: "people", inputs: ({ flows }) => ({ [flows]: ["code", "implicit"] }), expected: "passes" },
    {
      title: "a machine and people",
      inputs: ({ flows }) => ({ [flows]: ["client_credentials", "code"] }),
      expected: ({ flows }) => ({ problem: mixed("code", flows) }),
    },
    {
      title: "all of them, and an unknown one",
      inputs: ({ flows }) => ({ [flows]: ["code", unknown, "implicit", "client_credentials"] }),
      expected: ({ flows }) => ({ problem: mixed("code and implicit", flows) }),
    },
    { title: "a single unknown one", inputs: ({ flows }) => ({ [flows]: [unknown] }), expected: "passes" },
    {
      title: "a machine and an unknown one",
      inputs: ({ flows }) => ({ [flows]: ["client_credentials", unknown] }),
      expected: ({ flows }) => ({ unknownAt: `${flows}.1` }),
    },
  ]);
});
