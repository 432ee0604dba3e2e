import type { Property } from "../../../definition/property";

/** How to take what is unknown: as if it spoke against a finding, or as if it spoke for it. */
export type Certainty = "surely" | "possibly";

/** Whether something is true, or may be. */
export function holds(property: Property<boolean>, certainty: Certainty): boolean {
  return property.isKnown ? property.value : certainty === "possibly";
}

/** The other way to take what is unknown, for what speaks against a finding. */
export function opposite(certainty: Certainty): Certainty {
  return certainty === "surely" ? "possibly" : "surely";
}

/** Ends a check that only unknown values kept from a finding: the SDK makes a note of the first. */
export function readUnknown(properties: readonly Property<unknown>[]): unknown {
  return properties.find(({ isKnown }) => !isKnown)?.value;
}

/** Tells of a finding that is sure; one that only unknown values keep from being sure ends the check instead. */
export function settle(
  isFound: (certainty: Certainty) => boolean,
  lookedAt: readonly Property<unknown>[],
  tell: () => void,
): void {
  if (isFound("surely")) tell();
  else if (isFound("possibly")) readUnknown(lookedAt);
}
