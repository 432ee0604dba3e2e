import { distance } from "fastest-levenshtein";

export const verbs = ["up", "preview", "refresh", "destroy", "outputs", "reset", "exec", "help"] as const;
export type Verb = (typeof verbs)[number];

export type CommandLine =
  | { readonly verb: "help" }
  | { readonly verb: "reset" }
  | { readonly verb: Exclude<Verb, "help" | "reset">; readonly stack: string; readonly rest: readonly string[] }
  | { readonly unknown: string; readonly nearest: Verb | undefined };

const defaultStack = "dev";
const farthestTypo = 2;

/** `[verb] [stack] [flags of Pulumi]`; what follows `exec` belongs to Pulumi, all of it. */
export function parseCommandLine(args: readonly string[]): CommandLine {
  const [first = "up", ...rest] = args;
  if (["-h", "--help"].includes(first)) return { verb: "help" };
  // Flags alone mean the default verb: `npm run sandbox -- --diff`.
  if (first.startsWith("-")) return parseCommandLine(["up", ...args]);
  const verb = verbs.find((candidate) => candidate === first);
  if (verb === undefined) return { unknown: first, nearest: nearestVerb(first) };
  if (verb === "help" || verb === "reset") return { verb };
  if (verb === "exec") return { verb, stack: defaultStack, rest };
  const named = takeStackFlag(rest);
  const [second, ...flags] = named.rest;
  if (second === undefined || second.startsWith("-"))
    return { verb, stack: named.stack ?? defaultStack, rest: named.rest };
  return { verb, stack: second, rest: flags };
}

/** `--stack prod` as everywhere in Pulumi; it is taken out because the session adds its own. */
export function takeStackFlag(args: readonly string[]): { stack: string | undefined; rest: readonly string[] } {
  const at = args.findIndex((arg) => arg === "-s" || arg === "--stack");
  if (at >= 0) return { stack: args[at + 1], rest: [...args.slice(0, at), ...args.slice(at + 2)] };
  const joined = args.findIndex((arg) => /^(--stack|-s)=/.test(arg));
  if (joined < 0) return { stack: undefined, rest: args };
  return { stack: args[joined]?.replace(/^[^=]*=/, ""), rest: args.filter((_, index) => index !== joined) };
}

function nearestVerb(word: string): Verb | undefined {
  const ranked = verbs
    .map((verb) => ({ verb, far: distance(word.toLowerCase(), verb) }))
    .sort((left, right) => left.far - right.far);
  const [best] = ranked;
  return best !== undefined && best.far <= farthestTypo ? best.verb : undefined;
}

export const help = `The sandbox: this project with the real Pulumi engine and a simulated AWS. No account is needed or touched.

  npm run sandbox                          bring up the stack dev, policies enforced
  npm run sandbox -- up [stack]            bring up a stack
  npm run sandbox -- preview [stack]       show what would change
  npm run sandbox -- refresh [stack]       compare with what exists in the simulated AWS
  npm run sandbox -- destroy [stack]       take a stack down
  npm run sandbox -- outputs [stack]       show what a stack exports (secrets masked; --show-secrets shows them)
  npm run sandbox -- reset                 forget everything: stacks, changed configuration, simulated AWS
  npm run sandbox -- exec <arguments>      any Pulumi command, e.g. exec stack export
  npm run sandbox -- help                  this text

A stack is dev unless named. Flags after it go to Pulumi: npm run sandbox -- up prod --diff
State lies in .sandbox/ (SANDBOX_DIR names another folder). Secrets in it are encrypted with the passphrase "sandbox".`;
