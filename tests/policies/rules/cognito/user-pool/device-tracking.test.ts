import { deviceTracking } from "../../../../../policies/rules/cognito/user-pool/device-tracking";
import { unknown } from "../../../harness/engine";
import { itJudgesPools } from "./providers";

const withDevices = (deviceConfiguration: unknown) => () => ({ deviceConfiguration });
const problem = { problem: "devices are not remembered, they must be; set deviceConfiguration" };

describe("cognito-user-pool-device-tracking", () => {
  itJudgesPools(deviceTracking, [
    {
      title: "new devices challenged",
      inputs: withDevices({ challengeRequiredOnNewDevice: true }),
      expected: "passes",
    },
    { title: "all remembered", inputs: withDevices({ deviceOnlyRememberedOnUserPrompt: false }), expected: "passes" },
    {
      title: "a value unknown",
      inputs: withDevices({ deviceOnlyRememberedOnUserPrompt: unknown }),
      expected: "passes",
    },
    { title: "an empty block", inputs: withDevices({}), expected: problem },
    { title: "null", inputs: withDevices(null), expected: problem },
    { title: "nothing set", inputs: () => ({ name: unknown }), expected: problem },
    { title: "unknown", inputs: withDevices(unknown), expected: { unknownAt: "deviceConfiguration" } },
  ]);
});
