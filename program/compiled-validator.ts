import { join } from "node:path";
import Ajv from "ajv";
import standalone from "ajv/dist/standalone";
import type { JsonSchema } from "./json-schema";

/** The generated module: it takes no time to load, where the validator would compile the schema in every preview. */
export const COMPILED_VALIDATOR = join(__dirname, "validate-settings.js");

/** The text of a module which validates `cognito-auth:auth` by the schema of stack files, and needs no other module. */
export function compiledValidator(stackFileSchema: string): string {
  const { $defs } = JSON.parse(stackFileSchema) as { $defs: JsonSchema };
  const ajv = new Ajv({ allErrors: true, verbose: true, inlineRefs: false, code: { source: true, optimize: 1 } });
  const validate = ajv.compile({ $defs: undescribed($defs), $ref: "#/$defs/CognitoAuthArgs" });
  return `// Generated from the schema of stack files by \`npm run generate\`. Do not edit.\n${standalone(ajv, validate)}\n`;
}

/** The errors repeat the schema around them; its prose would only make the module larger. */
function undescribed(schema: unknown): unknown {
  if (Array.isArray(schema)) {
    return schema.map(undescribed);
  }
  if (typeof schema !== "object" || schema === null) {
    return schema;
  }
  return Object.fromEntries(
    Object.entries(schema).flatMap(([key, value]: [string, unknown]): [string, unknown][] =>
      key === "description" && typeof value === "string" ? [] : [[key, undescribed(value)]],
    ),
  );
}
