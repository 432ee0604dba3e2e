#!/usr/bin/env node
// @ts-check
"use strict";

// Checks a configuration file for the pack, for a pipeline to run before the preview: the engine lets a misspelt rule pass.

require("./freshness.js").demandFreshBuild();
const { checkFiles } = require("./dist/command/check-config.js");

const { lines, exitCode } = checkFiles(process.argv.slice(2));
for (const line of lines) console.log(line);
process.exitCode = exitCode;
