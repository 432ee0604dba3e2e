import { writeFileSync } from "node:fs";
import { analyzeComponents } from "./analyzed-components";
import { stackFileSchema, STACK_FILE_SCHEMA } from "./stack-file-schema";

writeFileSync(STACK_FILE_SCHEMA, stackFileSchema(analyzeComponents(["CognitoAuth"])));
