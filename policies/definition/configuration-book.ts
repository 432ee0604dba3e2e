import { type Exemption, type Named, isAbout, isExpired } from "./exemptions";

/** What was configured of one rule, and which of its exemptions met a resource. */
interface Account {
  readonly exemptions: readonly Exemption[];
  readonly used: Set<Exemption>;
  readonly known: readonly string[];
  readonly strangers: readonly string[];
}

/** A part of a rule's configuration that does not do what somebody wrote it for. */
export type Leftover = { readonly rule: string } & (
  | { readonly kind: "ended" | "unmatched"; readonly exemption: Exemption }
  /** A setting that the rule does not have, beside those that it has. */
  | { readonly kind: "stranger"; readonly setting: string; readonly known: readonly string[] }
);

/** A rule's own entry in the configuration. */
type Entry = Readonly<Record<string, unknown>> & { readonly exemptions?: readonly Exemption[] };

/**
 * Remembers, from the first resource of a run to its stack, how the rules are configured and which exemptions met a
 * resource. A rule sees its own entry of the configuration only, so all of them write into one book, which the rule about
 * configuration reads last.
 */
export class ConfigurationBook {
  private readonly accounts = new Map<string, Account>();

  /** Opens a rule's account, once in a run: whatever the resource, the rule knows its configuration. */
  open(rule: string, known: readonly string[], read: () => Entry): void {
    if (this.accounts.has(rule)) return;
    const entry = read();
    const strangers = Object.keys(entry).filter((name) => !known.includes(name));
    this.accounts.set(rule, { exemptions: entry.exemptions ?? [], used: new Set(), known, strangers });
  }

  /** The exemptions of a rule about a resource; they are of use then. */
  about(rule: string, resource: Named): readonly Exemption[] {
    const account = this.accounts.get(rule);
    const found = account?.exemptions.filter((exemption) => isAbout(exemption, resource)) ?? [];
    for (const exemption of found) account?.used.add(exemption);
    return found;
  }

  /** What is of no use; the book is empty afterwards. */
  close(now = new Date()): readonly Leftover[] {
    const leftovers = [...this.accounts].flatMap(([rule, { exemptions, used, known, strangers }]): Leftover[] => [
      ...strangers.map((setting) => ({ rule, kind: "stranger" as const, setting, known })),
      ...exemptions.flatMap((exemption): Leftover[] => {
        if (isExpired(exemption, now)) return [{ rule, kind: "ended", exemption }];
        return used.has(exemption) ? [] : [{ rule, kind: "unmatched", exemption }];
      }),
    ]);
    this.accounts.clear();
    return leftovers;
  }
}

/** The book of this process: a pack serves one run. */
export const book = new ConfigurationBook();
