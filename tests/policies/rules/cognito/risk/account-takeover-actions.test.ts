import assert from "node:assert/strict";
import fc from "fast-check";
import { accountTakeoverActions } from "../../../../../policies/rules/cognito/risk/account-takeover-actions";
import { unknown } from "../../../harness/engine";
import { validate } from "../../../harness/validate";
import { itRefusesSettings } from "../../../harness/verdicts";
import { classic, itJudgesRisks, native } from "./risk-configurations";

const action = (eventAction: unknown, notify: unknown = true) => ({ eventAction, notify });
const block = action("BLOCK");
const risk = (low: unknown, medium: unknown, high: unknown) => () => ({
  accountTakeoverRiskConfiguration: { actions: { lowAction: low, mediumAction: medium, highAction: high } },
});
const text = (level: string, found: string, required = "BLOCK is required", advised = "BLOCK") =>
  `a ${level} risk of account takeover leads to ${found}, ${required}; ` +
  `set accountTakeoverRiskConfiguration.actions.${level}Action.eventAction to ${advised}`;
const problem = (...words: Parameters<typeof text>) => ({ problem: text(...words) });
const none = {
  problems: ["low", "medium", "high"].map((l) => `risk configuration "shop": ${text(l, "NO_ACTION by default")}`),
};
const silent = { eventAction: "BLOCK", notify: false };

describe("cognito-risk-account-takeover-actions", () => {
  itJudgesRisks(accountTakeoverActions, [
    { title: "all blocked", inputs: risk(block, block, block), expected: "passes" },
    {
      title: "low risks let pass",
      inputs: risk(action("NO_ACTION"), block, block),
      mended: risk(block, block, block),
      expected: problem("low", "NO_ACTION"),
    },
    {
      title: "a second factor for medium risks",
      inputs: risk(block, action("MFA_REQUIRED"), block),
      expected: problem("medium", "MFA_REQUIRED"),
    },
    {
      title: "an action that AWS does not know",
      inputs: risk(block, block, action("SHOOT")),
      expected: problem("high", "SHOOT"),
    },
    {
      title: "one left out",
      inputs: risk(block, block, null),
      mended: risk(block, block, silent),
      expected: problem("high", "NO_ACTION by default"),
    },
    { title: "nothing set", inputs: () => ({}), mended: risk(silent, silent, silent), expected: none },
    {
      title: "a second factor for low risks, allowed",
      inputs: risk(action("MFA_REQUIRED"), block, block),
      config: { low: "MFA_REQUIRED" },
      expected: "passes",
    },
    {
      title: "stricter than asked",
      inputs: risk(block, block, action("MFA_REQUIRED")),
      config: { high: "MFA_IF_CONFIGURED" },
      expected: "passes",
    },
    {
      title: "milder than asked",
      inputs: risk(block, action("MFA_IF_CONFIGURED"), block),
      config: { medium: "MFA_REQUIRED" },
      mended: risk(block, action("MFA_REQUIRED"), block),
      expected: problem("medium", "MFA_IF_CONFIGURED", "MFA_REQUIRED or stricter is required", "MFA_REQUIRED"),
    },
    {
      title: "nothing set, nothing asked",
      inputs: () => ({}),
      config: { low: "NO_ACTION", medium: "NO_ACTION", high: "NO_ACTION" },
      expected: "passes",
    },
    {
      title: "one unknown",
      inputs: risk(block, block, action(unknown)),
      expected: { unknownAt: "accountTakeoverRiskConfiguration.actions.highAction.eventAction" },
    },
    {
      title: "one too mild, another unknown",
      inputs: risk(action(unknown), block, action("NO_ACTION")),
      mended: risk(action(unknown), block, block),
      undecidedAfter: "accountTakeoverRiskConfiguration.actions.lowAction.eventAction",
      expected: problem("high", "NO_ACTION"),
    },
  ]);

  itRefusesSettings(accountTakeoverActions, [{ low: "SHOOT" }, { medium: "block" }, { high: true }]);

  it("passes exactly what is at least as strict as asked, whichever level and provider", async () => {
    const actions = ["NO_ACTION", "MFA_IF_CONFIGURED", "MFA_REQUIRED", "BLOCK"];
    const some = fc.nat({ max: 3 });
    await fc.assert(
      fc.asyncProperty(
        some,
        some,
        fc.constantFrom("low", "medium", "high"),
        fc.constantFrom(classic, native),
        async (actual, asked, level, type) => {
          const all = { low: block, medium: block, high: block, [level]: action(actions[actual]) };
          const inputs = risk(all.low, all.medium, all.high)();
          const outcome = await validate(
            accountTakeoverActions,
            { type, name: "shop", inputs },
            { [level]: actions[asked] },
          );
          assert.equal(outcome.violations.length, actual < asked ? 1 : 0);
        },
      ),
    );
  });
});
