import js from "@eslint/js";
import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";

export default defineConfig(
  globalIgnores([
    "program/validate-settings.js",
    "**/dist/",
    "**/node_modules/",
    "coverage/",
    ".sandbox/",
    ".stryker-tmp/",
    ".look/",
  ]),
  js.configs.recommended,
  {
    files: ["**/*.{ts,mts}"],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // An Output in a template literal prints "[object Object]"; this refuses it along with every other object.
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "no-console": "error",
    },
  },
  {
    files: ["tests/**/*.{ts,mts}"],
    rules: {
      // Mocha's `it` returns nothing to await, and assertions on maps read better without guards.
      "@typescript-eslint/no-non-null-assertion": "off",
    },
  },
  {
    files: ["sandbox/**/*.ts", "bench/**/*.ts", "tests/mutation/**/*.mts", "tests/components/recorder.ts"],
    rules: { "no-console": "off" },
  },
  {
    files: ["**/*.{js,cjs,mjs}"],
    languageOptions: {
      globals: {
        process: "readonly",
        console: "readonly",
        require: "readonly",
        module: "writable",
        __dirname: "readonly",
      },
    },
  },
);
