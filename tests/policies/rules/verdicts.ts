import assert from "node:assert/strict";
import type { ResourceValidationPolicy } from "@pulumi/policy";
import { type Inputs, validate } from "../validate";

/** What a rule is expected to make of a resource. */
export type Verdict =
  | "passes"
  /** The exact message, but for the resource it is about. */
  | { readonly problem: string }
  /** The path of the property without which nothing can be said. */
  | { readonly unknownAt: string };

/** One resource under one configuration. */
export interface Case {
  readonly title: string;
  readonly type: string;
  readonly inputs: Inputs;
  readonly config?: Inputs;
  readonly expected: Verdict;
}

/** Tells mocha of a test for each case; non-compliant ones are numbered, so that a count shows what is covered. */
export function itJudges(rule: ResourceValidationPolicy, noun: string, cases: readonly Case[]): void {
  let count = 0;
  for (const { title, type, inputs, config, expected } of cases) {
    const isProblem = typeof expected === "object" && "problem" in expected;
    const label = isProblem ? `non-compliant ${String(++count)}` : expected === "passes" ? "compliant" : "undecided";
    it(`${label}: ${title} (${type})`, async () => {
      const outcome = await validate(rule, { type, name: "shop", inputs }, config);
      assert.deepEqual(outcome.notApplicable, []);
      if (typeof expected === "object" && "unknownAt" in expected) {
        assert.deepEqual(outcome.violations, []);
        assert.deepEqual(outcome.undecided, [
          `can't run policy '${rule.name}' from policy pack 'pack@v1.0.0' during preview: ` +
            `string value at .${expected.unknownAt} can't be known during preview`,
        ]);
      } else {
        assert.deepEqual(outcome.undecided, []);
        assert.deepEqual(outcome.violations, expected === "passes" ? [] : [`${noun} "shop": ${expected.problem}`]);
      }
    });
  }
}
