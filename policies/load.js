// @ts-check
"use strict";

// What Pulumi loads. It runs the compiled pack, so that a preview never waits for the compiler, and refuses one that
// is not what the sources say. Nothing may go to stdout: the engine reads the pack's port from its first line.

require("./freshness.js").demandFreshBuild();
require("./dist/index.js");
