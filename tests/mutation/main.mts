import { Stryker } from "@stryker-mutator/core";
import { parts, testsOf } from "./parts.mts";

// Runs Stryker folder by folder, because a changed rule is found out by the tests of its own folder in a tenth of the time:
// npm run mutate [-- <folder below policies> ...], such as rules/alb/auth

const aim = 90;

/** How many of the changes were noticed, of those that a test could notice. */
interface Score {
  readonly noticed: number;
  readonly all: number;
}

async function mutate(part: string): Promise<Score> {
  const results = await new Stryker({ mutate: [`policies/${part}/*.ts`], testFiles: testsOf(part) }).runMutationTest();
  const noticed = results.filter(({ status }) => status === "Killed" || status === "Timeout").length;
  const missed = results.filter(({ status }) => status === "Survived" || status === "NoCoverage").length;
  return { noticed, all: noticed + missed };
}

function line({ noticed, all }: Score, name: string): string {
  return `${((100 * noticed) / Math.max(all, 1)).toFixed(1).padStart(5)} %  ${noticed} of ${all}  ${name}`;
}

async function main(wanted: readonly string[]): Promise<void> {
  const lines: string[] = [];
  const total = { noticed: 0, all: 0 };
  for (const part of wanted) {
    const score = await mutate(part);
    lines.push(line(score, part));
    total.noticed += score.noticed;
    total.all += score.all;
  }
  console.log(
    ["", "Changes that a test noticed", "", ...lines, line(total, `together; the aim is ${aim} %`)].join("\n"),
  );
  process.exitCode = total.noticed >= (aim / 100) * total.all ? 0 : 1;
}

const known = parts();
const wanted = process.argv.slice(2);
const strangers = wanted.filter((part) => !known.includes(part));
if (strangers.length > 0) {
  console.error(`No folder with rules: ${strangers.join(", ")}. There are ${known.join(", ")}.`);
  process.exitCode = 2;
} else {
  await main(wanted.length > 0 ? wanted : known);
}
