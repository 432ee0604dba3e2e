// Stryker's runner for mocha, which looks for files of mocha by names without an ending and so does not find them in
// mocha 12, where they end with .cjs: https://github.com/stryker-mutator/stryker-js/pull/6205. Once that is released,
// stryker.config.mjs can name the runner itself.

import { createRequire } from "node:module";

const { extensions } = createRequire(import.meta.url);
extensions[".cjs"] ??= extensions[".js"];

export const { strykerPlugins, strykerValidationSchema } = await import("@stryker-mutator/mocha-runner");
