import { defaultAction } from "../../../../../policies/rules/alb/auth/default-action";
import { unknown } from "../../../harness/engine";
import { type StackCase, itJudgesStacks } from "../../../harness/verdicts";
import * as listener from "../listener/providers";
import { classic, native, twin } from "./providers";
import { aListener, aRule, arn, forward, signIn, validation } from "./stacks";

const open = (rule = "shop") => ({
  problems: [
    `listener "https": forwards by default without sign-in, though listener rule "${rule}" asks for it; ` +
      "set defaultActions to sign in, to redirect, or to answer with a fixed response",
  ],
});
const by = (...defaultActions: unknown[]) => aListener("https", { defaultActions });

describe("alb-auth-default-action", () => {
  itJudgesStacks(defaultAction, [
    ...[
      [listener.classic, classic],
      [listener.twin, twin],
      [listener.native, native],
    ].flatMap(([type, ruleType]): StackCase[] => [
      {
        title: `forwards (${String(type)})`,
        stack: [
          aListener("https", { defaultActions: [forward] }, type),
          aRule("shop", { ...(ruleType && { type: ruleType }) }),
        ],
        expected: open(),
      },
      {
        title: `answers itself (${String(type)})`,
        stack: [aListener("https", {}, type), aRule("shop", { ...(ruleType && { type: ruleType }) })],
        expected: "passes",
      },
    ]),
    { title: "signs in", stack: [by(signIn, forward), aRule("shop")], expected: "passes" },
    { title: "asks for a token", stack: [by(validation, forward), aRule("shop")], expected: "passes" },
    { title: "redirects", stack: [by({ type: "redirect" }), aRule("shop")], expected: "passes" },
    { title: "no rule", stack: [by(forward)], expected: "passes" },
    { title: "no rule that asks", stack: [by(forward), aRule("shop", { actions: [forward] })], expected: "passes" },
    {
      title: "a rule that asks behind one that does not",
      stack: [by(forward), aRule("open", { actions: [forward] }), aRule("shop")],
      expected: open(),
    },
    {
      title: "a rule that asks for a token",
      stack: [by(forward), aRule("api", { actions: [validation, forward] })],
      expected: open("api"),
    },
    {
      title: "a rule of another listener",
      stack: [by(forward), aListener("other"), aRule("shop", { listener: "other" })],
      expected: "passes",
    },
    {
      title: "a rule by the ARN",
      stack: [
        aListener("https", { arn: `${arn}1`, defaultActions: [forward] }),
        aRule("shop", { listener: `${arn}1` }),
      ],
      expected: open(),
    },
    {
      title: "a listener without HTTPS, which cannot be meant",
      stack: [aListener("https", { protocol: "HTTP", defaultActions: [forward] }), aRule("shop")],
      expected: "passes",
    },
    {
      title: "two listeners that may be meant",
      stack: [by(forward), aListener("other"), { ...aRule("shop"), dependsOn: { listenerArn: ["https", "other"] } }],
      expected: "passes",
    },
    { title: "default unknown", stack: [by(unknown), aRule("shop")], expected: { unknownAt: "defaultActions.0" } },
    { title: "default unknown, no rule", stack: [by(unknown)], expected: "passes" },
    {
      title: "actions of the rule unknown",
      stack: [by(forward), aRule("shop", { actions: unknown })],
      expected: { unknownAt: "actions" },
    },
    {
      title: "actions of one rule unknown",
      stack: [by(forward), aRule("unsure", { actions: unknown }), aRule("shop")],
      expected: open(),
    },
    {
      title: "actions of the rule unknown, the default signs in",
      stack: [by(signIn, forward), aRule("shop", { actions: unknown })],
      expected: "passes",
    },
    {
      title: "protocol unknown",
      stack: [aListener("https", { protocol: unknown, defaultActions: [forward] }), aRule("shop")],
      expected: { unknownAt: "protocol" },
    },
  ]);
});
