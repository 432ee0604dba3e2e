import { spawn } from "node:child_process";
import { stripVTControlCharacters } from "node:util";

/** One part of `npm test`: a check that passes or fails as a whole, or a run of mocha that counts its tests. */
interface Step {
  readonly title: string;
  readonly command: string;
  readonly args: readonly string[];
}

interface Count {
  readonly passed: number;
  readonly failed: number;
}

const STEPS: readonly Step[] = [
  { title: "Lint", command: "npm", args: ["run", "--silent", "lint"] },
  { title: "Types", command: "npm", args: ["run", "--silent", "typecheck"] },
  { title: "Unit, policy and program tests", command: "npm", args: ["run", "--silent", "test:unit"] },
  { title: "Browser tests", command: "npm", args: ["run", "--silent", "test:browser"] },
  { title: "Engine tests", command: "npm", args: ["run", "--silent", "test:engine"] },
];

/** Runs a step with its output passed through, and counts what mocha says, or the step itself as one. */
async function run({ title, command, args }: Step): Promise<Count> {
  const started = performance.now();
  process.stdout.write(`\n── ${title} ──\n`);
  const child = spawn(command, args, { stdio: ["inherit", "pipe", "inherit"] });
  let output = "";
  child.stdout.on("data", (chunk: Buffer) => {
    output += chunk.toString();
    process.stdout.write(chunk);
  });
  const code = await new Promise<number>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (status) => {
      resolve(status ?? 1);
    });
  });
  process.stdout.write(`${title}: ${((performance.now() - started) / 1000).toFixed(1)} s\n`);
  return count(stripVTControlCharacters(output), code);
}

function count(output: string, code: number): Count {
  const number = (word: string): number => Number(new RegExp(`^\\s+(\\d+) ${word}\\b`, "m").exec(output)?.[1] ?? 0);
  // A test that did not run has proved nothing: in CI it counts as failed.
  const skipped = process.env.CI === undefined ? 0 : number("pending");
  const passed = number("passing");
  const failed = number("failing") + skipped;
  return code === 0 ? { passed: Math.max(passed, 1), failed } : { passed, failed: Math.max(failed, 1) };
}

const counts: Count[] = [];
for (const step of STEPS) {
  counts.push(await run(step));
}
const passed = counts.reduce((sum, step) => sum + step.passed, 0);
const failed = counts.reduce((sum, step) => sum + step.failed, 0);
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
