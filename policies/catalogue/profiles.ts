import type { Level, Rule } from "../definition/rule";

/** What a rule's level becomes in each profile. */
export const profiles = {
  /** The levels that the rules have by themselves; written out, so that a later version of the pack does not change them. */
  recommended: (level: Level): Level => level,
  /** Nothing is mere advice. What is off by default is a matter of taste, and stays off. */
  strict: (level: Level): Level => (level === "advisory" ? "mandatory" : level),
  /** Everything is told, nothing is blocked. */
  advisory: (): Level => "advisory",
} as const;

export type Profile = keyof typeof profiles;

/** A profile as a file for `--policy-pack-config`, and for a policy group. */
export function profileFile(profile: Profile, rules: readonly Rule[]): string {
  const levels = rules.map(({ name, catalogued }) => [name, { enforcementLevel: profiles[profile](catalogued.level) }]);
  return `${JSON.stringify(Object.fromEntries(levels), undefined, 2)}\n`;
}
