import { decidedFirst } from "../../../definition/decided-first";
import { type Property, anyTrue } from "../../../definition/property";
import type { Action, SignIn } from "../actions";

/** The sign-ins of actions that are not as they must be, those first of which that is known. */
export function* failing(
  actions: readonly Action[],
  isFine: (signIn: SignIn) => Property<boolean>,
): Generator<SignIn, void> {
  const conditions = (signIn: SignIn) => [signIn.isUsed.map((isUsed) => !isUsed), isFine(signIn)];
  const signIns = actions.flatMap((action) => action.signIns);
  for (const signIn of decidedFirst(signIns, conditions)) if (!anyTrue(conditions(signIn))) yield signIn;
}
