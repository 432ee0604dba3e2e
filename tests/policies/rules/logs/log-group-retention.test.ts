import { logGroupRetention } from "../../../../policies/rules/logs/log-group-retention";
import { unknown } from "../../harness/engine";
import { itJudges, itLeavesAlone } from "../../harness/verdicts";

const required = (days: number) =>
  `a time of ${String(days)} days at least is required; set retentionInDays to ${String(days)} or more`;

describe("log-group-retention", () => {
  for (const type of ["aws:cloudwatch/logGroup:LogGroup", "aws-native:logs:LogGroup"]) {
    itJudges(logGroupRetention, "log group", [
      { title: "a year", type, inputs: { retentionInDays: 365, name: unknown }, expected: "passes" },
      { title: "ten years", type, inputs: { retentionInDays: 3653 }, expected: "passes" },
      {
        title: "half a year",
        type,
        inputs: { retentionInDays: 180, name: "x" },
        expected: { problem: `logs are kept for 180 days, ${required(365)}` },
        mended: { retentionInDays: 365, name: "x" },
      },
      {
        title: "nothing set, which means for ever",
        type,
        inputs: {},
        expected: { problem: `logs are kept for ever by default, ${required(365)}` },
        mended: { retentionInDays: 365 },
      },
      {
        title: "zero, which means for ever",
        type,
        inputs: { retentionInDays: 0 },
        expected: { problem: `logs are kept for ever, ${required(365)}` },
      },
      {
        title: "a month, where a month is enough",
        type,
        inputs: { retentionInDays: 30 },
        config: { minDays: 30 },
        expected: "passes",
      },
      {
        title: "two weeks, where a month is required",
        type,
        inputs: { retentionInDays: 14 },
        config: { minDays: 30 },
        expected: { problem: `logs are kept for 14 days, ${required(30)}` },
        mended: { retentionInDays: 30 },
      },
      { title: "unknown", type, inputs: { retentionInDays: unknown }, expected: { unknownAt: "retentionInDays" } },
    ]);
  }
  itLeavesAlone(logGroupRetention, "log groups", ["aws:cloudwatch/logStream:LogStream"]);
});
