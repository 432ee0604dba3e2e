import { resolve } from "node:path";
import { Cloud } from "./aws/cloud.ts";
import { Disturbance } from "./aws/disturbance.ts";
import type { ProviderServer } from "./aws/provider-server.ts";
import { findEngine, hasOfficialLanguageHost, type Engine } from "./engine.ts";
import { sandboxEnvironment } from "./environment.ts";
import { writeLanguageHostLauncher } from "./launcher.ts";
import { acquireLock, LockHeld } from "./lock.ts";
import { belongsInMirror, mirrorProject, stackExists, type ProjectMirror } from "./project-mirror.ts";
import { refreshStackFile, type StackFile } from "./stack-file.ts";
import { createStateFolder, repositoryRoot, stateFolder, stateFolderOf, type StateFolder } from "./state-folder.ts";
import { SupervisedProcess, type Finished } from "./supervised-process.ts";

export interface SessionOptions {
  /** The state folder; by default SANDBOX_DIR, else `.sandbox` in the repository, and below it for another project. */
  readonly directory?: string | undefined;
  /** Where Pulumi.yaml is; by default the repository's root. */
  readonly projectDirectory?: string | undefined;
  /** Collects the output instead of showing it. Default: true. */
  readonly quiet?: boolean | undefined;
}

export interface RunOptions {
  /** Adds `--stack` and `--config-file`, and makes the stack when it is absent. */
  readonly stack?: string | undefined;
  readonly env?: NodeJS.ProcessEnv | undefined;
  /** An abort interrupts as Ctrl-C does. */
  readonly signal?: AbortSignal | undefined;
  readonly input?: string | undefined;
  /** Overrides the session's choice for this run. */
  readonly quiet?: boolean | undefined;
}

/** One sandbox in use: an engine, a simulated AWS, a state folder that nobody else uses meanwhile. */
export class Session {
  readonly folder: StateFolder;
  readonly engine: Engine;
  readonly projectDirectory: string;
  /** The simulated account, for tests that change it behind Pulumi's back. */
  readonly cloud: Cloud;
  /** Makes creations fail or take long, for tests of interrupted runs. */
  readonly disturbance: Disturbance;
  readonly #provider: ProviderServer;
  readonly #release: () => void;
  readonly #quiet: boolean;
  readonly #running = new Set<SupervisedProcess>();

  private constructor(parts: {
    folder: StateFolder;
    engine: Engine;
    projectDirectory: string;
    cloud: Cloud;
    disturbance: Disturbance;
    provider: ProviderServer;
    release: () => void;
    quiet: boolean;
  }) {
    this.folder = parts.folder;
    this.engine = parts.engine;
    this.projectDirectory = parts.projectDirectory;
    this.cloud = parts.cloud;
    this.disturbance = parts.disturbance;
    this.#provider = parts.provider;
    this.#release = parts.release;
    this.#quiet = parts.quiet;
  }

  static async open(options: SessionOptions = {}): Promise<Session> {
    const projectDirectory = resolve(options.projectDirectory ?? repositoryRoot);
    const folder = stateFolder(options.directory ?? stateFolderOf(projectDirectory));
    createStateFolder(folder);
    const release = lock(folder);
    try {
      const engine = await findEngine();
      if (!hasOfficialLanguageHost(engine)) writeLanguageHostLauncher(folder);
      const { startProviderServer } = await import("./aws/provider-server.ts");
      const cloud = new Cloud(folder.cloud);
      const disturbance = new Disturbance();
      return new Session({
        folder,
        engine,
        projectDirectory,
        cloud,
        disturbance,
        provider: await startProviderServer(cloud, disturbance),
        release,
        quiet: options.quiet ?? true,
      });
    } catch (error) {
      release();
      throw error;
    }
  }

  environment(): NodeJS.ProcessEnv {
    return sandboxEnvironment(this.folder, this.#provider.port);
  }

  /** The working copy of `Pulumi.<stack>.yaml`, brought up to date. */
  async stackFile(stack: string): Promise<StackFile> {
    return refreshStackFile(this.projectDirectory, stack, (await this.#mirror()).directory);
  }

  async hasStack(stack: string): Promise<boolean> {
    return stackExists(this.folder, (await this.#mirror()).project, stack);
  }

  /** Runs the Pulumi command line with the sandbox around it. */
  async pulumi(args: readonly string[], options: RunOptions = {}): Promise<Finished> {
    const { stack } = options;
    const inMirror = belongsInMirror(args);
    const cwd = inMirror ? (await this.#mirror()).directory : this.projectDirectory;
    if (stack === undefined) return this.#run(args, options, cwd);
    const { path } = await this.stackFile(stack);
    await this.#ensureStack(stack);
    const configFile = !inMirror && takesConfigFile(args) ? ["--config-file", path] : [];
    return this.#run([...args, "--stack", stack, ...configFile], options, cwd);
  }

  #mirror(): Promise<ProjectMirror> {
    return mirrorProject(this.projectDirectory, this.folder);
  }

  async #ensureStack(stack: string): Promise<void> {
    if (await this.hasStack(stack)) return;
    const { directory } = await this.#mirror();
    const init = ["stack", "init", stack, "--no-select", "--secrets-provider", "passphrase"];
    const { code, stdout, stderr } = await this.#run(init, { quiet: true }, directory);
    if (code !== 0) throw new Error(`Could not make the stack ${stack}.\n${stdout}${stderr}`);
  }

  async #run(args: readonly string[], options: RunOptions, cwd: string): Promise<Finished> {
    const quiet = options.quiet ?? this.#quiet;
    const child = new SupervisedProcess(this.engine.command, [...args], {
      cwd,
      env: { ...this.environment(), ...options.env },
      show: !quiet,
      input: options.input,
    });
    const interrupt = (): void => {
      child.interrupt();
    };
    this.#running.add(child);
    options.signal?.addEventListener("abort", interrupt, { once: true });
    if (options.signal?.aborted === true) interrupt();
    try {
      return await child.finished;
    } finally {
      this.#running.delete(child);
      options.signal?.removeEventListener("abort", interrupt);
    }
  }

  /** As Ctrl-C: Pulumi ends what it is doing and saves its state. */
  interrupt(): void {
    for (const child of this.#running) child.interrupt();
  }

  kill(): void {
    for (const child of this.#running) child.kill();
  }

  async close(): Promise<void> {
    this.kill();
    await Promise.allSettled([...this.#running].map((child) => child.finished));
    this.#provider.close();
    this.#release();
  }
}

function lock(folder: StateFolder): () => void {
  try {
    return acquireLock(folder.lock, process.argv.slice(2).join(" ") || "a session");
  } catch (error) {
    if (!(error instanceof LockHeld)) throw error;
    const { pid, what } = error.holder;
    throw new Error(
      `The sandbox in ${folder.root} is in use by process ${pid} (${what}). Wait for it, or give this command a ` +
        "sandbox of its own: SANDBOX_DIR=<another folder>.",
      { cause: error },
    );
  }
}

const withConfigFile = new Set(["up", "update", "preview", "pre", "refresh", "destroy", "config", "import", "watch"]);

function takesConfigFile(args: readonly string[]): boolean {
  return withConfigFile.has(args[0] ?? "") && !args.includes("--config-file");
}
