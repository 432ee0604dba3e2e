import { book } from "./configuration-book";
import { type Exemption, isExpired } from "./exemptions";

/** A resource as a message names it. */
interface Subject {
  readonly noun: string;
  readonly name: string;
  readonly urn: string;
}

/** Whether a rule lets a resource through, and otherwise how its messages about it read. */
export interface Judgement {
  readonly isExempt: boolean;
  readonly message: (problem: string) => string;
}

/** Looks a resource up among the exemptions of a rule. */
export function judge(rule: string, { noun, name, urn }: Subject): Judgement {
  const exemptions = book.about(rule, { name, urn });
  return {
    isExempt: exemptions.some((exemption) => !isExpired(exemption)),
    message: (problem) => `${noun} "${name}": ${problem}${exemptions.map(lapsed).join("")}`,
  };
}

function lapsed({ expires, reason }: Exemption): string {
  return ` (its exemption, "${reason}", ended on ${String(expires)})`;
}
