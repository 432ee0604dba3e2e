import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Verb } from "./command-line.ts";
import { policyVerdict, readVerdict } from "./report/policy-verdict.ts";
import { resourceTree, type ExportedStack } from "./report/resource-tree.ts";
import { stackOutputs } from "./report/stack-outputs.ts";
import { bold, dim, table, yellow } from "./report/style.ts";
import type { Session } from "./session.ts";

const simulated = "AWS is simulated here: nothing below exists in a real account.";

type Command = (session: Session, stack: string, rest: readonly string[]) => Promise<number>;

export function runCommand(session: Session, verb: Verb, stack: string, rest: readonly string[]): Promise<number> {
  return commands[verb](session, stack, rest);
}

const commands: Record<Exclude<Verb, "help" | "reset">, Command> & Record<"help" | "reset", Command> = {
  up,
  preview,
  refresh,
  destroy,
  outputs,
  exec,
  help: () => Promise.resolve(0),
  reset: () => Promise.resolve(0),
};

/** With its preview: what a policy or a check refuses is refused before anything is made. */
async function up(session: Session, stack: string, rest: readonly string[]): Promise<number> {
  await announce(session, stack);
  const eventLog = newEventLog(session, stack);
  const args = [
    "up",
    "--yes",
    "--skip-preview",
    "--suppress-outputs",
    ...policies(session, stack),
    "--event-log",
    eventLog,
    ...rest,
  ];
  const { code } = await session.pulumi(args, { stack });
  section("Policies", policyVerdict(readVerdict(eventLog)));
  if (code !== 0) return code;
  await describe(session, stack);
  const other = stack === "prod" ? "dev" : "prod";
  const next = [
    [`npm run sandbox -- preview ${other}`, "what the other stack would make"],
    [`npm run sandbox -- up ${stack}`, "again: nothing changes"],
    [`npm run sandbox -- exec stack export --stack ${stack}`, "the state, with its secrets encrypted"],
    [`npm run sandbox -- destroy ${stack}`, "take it down"],
  ];
  section("Next", table(next));
  console.log(`\n${yellow(simulated.replace("below", "of this"))}`);
  return code;
}

async function preview(session: Session, stack: string, rest: readonly string[]): Promise<number> {
  const isForMachines = rest.includes("--json") || rest.includes("-j");
  if (!isForMachines) await announce(session, stack);
  const eventLog = newEventLog(session, stack);
  const args = ["preview", ...policies(session, stack), "--event-log", eventLog, ...rest];
  const { code } = await session.pulumi(args, { stack });
  if (!isForMachines) section("Policies", policyVerdict(readVerdict(eventLog)));
  return code;
}

async function refresh(session: Session, stack: string, rest: readonly string[]): Promise<number> {
  await announce(session, stack);
  return (await session.pulumi(["refresh", "--yes", "--skip-preview", ...rest], { stack })).code;
}

/** With its preview, which finds a protected resource before anything is deleted. */
async function destroy(session: Session, stack: string, rest: readonly string[]): Promise<number> {
  await announce(session, stack);
  const { code } = await session.pulumi(["destroy", "--yes", ...rest], { stack });
  if (code !== 0 && (await hasProtection(session, stack))) {
    section("This stack protects its user pool", [
      `1. set userPool.deletionProtection: false in Pulumi.${stack}.yaml (below cognito-auth:auth), or in the sandbox only:`,
      `   npm run sandbox -- exec config set --path cognito-auth:auth.userPool.deletionProtection false --stack ${stack}`,
      `2. npm run sandbox -- up ${stack}`,
      `3. npm run sandbox -- destroy ${stack}`,
    ]);
  }
  return code;
}

async function outputs(session: Session, stack: string, rest: readonly string[]): Promise<number> {
  return (await session.pulumi(["stack", "output", ...rest], { stack })).code;
}

/** Pulumi as it is. A stack is only added where the command takes one and none is named. */
async function exec(session: Session, stack: string, rest: readonly string[]): Promise<number> {
  const named = namedStack(rest);
  if (named.stack === undefined && !needsStack(rest)) return (await session.pulumi(rest)).code;
  return (await session.pulumi(named.rest, { stack: named.stack ?? stack })).code;
}

const stackCommands = new Set([
  "up",
  "update",
  "preview",
  "pre",
  "refresh",
  "destroy",
  "config",
  "import",
  "cancel",
  "watch",
  "logs",
  "console",
]);
const withoutStack = new Set(["ls", "init", "select", "rm"]);

function needsStack([first = "", second = ""]: readonly string[]): boolean {
  if (first === "stack") return !withoutStack.has(second);
  if (first === "state") return true;
  return stackCommands.has(first);
}

function namedStack(args: readonly string[]): { stack: string | undefined; rest: readonly string[] } {
  const at = args.findIndex((arg) => arg === "-s" || arg === "--stack");
  if (at >= 0) return { stack: args[at + 1], rest: [...args.slice(0, at), ...args.slice(at + 2)] };
  const joined = args.findIndex((arg) => arg.startsWith("--stack="));
  if (joined < 0) return { stack: undefined, rest: args };
  return { stack: args[joined]?.slice("--stack=".length), rest: args.filter((_, index) => index !== joined) };
}

async function announce(session: Session, stack: string): Promise<void> {
  console.log(yellow(simulated));
  const file = await session.stackFile(stack);
  if (file.kept.length > 0) {
    console.log(
      dim(`Kept from earlier changes in the sandbox: ${file.kept.join(", ")}. To drop them: rm ${file.resetBy}`),
    );
  }
}

function newEventLog(session: Session, stack: string): string {
  const path = join(session.folder.events, `${stack}.json`);
  rmSync(path, { force: true });
  return path;
}

function policies(session: Session, stack: string): string[] {
  const pack = join(session.projectDirectory, "policies");
  if (!existsSync(join(pack, "PulumiPolicy.yaml"))) return [];
  const settings = join(pack, "config", `${stack}.json`);
  return ["--policy-pack", pack, ...(existsSync(settings) ? ["--policy-pack-config", settings] : [])];
}

async function exported(session: Session, stack: string): Promise<ExportedStack> {
  const { code, stdout, stderr } = await session.pulumi(["stack", "export"], { stack, quiet: true });
  if (code !== 0) throw new Error(`Could not read the stack ${stack}.\n${stderr}`);
  return JSON.parse(stdout) as ExportedStack;
}

async function hasProtection(session: Session, stack: string): Promise<boolean> {
  const { deployment } = await exported(session, stack);
  return (deployment.resources ?? []).some(
    ({ protect, outputs: values }) => protect === true || values?.deletionProtection === "ACTIVE",
  );
}

async function describe(session: Session, stack: string): Promise<void> {
  section("Made", resourceTree(await exported(session, stack)));
  const { stdout } = await session.pulumi(["stack", "output", "--json"], { stack, quiet: true });
  const values = JSON.parse(stdout === "" ? "{}" : stdout) as Record<string, unknown>;
  if (Object.keys(values).length > 0) section("Outputs", stackOutputs(values));
}

function section(title: string, lines: readonly string[]): void {
  console.log(`\n${bold(title)}`);
  for (const line of lines) console.log(`  ${line}`);
}
