import { readFileSync, writeFileSync } from "node:fs";
import { analyzeComponents } from "./analyzed-components";
import { README, withSettingsTable } from "./settings-table";
import { STACK_FILE_SCHEMA, stackFileSchema } from "./stack-file-schema";

const analyzed = analyzeComponents(["CognitoAuth"]);
writeFileSync(STACK_FILE_SCHEMA, stackFileSchema(analyzed));
writeFileSync(README, withSettingsTable(readFileSync(README, "utf8"), analyzed));
