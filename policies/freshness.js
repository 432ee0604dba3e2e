// @ts-check
"use strict";

const { existsSync, writeSync } = require("node:fs");
const path = require("node:path");

const COMMAND = `\`npm run build --workspace policies\` in the repository's root, or \`npm run build\` in ${__dirname}`;

/** Why the build cannot be run, and what to do; nothing where it can. */
function refusal() {
  const built = existsSync(path.join(__dirname, "dist", "index.js"));
  // A published pack has no sources to compare with, nor the code to do it.
  if (!existsSync(path.join(__dirname, "index.ts"))) {
    return built ? undefined : `The policy pack in ${__dirname} is incomplete: install it again.`;
  }
  const { fingerprintOfBuild, fingerprintOfSources } = require("./fingerprint.js");
  const fingerprint = fingerprintOfBuild(__dirname);
  if (!built || fingerprint === undefined) return `The policy pack is not built: run ${COMMAND}.`;
  if (fingerprint !== fingerprintOfSources(__dirname)) {
    return `The policy pack's build is older than its sources: run ${COMMAND}.`;
  }
  return undefined;
}

/** Ends the process with one line where the build is missing or older than its sources. */
function demandFreshBuild() {
  const problem = refusal();
  if (problem !== undefined) {
    writeSync(2, `${problem}\n`);
    process.exit(1);
  }
}

module.exports = { demandFreshBuild };
