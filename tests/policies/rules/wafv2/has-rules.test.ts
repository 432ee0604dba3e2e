import { hasRules } from "../../../../policies/rules/wafv2/has-rules";
import { unknown } from "../../harness/engine";
import { itJudges, itLeavesAlone } from "../../harness/verdicts";

const classic = "aws:wafv2/webAcl:WebAcl";
const none = { problem: "it has no rules, one at least is required; add it to rules" };

describe("wafv2-has-rules", () => {
  for (const type of [classic, "aws-native:wafv2:WebAcl"]) {
    itJudges(hasRules, "web ACL", [
      { title: "a rule", type, inputs: { rules: [{ name: "limit" }] }, expected: "passes" },
      { title: "a rule that is unknown", type, inputs: { rules: [unknown] }, expected: "passes" },
      { title: "no rules", type, inputs: { rules: [], scope: unknown }, expected: none },
      { title: "nothing set", type, inputs: {}, expected: none },
      { title: "unknown rules", type, inputs: { rules: unknown }, expected: { unknownAt: "rules" } },
    ]);
  }
  itJudges(hasRules, "web ACL", [
    { title: "rules as text", type: classic, inputs: { ruleJson: '[{"Name":"limit"}]' }, expected: "passes" },
    { title: "no rules as text", type: classic, inputs: { ruleJson: "[]" }, expected: none },
    { title: "text that is no list", type: classic, inputs: { ruleJson: "{}" }, expected: none },
    { title: "text that is no JSON", type: classic, inputs: { ruleJson: "[" }, expected: none },
    { title: "unknown text", type: classic, inputs: { ruleJson: unknown }, expected: { unknownAt: "ruleJson" } },
    {
      title: "text, which the native provider does not know",
      type: "aws-native:wafv2:WebAcl",
      inputs: { ruleJson: "[1]" },
      expected: none,
    },
  ]);
  itLeavesAlone(hasRules, "web ACLs", ["aws:wafv2/ruleGroup:RuleGroup"]);
});
