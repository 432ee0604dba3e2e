/** A resource that a rule lets through, and why. */
export interface Exemption {
  /** The name or the URN of the resource; `*` stands for any characters. */
  readonly resource: string;
  readonly reason: string;
  /** The last day on which it counts, as `2027-03-31`, in UTC. Without one it counts until it is taken away. */
  readonly expires?: string;
}

/** What a resource is known by. */
export interface Named {
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
