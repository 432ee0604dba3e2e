import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { parts, testsOf } from "./parts.mts";

// Runs Stryker folder by folder, because a changed rule is found out by the tests of its own folder in a tenth of the time:
// npm run mutate [-- <folder below policies> ...], such as rules/alb/auth

const root = path.join(import.meta.dirname, "../..");
const stryker = createRequire(import.meta.url).resolve("@stryker-mutator/core/bin/stryker.js");
const reportFile = path.join(root, ".stryker-tmp/report.json");

interface Report {
  readonly files: Readonly<Record<string, { readonly mutants: readonly { readonly status: string }[] }>>;
}

/** How many of the changes were noticed, of those that a test could notice. */
interface Score {
  readonly part: string;
  readonly noticed: number;
  readonly all: number;
}

function mutate(part: string): Score {
  rmSync(reportFile, { force: true });
  const args = ["run", "--mutate", `policies/${part}/*.ts`, "--testFiles", testsOf(part).join(",")];
  spawnSync(process.execPath, [stryker, ...args], { cwd: root, stdio: "inherit" });
  const { files } = JSON.parse(readFileSync(reportFile, "utf8")) as Report;
  const statuses = Object.values(files).flatMap(({ mutants }) => mutants.map(({ status }) => status));
  const noticed = statuses.filter((status) => status === "Killed" || status === "Timeout").length;
  const missed = statuses.filter((status) => status === "Survived" || status === "NoCoverage").length;
  return { part, noticed, all: noticed + missed };
}

function percent({ noticed, all }: Omit<Score, "part">): string {
  return `${((100 * noticed) / Math.max(all, 1)).toFixed(1).padStart(5)} %  ${noticed} of ${all}`;
}

const aim = 90;
const wanted = process.argv.slice(2);
const strangers = wanted.filter((part) => !parts().includes(part));
if (strangers.length > 0) {
  console.error(`No folder with rules: ${strangers.join(", ")}. There are ${parts().join(", ")}.`);
  process.exit(2);
}
const scores = (wanted.length > 0 ? wanted : parts()).map(mutate).filter(({ all }) => all > 0);
const total = {
  noticed: scores.reduce((sum, { noticed }) => sum + noticed, 0),
  all: scores.reduce((sum, { all }) => sum + all, 0),
};
console.log("\nChanges that a test noticed\n");
for (const score of scores) console.log(`${percent(score)}  ${score.part}`);
console.log(`${percent(total)}  together; the aim is ${aim} %`);
process.exitCode = total.noticed >= (aim / 100) * total.all ? 0 : 1;
