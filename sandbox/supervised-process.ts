import { spawn } from "node:child_process";

export interface Finished {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface ProcessOptions {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  /** Shown as it comes, or collected only. */
  readonly show: boolean;
  readonly input?: string | undefined;
}

const codeWhenInterrupted = 130;

/**
 * Ends a process group when this process is gone, however it went: its stdin closes then. The group leads its own
 * session, so a Ctrl-C in the terminal does not reach it twice.
 */
const watchdogScript = `read -r word; [ "$word" = done ] && exit
kill -INT "-$1" 2>/dev/null; for _ in 1 2 3 4 5 6 7 8 9 10; do kill -0 "-$1" 2>/dev/null || exit; sleep 1; done
kill -KILL "-$1" 2>/dev/null`;

/** A process in a group of its own, which goes at the latest when this process goes. */
export class SupervisedProcess {
  readonly finished: Promise<Finished>;
  readonly #pid: number | undefined;
  #over = false;

  constructor(command: string, args: readonly string[], options: ProcessOptions) {
    const output = options.show ? "inherit" : "pipe";
    const input = options.input !== undefined ? "pipe" : options.show ? "inherit" : "ignore";
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: options.env,
      detached: true,
      stdio: [input, output, output],
    });
    this.#pid = child.pid;
    const watchdog = spawn("/bin/sh", ["-c", watchdogScript, "watchdog", String(child.pid)], {
      detached: true,
      stdio: ["pipe", "ignore", "ignore"],
    });
    watchdog.on("error", () => undefined);
    watchdog.stdin.on("error", () => undefined);
    watchdog.unref();

    let stdout = "";
    let stderr = "";
    child.stdout?.setEncoding("utf8").on("data", (text: string) => (stdout += text));
    child.stderr?.setEncoding("utf8").on("data", (text: string) => (stderr += text));
    child.stdin?.on("error", () => undefined).end(options.input ?? "");
    this.finished = new Promise((resolve, reject) => {
      child.once("error", reject);
      child.once("close", (code) => {
        this.#over = true;
        watchdog.stdin.end("done\n");
        resolve({ code: code ?? codeWhenInterrupted, stdout, stderr });
      });
    });
  }

  /** Pulumi cancels gracefully on the first SIGINT. */
  interrupt(): void {
    this.#signal("SIGINT");
  }

  kill(): void {
    this.#signal("SIGKILL");
  }

  #signal(signal: NodeJS.Signals): void {
    if (this.#pid === undefined || this.#over) return;
    try {
      process.kill(-this.#pid, signal);
    } catch {
      // The group ended in the same moment.
    }
  }
}
