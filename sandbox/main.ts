import { commands } from "./commands.ts";
import { help, parseCommandLine } from "./command-line.ts";
import { Session } from "./session.ts";
import { reset } from "./reset.ts";

const codeOfUsageError = 2;
/** npm and the shell hand on the same Ctrl-C more than once; only a later one means "at once". */
const sameKeyPressMs = 500;

function onSignals(session: Session): void {
  let first = 0;
  const interrupt = (): void => {
    const now = Date.now();
    if (first === 0) {
      first = now;
      session.interrupt();
    } else if (now - first > sameKeyPressMs) {
      session.kill();
    }
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, interrupt);
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
  // Another program than the repository's own, for the sandbox's tests.
  const session = await Session.open({ quiet: false, projectDirectory: process.env.SANDBOX_PROJECT });
  try {
    onSignals(session);
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
