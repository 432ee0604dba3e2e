/** A resource that a rule lets through, and why. */
export interface Exemption {
  /** The name or the URN of the resource; `*` stands for any characters. */
  readonly resource: string;
  readonly reason: string;
  /** The last day on which it counts, as `2027-03-31`, in UTC. Without one it counts until it is taken away. */
  readonly expires?: string;
}

/** What a resource is known by. */
interface Named {
  readonly name: string;
  readonly urn: string;
}

/** Takes only days that a calendar may have; whether it has them is for the check of a whole configuration to say. */
export const DAY = "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$";

/** The setting that every rule has. */
export const exemptionsSetting = {
  type: "array" as const,
  items: {
    type: "object" as const,
    properties: {
      resource: {
        type: "string" as const,
        minLength: 1,
        description: "The name or the URN of the resource; * stands for any characters.",
      },
      reason: { type: "string" as const, minLength: 1, description: "Why the rule does not count for it." },
      expires: {
        type: "string" as const,
        pattern: DAY,
        description: "The last day on which the exemption counts, such as 2027-03-31, in UTC.",
      },
    },
    required: ["resource", "reason"],
    additionalProperties: false,
  },
  default: [],
  description: "Resources that the rule lets through: each with its name or URN, the reason, and the last day.",
};

/** Whether an exemption is about a resource, be it expired or not. */
export function isAbout({ resource }: Exemption, { name, urn }: Named): boolean {
  const pattern = wildcards(resource);
  return pattern.test(name) || pattern.test(urn);
}

/** What a text with the wildcard `*` matches. */
export function wildcards(pattern: string): RegExp {
  const parts = pattern.split("*").map((part) => part.replace(/[.+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${parts.join(".*")}$`, "s");
}

/** Whether its last day has passed. */
export function isExpired({ expires }: Exemption, now = new Date()): boolean {
  // Days written like this are in the order of the calendar.
  return expires !== undefined && expires < now.toISOString().slice(0, 10);
}

/** The exemptions of one rule, and which of them were of use. */
interface Account {
  readonly exemptions: readonly Exemption[];
  readonly used: Set<Exemption>;
}

/** An exemption that does not do what somebody wrote it for. */
export interface Leftover {
  readonly rule: string;
  readonly exemption: Exemption;
  readonly isExpired: boolean;
}

/**
 * Remembers, from the first resource of a run to its stack, which exemptions there are and which met a resource. A rule sees
 * its own configuration only, so all of them write into one book, which the rule about exemptions reads last.
 */
export class ExemptionBook {
  private readonly accounts = new Map<string, Account>();

  /** Opens a rule's account, once in a run: whatever the resource, the rule knows its configuration. */
  open(rule: string, exemptions: () => readonly Exemption[] | undefined): void {
    if (!this.accounts.has(rule)) this.accounts.set(rule, { exemptions: exemptions() ?? [], used: new Set() });
  }

  /** The exemptions of a rule about a resource; they are of use then. */
  about(rule: string, resource: Named): readonly Exemption[] {
    const account = this.accounts.get(rule);
    const found = account?.exemptions.filter((exemption) => isAbout(exemption, resource)) ?? [];
    for (const exemption of found) account?.used.add(exemption);
    return found;
  }

  /** The exemptions that met no resource, or too late; the book is empty afterwards. */
  close(now = new Date()): readonly Leftover[] {
    const leftovers = [...this.accounts].flatMap(([rule, { exemptions, used }]) =>
      exemptions
        .filter((exemption) => !used.has(exemption) || isExpired(exemption, now))
        .map((exemption) => ({ rule, exemption, isExpired: isExpired(exemption, now) })),
    );
    this.accounts.clear();
    return leftovers;
  }
}

/** The book of this process: a pack serves one run. */
export const book = new ExemptionBook();
