// @ts-check
"use strict";

// Compiles the pack into dist, unless dist was made from exactly these sources. No prepack script runs it: npm announces
// such a script on stdout, where `pulumi policy publish` reads the name of the packed file. It loads the pack before that,
// so that load.js refuses to publish a stale one.

const { spawnSync } = require("node:child_process");
const { readdirSync, rmSync, writeFileSync } = require("node:fs");
const path = require("node:path");
const { fingerprintFile, fingerprintOfBuild, fingerprintOfSources, sources } = require("./fingerprint.js");

/** Whether the compiler was content. What it says otherwise goes to stderr. */
function compile() {
  let compiler;
  try {
    compiler = require.resolve("typescript/lib/tsc.js");
  } catch {
    process.stderr.write("The policy pack needs TypeScript to be built: run `npm install` first.\n");
    return false;
  }
  const { status } = spawnSync(process.execPath, [compiler, "-p", __dirname], { stdio: ["ignore", 2, 2] });
  return status === 0;
}

/** Removes what earlier builds left behind for sources that are gone. */
function sweep() {
  const dist = path.join(__dirname, "dist");
  const wanted = new Set(sources(__dirname).map((file) => path.normalize(file.replace(/\.ts$/, ".js"))));
  for (const file of readdirSync(dist, { recursive: true, encoding: "utf8" })) {
    if (file.endsWith(".js") && !wanted.has(file)) rmSync(path.join(dist, file));
  }
}

const wanted = fingerprintOfSources(__dirname);
if (fingerprintOfBuild(__dirname) !== wanted) {
  // Without its fingerprint a build that is interrupted counts as none.
  rmSync(fingerprintFile(__dirname), { force: true });
  if (compile()) {
    sweep();
    writeFileSync(fingerprintFile(__dirname), `${wanted}\n`);
  } else {
    process.exitCode = 1;
  }
}
