import { transparencyLogging } from "../../../../policies/rules/acm/transparency-logging";
import { type Inputs, unknown } from "../../harness/engine";
import { itJudges, itLeavesAlone } from "../../harness/verdicts";
import { classic, imports, native } from "./certificates";

describe("acm-transparency-logging", () => {
  const providers = [
    {
      type: classic,
      argument: "options.certificateTransparencyLoggingPreference",
      set: (word: string): Inputs => ({ options: { certificateTransparencyLoggingPreference: word } }),
    },
    {
      type: native,
      argument: "certificateTransparencyLoggingPreference",
      set: (word: string): Inputs => ({ certificateTransparencyLoggingPreference: word }),
    },
  ];
  for (const { type, argument, set } of providers) {
    const problem = `transparency logging is DISABLED, ENABLED is required; set ${argument} to ENABLED or take it away`;
    itJudges(transparencyLogging, "certificate", [
      { title: "nothing set, which means enabled", type, inputs: {}, expected: "passes" },
      { title: "enabled", type, inputs: set("ENABLED"), expected: "passes" },
      { title: "disabled", type, inputs: set("DISABLED"), expected: { problem }, mended: set("ENABLED") },
      {
        title: "disabled, of a private authority",
        type,
        inputs: { ...set("DISABLED"), certificateAuthorityArn: "arn:aws:acm-pca:::x" },
        expected: "passes",
      },
      {
        title: "disabled, of an authority that is unknown",
        type,
        inputs: { ...set("DISABLED"), certificateAuthorityArn: unknown },
        expected: { unknownAt: "certificateAuthorityArn" },
      },
      { title: "unknown", type, inputs: set(unknown), expected: { unknownAt: argument } },
    ]);
  }
  itJudges(
    transparencyLogging,
    "certificate",
    imports.map((key) => ({
      title: `disabled, imported (${Object.keys(key).join()})`,
      type: classic,
      inputs: { options: { certificateTransparencyLoggingPreference: "DISABLED" }, ...key },
      expected: "passes",
    })),
  );
  itLeavesAlone(transparencyLogging, "certificates", ["aws:s3/bucket:Bucket"]);
});
