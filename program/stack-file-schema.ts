import { join } from "node:path";
import type { AnalyzedComponents } from "./analyzed-components";
import { argsSchema } from "./json-schema";

/** The generated file: the program validates by it, and editors complete `Pulumi.<stack>.yaml` by it. */
export const STACK_FILE_SCHEMA = join(__dirname, "stack-file.schema.json");

/** The text of the schema for stack files, whose one setting of ours is `cognito-auth:auth`. */
export function stackFileSchema({ components, typeDefinitions }: AnalyzedComponents): string {
  const component = components.CognitoAuth;
  if (component === undefined) {
    throw new Error("the components folder has no CognitoAuth");
  }
  const { $defs, ...auth } = argsSchema(component, typeDefinitions);
  const schema = {
    $schema: "http://json-schema.org/draft-07/schema#",
    $comment: "Generated from the interfaces in components by `npm run generate`. Do not edit.",
    title: "Stack settings of cognito-auth",
    type: "object",
    properties: {
      config: { type: "object", properties: { "cognito-auth:auth": { $ref: "#/$defs/CognitoAuthArgs" } } },
    },
    $defs: { CognitoAuthArgs: auth, ...($defs as object) },
  };
  return `${JSON.stringify(schema, undefined, 2)}\n`;
}
