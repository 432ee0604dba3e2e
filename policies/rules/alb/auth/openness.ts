import type { Property } from "../../../definition/property";
import type { Action } from "../actions";
import { type Certainty, holds } from "./certainty";

/** Whether actions ask requests who sends them. */
export function asksWho(actions: readonly Action[], certainty: Certainty): boolean {
  return actions.some((action) => holds(action.asksWho, certainty));
}

/** Whether actions forward requests of anybody to targets. */
export function letsAnybodyThrough(actions: readonly Action[], certainty: Certainty): boolean {
  return (
    actions.some(({ isForward }) => holds(isForward, certainty)) &&
    actions.every((action) =>
      holds(
        action.asksWho.map((asks) => !asks),
        certainty,
      ),
    )
  );
}

/** What both of them look at. */
export function typesOf(actions: readonly Action[]): Property<unknown>[] {
  return actions.map(({ isForward }) => isForward);
}
