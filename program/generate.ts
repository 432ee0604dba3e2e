import { readFileSync, writeFileSync } from "node:fs";
import { analyzeComponents } from "./analyzed-components";
import { COMPILED_VALIDATOR, compiledValidator } from "./compiled-validator";
import { SETTINGS_PAGE, withSettingsTable } from "./settings-table";
import { STACK_FILE_SCHEMA, stackFileSchema } from "./stack-file-schema";

const analyzed = analyzeComponents(["CognitoAuth"]);
const schema = stackFileSchema(analyzed);
writeFileSync(STACK_FILE_SCHEMA, schema);
writeFileSync(COMPILED_VALIDATOR, compiledValidator(schema));
writeFileSync(SETTINGS_PAGE, withSettingsTable(readFileSync(SETTINGS_PAGE, "utf8"), analyzed));
