// @ts-check
"use strict";

const { createHash } = require("node:crypto");
const { readFileSync, readdirSync } = require("node:fs");
const path = require("node:path");

/** What is compiled; tsconfig.json includes the same. */
const ENTRY = "index.ts";
const FOLDERS = ["command", "definition", "rules"];

/**
 * The sources, as paths with forward slashes in an order that no file system decides.
 *
 * @param {string} pack
 */
function sources(pack) {
  const below = FOLDERS.flatMap((folder) =>
    readdirSync(path.join(pack, folder), { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts"))
      .map((file) => path.posix.join(folder, file.split(path.sep).join("/"))),
  );
  return [ENTRY, ...below.sort()];
}

/**
 * A hash over all that a build is made from: the sources, the compiler's options, the pack's version.
 *
 * @param {string} pack The pack's folder.
 */
function fingerprintOfSources(pack) {
  const hash = createHash("sha256");
  for (const file of [...sources(pack), "tsconfig.json"]) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(path.join(pack, file)))
      .update("\0");
  }
  const { version } = JSON.parse(readFileSync(path.join(pack, "package.json"), "utf8"));
  return hash.update(String(version)).digest("hex");
}

/**
 * Where a build says what it was made from.
 *
 * @param {string} pack The pack's folder.
 */
function fingerprintFile(pack) {
  return path.join(pack, "dist", "fingerprint.txt");
}

/**
 * What the present build was made from; nothing where there is no complete build.
 *
 * @param {string} pack The pack's folder.
 */
function fingerprintOfBuild(pack) {
  try {
    return readFileSync(fingerprintFile(pack), "utf8").trim();
  } catch {
    return undefined;
  }
}

module.exports = { fingerprintFile, fingerprintOfBuild, fingerprintOfSources, sources };
