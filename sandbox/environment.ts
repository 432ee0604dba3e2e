import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { cacheFolder, repositoryRoot, type StateFolder } from "./state-folder.ts";

/** Protects nothing: what it encrypts is the sandbox's own state, and tests want to read it. Documented as such. */
export const passphrase = "sandbox";

/** Credentials and settings of the user's real accounts stay outside; nothing real can be touched from inside. */
const kept = new Set(["PULUMI_NODEJS_TRANSPILE_ONLY"]);

function isForeign(name: string): boolean {
  // Coverage of a test run is not to be measured in the engine's many short-lived processes.
  return (/^(AWS|PULUMI|TF)_/.test(name) && !kept.has(name)) || name === "NODE_V8_COVERAGE";
}

export function sandboxEnvironment(folder: StateFolder, providerPort: number): NodeJS.ProcessEnv {
  const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => !isForeign(name)));
  // npm's bin folder has the Node that the lock file names; the engine and the packs should find no other.
  const path = [join(repositoryRoot, "node_modules", ".bin"), process.env.PATH ?? ""];
  return {
    ...inherited,
    PATH: path.join(delimiter),
    // Node compiles the SDK's modules once instead of in each program, pack and host: a fifth of a preview.
    NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? join(cacheFolder(), "compiled"),
    PULUMI_HOME: folder.home,
    PULUMI_BACKEND_URL: pathToFileURL(folder.backend).href,
    PULUMI_CONFIG_PASSPHRASE: passphrase,
    PULUMI_SKIP_UPDATE_CHECK: "true",
    PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION: "true",
    PULUMI_AUTOMATION_API_SKIP_VERSION_CHECK: "true",
    // Offers the flag --event-log, from which the verdict of the policies is read.
    PULUMI_DEBUG_COMMANDS: "true",
    PULUMI_DEBUG_PROVIDERS: `aws:${providerPort},aws-native:${providerPort}`,
    // The AWS SDKs, should anything reach for them, find no account.
    AWS_EC2_METADATA_DISABLED: "true",
    AWS_CONFIG_FILE: "/dev/null",
    AWS_SHARED_CREDENTIALS_FILE: "/dev/null",
  };
}
