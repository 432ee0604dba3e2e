"use strict";

// Makes a fresh clone ready and then runs a command in it: node sandbox/prepare.cjs -- <command...>
// It runs before anything is installed and under whatever Node there is, so it is written for old ones and needs nothing.

var childProcess = require("child_process");
var fs = require("fs");
var os = require("os");
var path = require("path");

var root = path.resolve(__dirname, "..");
var bin = path.join(root, "node_modules", ".bin");
var oldestNode = 20;
var oldestGo = [1, 25];

function fail(message) {
  process.stderr.write(message + "\n");
  process.exit(1);
}

function isOnPath(name) {
  return (process.env.PATH || "").split(path.delimiter).some(function (folder) {
    return folder !== "" && fs.existsSync(path.join(folder, name));
  });
}

function readJson(file) {
  return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, "utf8")) : undefined;
}

function checkNode() {
  var major = Number(process.versions.node.split(".")[0]);
  if (!(major >= oldestNode)) {
    fail("This needs Node.js " + oldestNode + " or newer, and runs " + process.version + ". See https://nodejs.org/");
  }
}

function hasCachedEngine() {
  var cache = process.env.XDG_CACHE_HOME || path.join(os.homedir(), ".cache");
  var folder = path.join(cache, "cognito-auth", "engine");
  var builds = fs.existsSync(folder) ? fs.readdirSync(folder) : [];
  return builds.some(function (build) {
    return fs.existsSync(path.join(folder, build, "pulumi"));
  });
}

function goVersion() {
  var result = childProcess.spawnSync("go", ["env", "GOVERSION"], { cwd: os.tmpdir(), encoding: "utf8" });
  var match = /^go(\d+)\.(\d+)/.exec(result.stdout || "");
  return match ? [Number(match[1]), Number(match[2])] : undefined;
}

function checkEngine() {
  if (isOnPath("pulumi") || hasCachedEngine()) return;
  var wanted =
    "the Pulumi CLI (https://www.pulumi.com/docs/install/), or Go " +
    oldestGo.join(".") +
    " or newer to build it (https://go.dev/dl/)";
  if (!isOnPath("go")) fail("Please install one of these: " + wanted + ". Neither is on PATH.");
  var version = goVersion();
  if (!version) fail("go is on PATH but does not run. Please install one of these: " + wanted + ".");
  if (version[0] < oldestGo[0] || (version[0] === oldestGo[0] && version[1] < oldestGo[1])) {
    fail("Go " + version.join(".") + " is too old. Please install one of these: " + wanted + ".");
  }
}

/** Whether what npm installed last is what the lock file asks for, wherever that is the same on all platforms. */
function isInstalled() {
  var lock = readJson(path.join(root, "package-lock.json"));
  var installed = readJson(path.join(root, "node_modules", ".package-lock.json"));
  if (!lock || !installed) return false;
  return Object.keys(lock.packages).every(function (place) {
    var wanted = lock.packages[place];
    // The root and the workspaces are links to what is here anyway; optional ones depend on the platform.
    if (place.indexOf("node_modules/") < 0 || wanted.link || wanted.optional || wanted.devOptional) return true;
    var found = installed.packages[place];
    return Boolean(found) && found.version === wanted.version;
  });
}

function install() {
  if (!isInstalled()) {
    process.stderr.write("Installing the npm packages of package-lock.json (once)\n");
    runStep("npm", ["ci", "--no-audit", "--no-fund"]);
  }
  if (!fs.existsSync(path.join(bin, process.platform === "win32" ? "node.cmd" : "node"))) {
    var message =
      "The npm package `node`, which brings the Node.js version that the tools run on, is not set up: its install " +
      "script did not run. Allow install scripts (npm config get ignore-scripts) and run: npm rebuild node";
    fail(message);
  }
}

function runStep(command, args) {
  var result = childProcess.spawnSync(command, args, {
    cwd: root,
    // Progress belongs to stderr; stdout is the command's own.
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32",
  });
  if (result.error) fail("Could not run " + command + ": " + result.error.message);
  if (result.status !== 0) fail("`" + [command].concat(args).join(" ") + "` failed.");
}

function run(command) {
  var environment = Object.assign({}, process.env);
  environment.PATH = bin + path.delimiter + (process.env.PATH || "");
  var executable = command[0] === "node" ? path.join(bin, "node") : command[0];
  var child = childProcess.spawn(executable, command.slice(1), { cwd: root, env: environment, stdio: "inherit" });
  ["SIGINT", "SIGTERM", "SIGHUP"].forEach(function (signal) {
    process.on(signal, function () {
      child.kill(signal);
    });
  });
  child.on("error", function (error) {
    fail("Could not run " + command.join(" ") + ": " + error.message);
  });
  child.on("exit", function (code, signal) {
    if (code === null) process.exit(128 + (os.constants.signals[signal] || 0));
    process.exit(code);
  });
}

function main() {
  var separator = process.argv.indexOf("--");
  var command = separator < 0 ? [] : process.argv.slice(separator + 1);
  if (command.length === 0) fail("usage: node sandbox/prepare.cjs -- <command...>");
  checkNode();
  checkEngine();
  install();
  runStep("npm", ["run", "--silent", "build", "--workspace", "policies"]);
  run(command);
}

main();
