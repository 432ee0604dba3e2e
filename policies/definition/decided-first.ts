import type { Property } from "./property";

/**
 * Elements in the order in which to judge them by `anyTrue`: those first whose conditions decide it already, because to read
 * an unknown value ends the check, and what is known to be wrong must be told before.
 */
export function decidedFirst<T>(
  elements: readonly T[],
  conditions: (element: T) => readonly Property<boolean>[],
): readonly T[] {
  const isDecided = (element: T) => {
    const all = conditions(element);
    return all.every(({ isKnown }) => isKnown) || all.some((condition) => condition.isKnown && condition.value);
  };
  return [...elements.filter(isDecided), ...elements.filter((element) => !isDecided(element))];
}
