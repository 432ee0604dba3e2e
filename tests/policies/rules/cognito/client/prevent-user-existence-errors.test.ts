import { preventUserExistenceErrors } from "../../../../../policies/rules/cognito/client/prevent-user-existence-errors";
import { unknown } from "../../../harness/engine";
import { itJudgesClients } from "./providers";

describe("cognito-client-prevent-user-existence-errors", () => {
  itJudgesClients(preventUserExistenceErrors, [
    { title: "hidden", inputs: { preventUserExistenceErrors: "ENABLED", name: unknown }, expected: "passes" },
    {
      title: "the old way",
      inputs: { preventUserExistenceErrors: "LEGACY", name: unknown },
      expected: {
        problem:
          "errors about users are LEGACY, ENABLED is required, which hides them; set preventUserExistenceErrors to ENABLED",
      },
      mended: { preventUserExistenceErrors: "ENABLED", name: unknown },
    },
    {
      title: "nothing set, which means the old way",
      inputs: {},
      expected: {
        problem:
          "errors about users are LEGACY by default, ENABLED is required, which hides them; set preventUserExistenceErrors to ENABLED",
      },
      mended: { preventUserExistenceErrors: "ENABLED" },
    },
    {
      title: "unknown",
      inputs: { preventUserExistenceErrors: unknown },
      expected: { unknownAt: "preventUserExistenceErrors" },
    },
  ]);
});
