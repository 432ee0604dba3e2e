import { distance } from "fastest-levenshtein";

export const verbs = ["up", "preview", "refresh", "destroy", "outputs", "reset", "exec", "help"] as const;
export type Verb = (typeof verbs)[number];

export type CommandLine =
  | { readonly verb: "help" }
  | { readonly verb: "reset" }
  | {
      readonly verb: Exclude<Verb, "help" | "reset">;
      /** The folder of another project than the repository's own. */
      readonly project: string | undefined;
      readonly stack: string;
      readonly rest: readonly string[];
    }
  | { readonly unknown: string; readonly nearest: Verb | undefined };

const defaultStack = "dev";
const farthestTypo = 2;

/** `[-C folder] [verb] [stack] [flags of Pulumi]`; what follows `exec` belongs to Pulumi, all but the folder. */
export function parseCommandLine(args: readonly string[]): CommandLine {
  const { value: project, rest } = takeFlag(args, "-C", "--cwd");
  if (project === undefined && rest.length < args.length) throw new Error("-C needs the folder of a project");
  return parseVerb(rest, project);
}

function parseVerb(args: readonly string[], project: string | undefined): CommandLine {
  const [first = "up", ...rest] = args;
  if (["-h", "--help"].includes(first)) return { verb: "help" };
  // Flags alone mean the default verb: `npm run sandbox -- --diff`.
  if (first.startsWith("-")) return parseVerb(["up", ...args], project);
  const verb = verbs.find((candidate) => candidate === first);
  if (verb === undefined) return { unknown: first, nearest: nearestVerb(first) };
  if (verb === "help" || verb === "reset") return { verb };
  if (verb === "exec") return { verb, project, stack: defaultStack, rest };
  const named = takeStackFlag(rest);
  const [second, ...flags] = named.rest;
  if (second === undefined || second.startsWith("-"))
    return { verb, project, stack: named.stack ?? defaultStack, rest: named.rest };
  return { verb, project, stack: second, rest: flags };
}

/** `--stack prod` as everywhere in Pulumi; it is taken out because the session adds its own. */
export function takeStackFlag(args: readonly string[]): { stack: string | undefined; rest: readonly string[] } {
  const { value, rest } = takeFlag(args, "-s", "--stack");
  return { stack: value, rest };
}

function takeFlag(
  args: readonly string[],
  ...names: readonly string[]
): { value: string | undefined; rest: readonly string[] } {
  const at = args.findIndex((arg) => names.includes(arg));
  if (at >= 0) return { value: args[at + 1], rest: [...args.slice(0, at), ...args.slice(at + 2)] };
  const joined = args.findIndex((arg) => names.some((name) => arg.startsWith(`${name}=`)));
  if (joined < 0) return { value: undefined, rest: args };
  return { value: args[joined]?.replace(/^[^=]*=/, ""), rest: args.filter((_, index) => index !== joined) };
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
Another project, such as an example, by its folder: npm run sandbox -- -C examples/watched up
State lies in .sandbox/ (SANDBOX_DIR names another folder). Secrets in it are encrypted with the passphrase "sandbox".`;
