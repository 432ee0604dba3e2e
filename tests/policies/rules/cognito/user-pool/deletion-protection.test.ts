import { deletionProtection } from "../../../../../policies/rules/cognito/user-pool/deletion-protection";
import { unknown } from "../../../harness/engine";
import { itJudgesPools } from "./providers";

describe("cognito-user-pool-deletion-protection", () => {
  itJudgesPools(deletionProtection, [
    { title: "active", inputs: () => ({ deletionProtection: "ACTIVE" }), expected: "passes" },
    {
      title: "inactive",
      inputs: () => ({ deletionProtection: "INACTIVE", name: unknown }),
      mended: () => ({ deletionProtection: "ACTIVE", name: unknown }),
      expected: { problem: "deletion protection is INACTIVE, ACTIVE is required; set deletionProtection to ACTIVE" },
    },
    {
      title: "nothing set",
      inputs: () => ({}),
      expected: {
        problem: "deletion protection is INACTIVE by default, ACTIVE is required; set deletionProtection to ACTIVE",
      },
    },
    {
      title: "unknown",
      inputs: () => ({ deletionProtection: unknown }),
      expected: { unknownAt: "deletionProtection" },
    },
  ]);
});
