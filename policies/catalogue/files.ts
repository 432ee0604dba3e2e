import { readFileSync } from "node:fs";
import path from "node:path";
import { rules } from "../rules";
import { catalogue } from "./document";
import { type Profile, profileFile, profiles } from "./profiles";

const pack = path.join(__dirname, "..");

/** The files that are made from the rules, by their path. */
export function generatedFiles(): ReadonlyMap<string, string> {
  const choices = readFileSync(path.join(__dirname, "choices.md"), "utf8");
  return new Map([
    [path.join(pack, "POLICIES.md"), catalogue(rules, choices)],
    ...(Object.keys(profiles) as Profile[]).map(
      (profile) => [path.join(pack, "profiles", `${profile}.json`), profileFile(profile, rules)] as const,
    ),
  ]);
}
