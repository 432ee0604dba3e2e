import { writeFileSync } from "node:fs";
import { generatedFiles } from "./files";

for (const [file, text] of generatedFiles()) writeFileSync(file, text);
