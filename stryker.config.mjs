// Changes the rules in small ways, one at a time, and tells which of the changes no test notices: npm run mutate

/** @type {import("@stryker-mutator/api/core").PartialStrykerOptions} */
export default {
  plugins: ["./tests/mutation/mocha.mjs", "./tests/mutation/texts.mjs"],
  testRunner: "mocha",
  testRunnerNodeArgs: ["--import", "tsx"],
  mochaOptions: { spec: ["tests/policies/{definition,rules}/**/*.test.ts", "tests/policies/pack.test.ts"] },
  mutate: ["policies/rules/**/*.ts", "policies/definition/**/*.ts"],
  coverageAnalysis: "perTest",
  ignorers: ["texts"],
  // What a file makes when it is loaded, tables and patterns among it, would ask for a new process per change.
  ignoreStatic: true,
  ignorePatterns: ["/*", "!/policies", "!/tests", "!/package.json", "!/tsconfig.json", "!/.mocharc.json"],
  concurrency: 1,
  tempDirName: ".stryker-tmp",
  reporters: ["clear-text"],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  thresholds: { high: 95, low: 90, break: null },
};
