import assert from "node:assert/strict";
import type { Rule } from "../../../policies/definition/rule";
import { type Inputs, type Resource, withDefaults } from "./engine";
import { type Outcome, mended, validate, validateStack } from "./validate";

/** What a rule is expected to say. */
export type Verdict =
  | "passes"
  /** The exact message, but for the resource it is about. */
  | { readonly problem: string }
  /** The exact messages with the resources they are about. */
  | { readonly problems: readonly string[] }
  /** The path of the property without which nothing more can be said, and the exact messages that can. */
  | { readonly unknownAt: string; readonly beside?: readonly string[] };

/** One resource under one configuration. */
export interface Case {
  readonly title: string;
  readonly type: string;
  readonly inputs: Inputs;
  readonly config?: Inputs;
  readonly options?: Resource["options"];
  readonly provider?: Resource["provider"];
  readonly expected: Verdict;
  /** What the inputs are after the rule has mended them. Afterwards the rule passes, which is tested without this too. */
  readonly mended?: Inputs;
  /** The path of the property without which the rule finds the problem, but cannot mend it. */
  readonly mendingUnknownAt?: string;
  /** The path of the property on which the rule hangs once what is known has been mended. */
  readonly undecidedAfter?: string;
  /** Whether the rule finds the problem, and after all that it can mend finds it still. */
  readonly staysBroken?: boolean;
}

/** One stack under one configuration. */
export interface StackCase {
  readonly title: string;
  readonly stack: readonly Resource[];
  readonly config?: Inputs;
  readonly expected: Verdict;
}

/**
 * Tells mocha of a test for each case of a rule about single resources, by the name "shop"; non-compliant ones are numbered,
 * so that a count shows what is covered. A problem that a rule can mend is mended, and the rule is asked again.
 */
export function itJudges(rule: Rule, noun: string, cases: readonly Case[]): void {
  let count = 0;
  for (const {
    title,
    type,
    inputs,
    config,
    expected,
    mended: after,
    mendingUnknownAt,
    undecidedAfter,
    staysBroken,
    ...rest
  } of cases) {
    const resource = { type, name: "shop", inputs, ...rest };
    it(`${label(expected, () => ++count)}: ${title} (${type})`, async () => {
      confirm(rule, await validate(rule, resource, config), expected, `${noun} "shop": `);
      if (!rule.catalogued.canFix) return;
      if (typeof expected === "object" && "unknownAt" in expected) return;
      if (mendingUnknownAt !== undefined) {
        const reason = `string value at .${mendingUnknownAt} can't be known during preview`;
        await assert.rejects(mended(rule, resource, config), new RegExp(`${reason.replace(/[.[\]]/g, "\\$&")}$`, "m"));
        return;
      }
      const result = await mended(rule, resource, config);
      if (expected === "passes") {
        assert.equal(result, undefined, "it mends what is not broken");
        return;
      }
      assert(result, "it does not mend");
      if (after) assert.deepEqual(result, after);
      const then = undecidedAfter === undefined ? (staysBroken ? expected : "passes") : { unknownAt: undecidedAfter };
      confirm(rule, await validate(rule, { ...resource, inputs: result }, config), then, `${noun} "shop": `);
    });
  }
}

/** Tells mocha of a test for each case of a rule about a whole stack. */
export function itJudgesStacks(rule: Rule, cases: readonly StackCase[]): void {
  let count = 0;
  for (const { title, stack, config, expected } of cases) {
    it(`${label(expected, () => ++count)}: ${title}`, async () => {
      confirm(rule, await validateStack(rule, stack, config), expected, "");
    });
  }
}

/** Tests that a rule about single resources leaves those of other types alone, and says which ones it is about. */
export function itLeavesAlone(rule: Rule, plural: string, types: readonly string[]): void {
  for (const type of types) {
    it(`leaves other resources alone (${type})`, async () => {
      const outcome = await validate(rule, { type, name: "shop", inputs: {} });
      const reason = `Applies to ${plural} only`;
      assert.deepEqual(outcome, { violations: [], undecided: [], notApplicable: [reason] });
    });
  }
}

/** Tests that the schema of a rule's settings refuses values, such as those out of AWS's range. */
export function itRefusesSettings(rule: Rule, refused: readonly Inputs[]): void {
  for (const config of refused) {
    it(`refuses to be configured with ${JSON.stringify(config)}`, () => {
      assert.throws(
        () => withDefaults(rule, config),
        new RegExp(`^Error: ${rule.name}: data/${Object.keys(config).join("")}`),
      );
    });
  }
}

function label(expected: Verdict, next: () => number): string {
  if (expected === "passes") return "compliant";
  return "unknownAt" in expected ? "undecided" : `non-compliant ${String(next())}`;
}

function confirm(rule: Rule, outcome: Outcome, expected: Verdict, subject: string): void {
  assert.deepEqual(outcome.notApplicable, []);
  if (typeof expected === "object" && "unknownAt" in expected) {
    const { beside = [] } = expected;
    assert.deepEqual(
      outcome.violations,
      beside.map((problem) => subject + problem),
    );
    assert.deepEqual(outcome.undecided, [
      `can't run policy '${rule.name}' from policy pack 'pack@v1.0.0' during preview: ` +
        `string value at .${expected.unknownAt} can't be known during preview`,
    ]);
    return;
  }
  assert.deepEqual(outcome.undecided, []);
  const problems =
    expected === "passes" ? [] : "problem" in expected ? [subject + expected.problem] : expected.problems;
  assert.deepEqual(outcome.violations, problems);
}
