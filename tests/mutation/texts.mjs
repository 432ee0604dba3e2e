// What Stryker leaves alone: the words by which a rule describes itself. Nothing decides by them, the test of the pack
// sees that each rule has them, and a test that repeats them word by word would tell nobody anything.

import { PluginKind, declareValuePlugin } from "@stryker-mutator/api/plugin";

const descriptive = new Set([
  "covers",
  "description",
  "displayName",
  "framework",
  "remediationSteps",
  "severity",
  "tags",
  "url",
]);

export const strykerPlugins = [
  declareValuePlugin(PluginKind.Ignore, "texts", {
    shouldIgnore({ node }) {
      const isText = node.type === "ObjectProperty" && node.key.type === "Identifier" && descriptive.has(node.key.name);
      return isText ? "describes the rule" : undefined;
    },
  }),
];
