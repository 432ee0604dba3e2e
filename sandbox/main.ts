import { help, parseCommandLine } from "./command-line.ts";
import { commands } from "./commands.ts";
import { reset } from "./reset.ts";
import { Session } from "./session.ts";

const codeOfUsageError = 2;
const codeOfInterruption = 130;
/** npm and the shell hand on the same Ctrl-C more than once; only a later one means "at once". */
const sameKeyPressMs = 500;

let session: Session | undefined;
let firstSignal: number | undefined;

function onSignal(): void {
  const now = Date.now();
  if (session === undefined) process.exit(codeOfInterruption);
  if (firstSignal === undefined) {
    firstSignal = now;
    session.interrupt();
  } else if (now - firstSignal > sameKeyPressMs) {
    session.kill();
  }
}

async function main(): Promise<number> {
  const command = parseCommandLine(process.argv.slice(2));
  if ("unknown" in command) {
    const hint = command.nearest === undefined ? "" : ` Did you mean "${command.nearest}"?`;
    console.error(`"${command.unknown}" is not a verb of the sandbox.${hint}\n\n${help}`);
    return codeOfUsageError;
  }
  if (command.verb === "help") {
    console.log(help);
    return 0;
  }
  if (command.verb === "reset") return reset();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, onSignal);
  session = await Session.open({ quiet: false, projectDirectory: command.project });
  try {
    return await commands[command.verb](session, command.stack, command.rest);
  } finally {
    await session.close();
  }
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(`sandbox: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
