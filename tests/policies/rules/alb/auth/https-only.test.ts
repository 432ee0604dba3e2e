import { httpsOnly } from "../../../../../policies/rules/alb/auth/https-only";
import { unknown } from "../../../harness/engine";
import { type StackCase, itJudgesStacks } from "../../../harness/verdicts";
import * as listener from "../listener/providers";
import { classic, native, twin } from "./providers";
import { aListener, aRule, arn, forward, signIn } from "./stacks";

const inClear = (what: string) => ({
  problems: [`${what}, HTTPS is required; set protocol of the listener to HTTPS`],
});
const own = inClear('listener "https": signs users in where it speaks HTTP');
const rules = inClear('listener rule "shop": signs users in where listener "https" speaks HTTP');
const http = { protocol: "HTTP", port: 80 };

describe("alb-auth-https-only", () => {
  itJudgesStacks(httpsOnly, [
    ...[
      { type: listener.classic, rule: classic },
      { type: listener.twin, rule: twin },
      { type: listener.native, rule: native },
    ].flatMap(({ type, rule }): StackCase[] => [
      {
        title: `a rule with HTTPS (${type})`,
        stack: [aListener("https", {}, type), aRule("shop", { type: rule })],
        expected: "passes",
      },
      {
        title: `a rule with HTTP (${type})`,
        stack: [aListener("https", http, type), aRule("shop", { type: rule })],
        expected: rules,
      },
      {
        title: `a default action with HTTP (${type})`,
        stack: [aListener("https", { ...http, defaultActions: [signIn, forward] }, type)],
        expected: own,
      },
      {
        title: `a default action with HTTPS (${type})`,
        stack: [aListener("https", { defaultActions: [signIn, forward] }, type)],
        expected: "passes",
      },
    ]),
    {
      title: "no protocol",
      stack: [aListener("https", { protocol: undefined }), aRule("shop")],
      expected: inClear('listener rule "shop": signs users in where listener "https" speaks HTTP by default'),
    },
    {
      title: "no protocol of its own",
      stack: [aListener("https", { protocol: undefined, defaultActions: [signIn, forward] })],
      expected: inClear('listener "https": signs users in where it speaks HTTP by default'),
    },
    {
      title: "a rule with HTTP without sign-in",
      stack: [aListener("https", http), aRule("shop", { actions: [forward] })],
      expected: "passes",
    },
    {
      title: "another provider of identities",
      stack: [
        aListener("https", http),
        aRule("shop", { actions: [{ type: "authenticate-oidc", authenticateOidc: {} }] }),
      ],
      expected: rules,
    },
    {
      title: "a rule of another listener",
      stack: [aListener("https", http), aListener("other"), aRule("shop", { listener: "other" })],
      expected: "passes",
    },
    {
      title: "a listener that is made elsewhere",
      stack: [aListener("https", http), aRule("shop", { listener: `${arn}1` })],
      expected: "passes",
    },
    {
      title: "by the ARN",
      stack: [aListener("https", { ...http, arn: `${arn}1` }), aRule("shop", { listener: `${arn}1` })],
      expected: rules,
    },
    {
      title: "two listeners that may be meant, one with HTTPS",
      stack: [
        aListener("https", http),
        aListener("other"),
        { ...aRule("shop"), dependsOn: { listenerArn: ["https", "other"] } },
      ],
      expected: "passes",
    },
    {
      title: "two listeners that may be meant, told apart by the ARN",
      stack: [
        aListener("https", { ...http, arn: `${arn}1` }),
        aListener("other", { arn: `${arn}2` }),
        { ...aRule("shop", { listener: `${arn}1` }), dependsOn: { listenerArn: ["https", "other"] } },
      ],
      expected: rules,
    },
    {
      title: "two listeners that may be meant, one of them unknown",
      stack: [
        aListener("https", http),
        aListener("other", { protocol: unknown }),
        { ...aRule("shop"), dependsOn: { listenerArn: ["https", "other"] } },
      ],
      expected: { unknownAt: "protocol" },
    },
    {
      title: "one rule of several",
      stack: [
        aListener("https", http),
        aListener("other"),
        aRule("safe", { listener: "other" }),
        aRule("plain", { actions: [forward] }),
        aRule("shop"),
      ],
      expected: rules,
    },
    {
      title: "default actions of one listener of several",
      stack: [
        aListener("safe", { defaultActions: [signIn, forward] }),
        aListener("plain", http),
        aListener("https", { ...http, defaultActions: [signIn, forward] }),
      ],
      expected: own,
    },
    {
      title: "protocol unknown",
      stack: [aListener("https", { protocol: unknown }), aRule("shop")],
      expected: { unknownAt: "protocol" },
    },
    {
      title: "actions unknown",
      stack: [aListener("https", http), aRule("shop", { actions: unknown })],
      expected: { unknownAt: "actions" },
    },
    {
      title: "actions unknown with HTTPS",
      stack: [aListener("https"), aRule("shop", { actions: unknown })],
      expected: "passes",
    },
    {
      title: "one action known to sign in, another unknown",
      stack: [aListener("https", http), aRule("shop", { actions: [unknown, signIn] })],
      expected: rules,
    },
  ]);
});
