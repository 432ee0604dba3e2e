// @ts-check
"use strict";

// What Pulumi loads of this folder. Left to itself it compiles a plugin by the tsconfig.json of the folder that the
// plugin is used in, or by none, and checks types in every run; no sources can suit them all. So as a plugin this folder
// compiles itself. In any other process somebody else does, as for the program next to it.

const { readFileSync } = require("node:fs");
const path = require("node:path");

/** Makes `require` compile what lies below this folder, by its own options; the rest stays with whoever has it now. */
function compileOwnSources() {
  const { ModuleKind, ScriptTarget, transpileModule } = require("typescript");
  const compilerOptions = { module: ModuleKind.CommonJS, target: ScriptTarget.ES2022, esModuleInterop: true };
  const others = require.extensions[".ts"];
  require.extensions[".ts"] = (module, file) => {
    if (!file.startsWith(__dirname + path.sep)) return others?.(module, file);
    const { outputText } = transpileModule(readFileSync(file, "utf8"), { fileName: file, compilerOptions });
    // @ts-expect-error It is what every compiler hook calls, though Node's types don't have it.
    module._compile(outputText, file);
  };
}

if (/[\\/]cmd[\\/]run-plugin[\\/]/.test(require.main?.filename ?? "")) compileOwnSources();

module.exports = require("./index");
