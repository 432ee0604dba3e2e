import { spawn, type ChildProcess } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { RunPluginRequest, RunRequest } from "@pulumi/pulumi/proto/language_pb.js";
import { keepTrack } from "./children.ts";
import { runtimeEnvironment, runtimeOptions } from "./runtime-options.ts";

/** Pulumi's SDK comes from the program's own dependencies, so that its version is the program's choice. */
function runner(kind: "run" | "run-plugin" | "run-policy-pack", directory: string): string {
  try {
    return createRequire(join(directory, "index.js")).resolve(`@pulumi/pulumi/cmd/${kind}`);
  } catch {
    throw new Error(`@pulumi/pulumi is not installed for ${directory}; run npm install there`);
  }
}

export function startProgram(request: RunRequest, engineAddress: string): ChildProcess {
  const info = request.getInfo();
  const options = runtimeOptions(info);
  const directory = info?.getProgramDirectory() ?? request.getPwd();
  const flags: [string, string][] = [
    ["monitor", request.getMonitorAddress()],
    ["engine", engineAddress],
    ["organization", request.getOrganization()],
    ["project", request.getProject()],
    ["stack", request.getStack()],
    ["pwd", request.getPwd()],
    ["root-directory", info?.getRootDirectory() ?? ""],
    ["parallel", request.getParallel() > 0 ? String(request.getParallel()) : ""],
  ];
  const child = spawn(
    process.execPath,
    [
      ...options.nodeArguments,
      runner("run", directory),
      ...flags.filter(([, value]) => value !== "").map(([flag, value]) => `--${flag}=${value}`),
      ...(request.getDryrun() ? ["--dry-run"] : []),
      info?.getEntryPoint() ?? request.getProgram(),
      ...request.getArgsList(),
    ],
    {
      stdio: ["ignore", "inherit", "inherit"],
      env: {
        ...process.env,
        ...runtimeEnvironment(options),
        PULUMI_CONFIG: JSON.stringify(Object.fromEntries(request.getConfigMap().toObject())),
        PULUMI_CONFIG_SECRET_KEYS: JSON.stringify(request.getConfigsecretkeysList()),
      },
    },
  );
  keepTrack(child);
  return child;
}

/** A policy pack (`analyzer`) or a component plugin: a server whose first line on stdout is its port. */
export function startPlugin(request: RunPluginRequest): ChildProcess {
  const info = request.getInfo();
  const options = runtimeOptions(info);
  const directory = info?.getProgramDirectory() ?? request.getPwd();
  const isPolicyPack = request.getKind() === "analyzer";
  const script = runner(isPolicyPack ? "run-policy-pack" : "run-plugin", directory);
  const given = request.getArgsList();
  const child = spawn(
    process.execPath,
    // The runner of a policy pack takes the pack after the engine's address, the other one before it.
    [script, ...options.nodeArguments, ...(isPolicyPack ? [...given, directory] : [directory, ...given])],
    {
      // A pack reads the tsconfig.json of its working directory, so that has to be its own.
      cwd: isPolicyPack ? directory : request.getPwd(),
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...environmentOf(request.getEnvList()), ...runtimeEnvironment(options) },
    },
  );
  keepTrack(child);
  return child;
}

function environmentOf(assignments: readonly string[]): NodeJS.ProcessEnv {
  return Object.fromEntries(
    assignments.map((assignment) => {
      const at = assignment.indexOf("=");
      return [assignment.slice(0, at), assignment.slice(at + 1)];
    }),
  );
}
