import { tokenRevocation } from "../../../../../policies/rules/cognito/client/token-revocation";
import { unknown } from "../../../harness/engine";
import { itJudgesClients } from "./providers";

describe("cognito-client-token-revocation", () => {
  itJudgesClients(tokenRevocation, [
    { title: "on", inputs: { enableTokenRevocation: true }, expected: "passes" },
    { title: "on, as text", inputs: { enableTokenRevocation: "true" }, expected: "passes" },
    { title: "nothing set, which means on", inputs: {}, expected: "passes" },
    {
      title: "off",
      inputs: { enableTokenRevocation: false, callbackUrls: unknown },
      expected: { problem: "token revocation is off, it is required; set enableTokenRevocation to true" },
      mended: { enableTokenRevocation: true, callbackUrls: unknown },
    },
    {
      title: "on, where it is to be written out",
      inputs: { enableTokenRevocation: true },
      config: { explicit: true },
      expected: "passes",
    },
    {
      title: "nothing set, where it is to be written out",
      inputs: {},
      config: { explicit: true },
      expected: {
        problem: "token revocation is not written out, it is required to be; set enableTokenRevocation to true",
      },
      mended: { enableTokenRevocation: true },
    },
    { title: "unknown", inputs: { enableTokenRevocation: unknown }, expected: { unknownAt: "enableTokenRevocation" } },
  ]);
});
