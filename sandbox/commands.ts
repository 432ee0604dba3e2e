import { existsSync, readdirSync, rmSync } from "node:fs";
import { join, relative } from "node:path";
import { takeStackFlag, type Verb } from "./command-line.ts";
import { policyVerdict, readVerdict } from "./report/policy-verdict.ts";
import { resourceTree, type ExportedStack } from "./report/resource-tree.ts";
import { stackOutputs } from "./report/stack-outputs.ts";
import { bold, dim, table, yellow } from "./report/style.ts";
import type { Session } from "./session.ts";
import { repositoryRoot } from "./state-folder.ts";

type Command = (session: Session, stack: string, rest: readonly string[]) => Promise<number>;

/** The verbs that need an engine. */
export const commands: Record<Exclude<Verb, "help" | "reset">, Command> = {
  up,
  preview,
  refresh,
  destroy,
  outputs,
  exec,
};

/** With its preview: what a policy or a check refuses is refused before anything is made. */
async function up(session: Session, stack: string, rest: readonly string[]): Promise<number> {
  await announce(session, stack);
  const code = await withVerdict(session, stack, ["up", "--yes", "--suppress-outputs"], rest);
  if (code !== 0) return code;
  await describe(session, stack);
  const others = knownStacks(session).filter((name) => name !== stack);
  const command = sandboxCommand(session);
  const next = [
    ...others.slice(0, 1).map((other) => [`${command} preview ${other}`, "what the other stack would make"]),
    [`${command} up ${stack}`, "again: nothing changes"],
    [`${command} exec stack export --stack ${stack}`, "the state, with its secrets encrypted"],
    [`${command} destroy ${stack}`, "take it down"],
  ];
  section("Next", table(next));
  console.log(`\n${yellow("AWS is simulated here: nothing of this exists in a real account.")}`);
  return code;
}

async function preview(session: Session, stack: string, rest: readonly string[]): Promise<number> {
  if (rest.includes("--json") || rest.includes("-j")) {
    await refuseUnknownStack(session, stack);
    return (await session.pulumi(["preview", ...policies(session, stack), ...rest], { stack })).code;
  }
  await announce(session, stack);
  return withVerdict(session, stack, ["preview"], rest);
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
    const setting = "cognito-auth:auth.userPool.deletionProtection";
    const command = sandboxCommand(session);
    section("This stack protects its user pool. To take it down all the same:", [
      `1. set userPool.deletionProtection: false in Pulumi.${stack}.yaml, or for the sandbox alone:`,
      `   ${command} exec config set --path ${setting} false --stack ${stack}`,
      `2. ${command} up ${stack}`,
      `3. ${command} destroy ${stack}`,
    ]);
  }
  return code;
}

async function outputs(session: Session, stack: string, rest: readonly string[]): Promise<number> {
  await refuseUnknownStack(session, stack);
  return (await session.pulumi(["stack", "output", ...rest], { stack })).code;
}

/** Pulumi as it is. A stack is added only where the command takes one. */
async function exec(session: Session, stack: string, rest: readonly string[]): Promise<number> {
  const named = takeStackFlag(rest);
  if (named.stack === undefined && !takesStack(rest)) return (await session.pulumi(rest)).code;
  const chosen = named.stack ?? stack;
  await refuseUnknownStack(session, chosen);
  return (await session.pulumi(named.rest, { stack: chosen })).code;
}

const withStack = new Set([
  "up",
  "update",
  "preview",
  "pre",
  "refresh",
  "destroy",
  "config",
  "import",
  "cancel",
  "state",
]);
const stackCommandsWithout = new Set(["ls", "init", "select", "rm"]);

function takesStack([first = "", second = ""]: readonly string[]): boolean {
  return first === "stack" ? !stackCommandsWithout.has(second) : withStack.has(first);
}

/** A stack is made when it is first used, but not one that was only misspelt. */
async function refuseUnknownStack(session: Session, stack: string): Promise<void> {
  const file = `Pulumi.${stack}.yaml`;
  if (existsSync(join(session.projectDirectory, file)) || (await session.hasStack(stack))) return;
  throw new Error(
    `There is no ${file}, so there is no stack "${stack}". There is: ${knownStacks(session).join(", ")}. ` +
      `To make another one in the sandbox: ${sandboxCommand(session)} exec stack init ${stack}`,
  );
}

function knownStacks(session: Session): string[] {
  return readdirSync(session.projectDirectory).flatMap((name) => /^Pulumi\.(.+)\.yaml$/.exec(name)?.[1] ?? []);
}

/** How the command line names this session's project. */
function sandboxCommand({ projectDirectory }: Session): string {
  const project = relative(repositoryRoot, projectDirectory);
  return project === "" ? "npm run sandbox --" : `npm run sandbox -- -C ${project}`;
}

async function announce(session: Session, stack: string): Promise<void> {
  await refuseUnknownStack(session, stack);
  console.log(yellow("AWS is simulated here: nothing below exists in a real account."));
  const { kept, path, unreadable } = await session.stackFile(stack);
  if (unreadable.length > 0) {
    console.log(
      dim(`Secrets of Pulumi.${stack}.yaml that the sandbox cannot decrypt, replaced: ${unreadable.join(", ")}`),
    );
  }
  if (kept.length > 0) {
    console.log(dim(`Kept from changes that were made in the sandbox: ${kept.join(", ")}. To drop them: rm ${path}`));
  }
}

async function withVerdict(
  session: Session,
  stack: string,
  command: readonly string[],
  rest: readonly string[],
): Promise<number> {
  const eventLog = join(session.folder.events, `${stack}.json`);
  rmSync(eventLog, { force: true });
  const pack = policies(session, stack);
  const { code } = await session.pulumi([...command, ...pack, "--event-log", eventLog, ...rest], { stack });
  const verdict = readVerdict(eventLog);
  // The engine writes secrets into it in clear.
  rmSync(eventLog, { force: true });
  // A run that failed before its policies has told why; one that went well without them must not look checked.
  if (verdict.packs.length > 0 || code === 0) section("Policies", policyVerdict(verdict));
  return code;
}

/** The pack, with the settings of a stack of the repository, or those that lie beside another project. */
function policies({ projectDirectory }: Session, stack: string): string[] {
  const pack = join(repositoryRoot, "policies");
  const candidates =
    projectDirectory === repositoryRoot
      ? [join(pack, "config", `${stack}.json`)]
      : [join(projectDirectory, "policies.json"), join(projectDirectory, "..", "policies.json")];
  const settings = candidates.find((file) => existsSync(file));
  return ["--policy-pack", pack, ...(settings === undefined ? [] : ["--policy-pack-config", settings])];
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
