import { secretRequired } from "../../../../../policies/rules/cognito/client/secret-required";
import { unknown } from "../../../harness/engine";
import { itJudgesClients } from "./providers";

describe("cognito-client-secret-required", () => {
  itJudgesClients(secretRequired, [
    { title: "a secret", inputs: { generateSecret: true, name: unknown, clientName: unknown }, expected: "passes" },
    {
      title: "no secret",
      inputs: { generateSecret: false, name: unknown, clientName: unknown },
      expected: {
        problem: "it has no secret, one is required; set generateSecret to true, or name it in publicClients",
      },
    },
    {
      title: "nothing set, which means none",
      inputs: {},
      expected: {
        problem:
          "it has no secret by default, one is required; set generateSecret to true, or name it in publicClients",
      },
    },
    {
      title: "a public client by its logical name",
      inputs: {},
      config: { publicClients: ["sh*p"] },
      expected: "passes",
    },
    {
      title: "a public client by the name that Cognito shows",
      inputs: ({ shownName }) => ({ [shownName]: "browser" }),
      config: { publicClients: ["browser", "mobile"] },
      expected: "passes",
    },
    {
      title: "a public client by what is the shown name with another provider",
      inputs: ({ shownName }) => ({ [shownName === "name" ? "clientName" : "name"]: "browser" }),
      config: { publicClients: ["browser"] },
      expected: {
        problem:
          "it has no secret by default, one is required; set generateSecret to true, or name it in publicClients",
      },
    },
    {
      title: "without a secret and with a name that is unknown, where no client is public",
      inputs: ({ shownName }) => ({ [shownName]: unknown }),
      expected: {
        problem:
          "it has no secret by default, one is required; set generateSecret to true, or name it in publicClients",
      },
    },
    {
      title: "another public client",
      inputs: { name: "web", clientName: "web" },
      config: { publicClients: ["browser"] },
      expected: {
        problem:
          "it has no secret by default, one is required; set generateSecret to true, or name it in publicClients",
      },
    },
    { title: "unknown", inputs: { generateSecret: unknown }, expected: { unknownAt: "generateSecret" } },
  ]);
});
