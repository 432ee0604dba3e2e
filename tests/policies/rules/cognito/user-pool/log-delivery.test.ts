import { logDelivery } from "../../../../../policies/rules/cognito/user-pool/log-delivery";
import { unknown } from "../../../harness/engine";
import { itJudgesStacks, itRefusesSettings } from "../../../harness/verdicts";
import { classic, native } from "./providers";

const missing = (...sources: string[]) => ({
  problems: sources.map(
    (source) =>
      `user pool "people": exports no log of ${source}, which is required; ` +
      "add it to logConfigurations of a LogDeliveryConfiguration with its userPoolId",
  ),
});
const both = { sources: ["userNotification", "userAuthEvents"] };

describe("cognito-user-pool-log-delivery", () => {
  itRefusesSettings(logDelivery, [{ sources: ["all"] }, { sources: ["userAuthEvents", "userAuthEvents"] }]);

  for (const [type, deliveryType] of [
    [classic, "aws:cognito/logDeliveryConfiguration:LogDeliveryConfiguration"],
    [native, "aws-native:cognito:LogDeliveryConfiguration"],
  ] as const) {
    const pool = { type, name: "people", inputs: { id: "eu-west-1_people" } };
    const other = { type, name: "partners", inputs: {} };
    const logging = (sources: unknown, of = "people") => ({
      type: deliveryType,
      name: "logs",
      inputs: {
        userPoolId: unknown,
        logConfigurations: Array.isArray(sources)
          ? sources.map((eventSource: unknown) => ({ eventSource, logLevel: "ERROR" }))
          : sources,
      },
      dependsOn: { userPoolId: [of] },
    });

    describe(`with ${type}`, () => {
      itJudgesStacks(logDelivery, [
        { title: "the log of messages", stack: [pool, logging(["userNotification"])], expected: "passes" },
        {
          title: "both",
          stack: [pool, logging(["userAuthEvents", "userNotification"])],
          config: both,
          expected: "passes",
        },
        { title: "none", stack: [pool], expected: missing("userNotification") },
        { title: "none of both", stack: [pool], config: both, expected: missing("userNotification", "userAuthEvents") },
        { title: "none, none asked for", stack: [pool], config: { sources: [] }, expected: "passes" },
        { title: "the other one", stack: [pool, logging(["userAuthEvents"])], expected: missing("userNotification") },
        { title: "no entries", stack: [pool, logging(null)], expected: missing("userNotification") },
        {
          title: "that of another pool",
          stack: [pool, other, logging(["userNotification"], "partners")],
          expected: {
            problems: missing("userNotification").problems,
          },
        },
        {
          title: "a source unknown beside the one",
          stack: [pool, logging([unknown, "userNotification"])],
          expected: "passes",
        },
        {
          title: "a source unknown",
          stack: [pool, logging([unknown])],
          expected: { unknownAt: "logConfigurations.0.eventSource" },
        },
        {
          title: "an entry unknown",
          stack: [pool, { ...logging([]), inputs: { logConfigurations: [unknown] } }],
          expected: { unknownAt: "logConfigurations.0" },
        },
        { title: "entries unknown", stack: [pool, logging(unknown)], expected: { unknownAt: "logConfigurations" } },
        {
          title: "entries unknown, another delivery has it",
          stack: [pool, logging(unknown), { ...logging(["userNotification"]), name: "more" }],
          expected: "passes",
        },
      ]);
    });
  }
});
