import assert from "node:assert/strict";
import { describe as text, type Problem } from "../../components/validation/problem";

/** One row: a name, arguments that are wrong, and exactly what is said of them. No text: nothing is wrong. */
export type Row<A> = [name: string, args: A, ...texts: string[]];

/** One test a row. */
export function table<A>(check: (args: A, at: string) => Problem[], at: string, rows: Row<A>[]): void {
  for (const [name, args, ...texts] of rows) {
    it(name, () => {
      assert.deepEqual(check(args, at).map(text), texts);
    });
  }
}
