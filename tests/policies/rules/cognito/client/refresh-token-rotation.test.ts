import { refreshTokenRotation } from "../../../../../policies/rules/cognito/client/refresh-token-rotation";
import { unknown } from "../../../harness/engine";
import { itJudgesClients } from "./providers";

const required = (found: string) =>
  `refresh token rotation is ${found}, ENABLED is required; set refreshTokenRotation.feature to ENABLED`;

describe("cognito-client-refresh-token-rotation", () => {
  itJudgesClients(refreshTokenRotation, [
    { title: "on", inputs: { refreshTokenRotation: { feature: "ENABLED" } }, expected: "passes" },
    {
      title: "off",
      inputs: { refreshTokenRotation: { feature: "DISABLED" }, callbackUrls: unknown },
      expected: { problem: required("DISABLED") },
    },
    { title: "nothing set, which means off", inputs: {}, expected: { problem: required("DISABLED by default") } },
    {
      title: "a machine, which has no refresh tokens",
      inputs: ({ flows }) => ({ [flows]: ["client_credentials"] }),
      expected: "passes",
    },
    {
      title: "a machine with another grant",
      inputs: ({ flows }) => ({ [flows]: ["client_credentials", "code"] }),
      expected: { problem: required("DISABLED by default") },
    },
    {
      title: "people",
      inputs: ({ flows }) => ({ [flows]: ["code"] }),
      expected: { problem: required("DISABLED by default") },
    },
    {
      title: "unknown",
      inputs: { refreshTokenRotation: { feature: unknown } },
      expected: { unknownAt: "refreshTokenRotation.feature" },
    },
    {
      title: "off, for a machine or not",
      inputs: ({ flows }) => ({ [flows]: unknown }),
      expected: ({ flows }) => ({ unknownAt: flows }),
    },
  ]);
});
