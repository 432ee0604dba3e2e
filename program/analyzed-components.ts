import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Analyzer } from "@pulumi/pulumi/provider/experimental/analyzer";

export type {
  ComponentDefinition,
  PropertyDefinition,
  TypeDefinition,
} from "@pulumi/pulumi/provider/experimental/analyzer";

export type AnalyzedComponents = ReturnType<Analyzer["analyze"]>;

/** What Pulumi itself reads of the components folder when it makes the package schema, from the documented interfaces. */
export function analyzeComponents(names: string[]): AnalyzedComponents {
  const directory = join(__dirname, "..", "components");
  const manifest = JSON.parse(readFileSync(join(directory, "package.json"), "utf8")) as { name: string };
  return new Analyzer(directory, manifest.name, manifest, new Set(names)).analyze();
}
