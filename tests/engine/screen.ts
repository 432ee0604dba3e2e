/** What stands below "Resources:", the last time that it was said: `+ 8 created`. */
export function counts(screen: string): string[] {
  return section(screen, "Resources:").map((line) => line.trim());
}

/** What Node itself adds now and then, when Pulumi's SDK comes to a rejected promise after Node has noticed it. */
const LATE_REJECTION = /^\((?:node:\d+\) PromiseRejectionHandledWarning:|Use `node --trace-warnings).*\n/gm;

/** What stands below "Diagnostics:" by resource, the last time that it was said; in whatever order the engine says it. */
export function diagnostics(screen: string): Record<string, string> {
  const blocks = section(screen, "Diagnostics:")
    .join("\n")
    .split(/^ {2}(\S.*):$\n/m);
  const found: Record<string, string> = {};
  for (let index = 1; index < blocks.length; index += 2) {
    const text = (blocks[index + 1] ?? "").replace(/^ {4}/gm, "");
    found[blocks[index] ?? ""] = text.replace(LATE_REJECTION, "").trim();
  }
  return found;
}

/** What stands below "Policies:", the last time that it was said. */
export function policies(screen: string): string {
  return section(screen, "Policies:").join("\n");
}

/** A violation, as it stands below "Policies:". */
export interface Violation {
  readonly level: string;
  readonly rule: string;
  /** Type and name of the resource; those of the stack where a rule judged that. */
  readonly resource: string;
  /** The rule's description and its messages. */
  readonly text: string;
}

/** All violations that were told, the last time that policies were. */
export function violations(screen: string): Violation[] {
  const found: { level: string; rule: string; resource: string; text: string }[] = [];
  for (const line of policies(screen).split("\n")) {
    const [, level, rule, resource] = /^ +- \[(\w+)\].*?(\S+) {2}\((.+)\)$/.exec(line) ?? [];
    const last = found.at(-1);
    if (level !== undefined && rule !== undefined && resource !== undefined) {
      found.push({ level, rule, resource, text: "" });
    } else if (last !== undefined) {
      last.text += `${last.text === "" ? "" : "\n"}${line.trim()}`;
    }
  }
  return found;
}

/** The rules that were broken at a level, each once. */
export function broken(screen: string, atLevel: string): string[] {
  const rules = violations(screen).filter(({ level }) => level === atLevel);
  return [...new Set(rules.map(({ rule }) => rule))].sort();
}

/** Each resource that a run created, updated, replaced or deleted, once: `+ aws:cognito:UserPool auth-user-pool`. */
export function changes(screen: string): string[] {
  const lines = screen.split("\n").flatMap((line) => {
    const [, sign, type, name] = /^ (\S{1,2}) +(\S+) (\S+) (?:creat|updat|replac|delet)(?:e|ed|ing)\b/.exec(line) ?? [];
    return sign === undefined || type === undefined || name === undefined ? [] : [`${sign} ${type} ${name}`];
  });
  return [...new Set(lines)].sort();
}

/** The names of what was deleted, in the order in which it was gone. */
export function deletions(screen: string): string[] {
  return [...screen.matchAll(/^ - +aws:\S+ (\S+) deleted /gm)].map(([, name = ""]) => name);
}

/** True if a line of a stack trace is among it, which nobody should have to read. */
export function hasStackTrace(screen: string): boolean {
  return /^\s+at .*(:\d+:\d+|\(.*\))/m.test(screen);
}

/** When each thing was done to the resources of AWS: `shop-domain-custom creating`, `shop-domain-custom created`. */
export function order(screen: string): { isBefore: (earlier: string, later: string) => void } {
  const steps = [...screen.matchAll(/^ \S+ +aws:\S+ (\S+ \w+(?: original| replacement)?)(?: |$)/gm)].map(
    ([, step]) => step,
  );
  return {
    isBefore: (earlier, later) => {
      const [one, other] = [steps.indexOf(earlier), steps.indexOf(later)];
      if (one < 0 || other < 0 || one >= other) {
        throw new Error(`not: ${earlier}, before: ${later}, in\n${steps.join("\n")}\n\n${screen}`);
      }
    },
  };
}

/** A section ends where a line stands at the left margin again, or another title comes. */
function section(screen: string, title: string): string[] {
  const lines = screen.split("\n");
  const start = lines.lastIndexOf(title);
  const rest = start < 0 ? [] : lines.slice(start + 1);
  const end = rest.findIndex((line) => /^\S/.test(line));
  const inside = end < 0 ? rest : rest.slice(0, end);
  while (inside.at(-1)?.trim() === "") {
    inside.pop();
  }
  return inside;
}
