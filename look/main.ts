import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { RunError } from "@pulumi/pulumi";
import { writeLook } from "./look";
import { open } from "./open";

const USAGE = `usage: npm run look -- <stack> [folder of Pulumi.yaml] [--no-open]

Shows the classic sign-in pages of a stack with its style sheets and logos, before anything is deployed.
`;

async function main(): Promise<number> {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { "no-open": { type: "boolean" } } });
  const [stack, project = "."] = positionals;
  if (stack === undefined || positionals.length > 2) {
    process.stderr.write(USAGE);
    return 2;
  }
  const home = resolve(__dirname, "..");
  // Style sheets and logos are named from there on, in a deployment too.
  process.chdir(resolve(project));
  const { overview, warnings } = writeLook(stack, join(home, ".look", stack));
  warnings.forEach((warning) => process.stderr.write(`warning: ${warning}\n`));
  process.stdout.write(`${overview}\n`);
  if (values["no-open"] !== true && !(await open(overview))) {
    process.stdout.write("Open it in your browser.\n");
  }
  return 0;
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    const isExpected =
      RunError.isInstance(error) || (error as NodeJS.ErrnoException).code?.startsWith("ERR_PARSE_ARGS");
    process.stderr.write(`${isExpected ? (error as Error).message : String((error as Error).stack)}\n`);
    process.exitCode = 1;
  },
);
