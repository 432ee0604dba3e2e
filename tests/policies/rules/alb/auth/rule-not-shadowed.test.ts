import assert from "node:assert/strict";
import fc from "fast-check";
import { ruleNotShadowed } from "../../../../../policies/rules/alb/auth/rule-not-shadowed";
import { type Resource, unknown } from "../../../harness/engine";
import { validateStack } from "../../../harness/validate";
import { itJudgesStacks } from "../../../harness/verdicts";
import * as listener from "../listener/providers";
import { matches, words } from "./matcher";
import { classic, native, twin } from "./providers";
import { aListener, aRule, arn, forward, host, path, signIn, validation } from "./stacks";

const shadowed = (by = "open", priority = "5") => ({
  problems: [
    `listener rule "shop": never signs anybody in, because listener rule "${by}" (priority ${priority}) forwards all its ` +
      "requests first and does not ask; set priority to less than that, or narrow the other one down",
  ],
});

/** An earlier rule that forwards without sign-in. */
const open = (settings: Parameters<typeof aRule>[1] = {}, name = "open") =>
  aRule(name, { priority: 5, actions: [forward], ...settings });

const https = aListener("https");

/** A rule that signs users in, after another one, at one listener. */
const after = (earlier: Resource, rule: Parameters<typeof aRule>[1] = {}) => [https, earlier, aRule("shop", rule)];

describe("alb-auth-rule-not-shadowed", () => {
  itJudgesStacks(ruleNotShadowed, [
    ...[classic, twin, native].flatMap((type) => [
      { title: `an open rule for all (${type})`, stack: after(open({ type }), { type }), expected: shadowed() },
      {
        title: `an open rule for other paths (${type})`,
        stack: after(open({ type, conditions: [path("/public/*")] }), { type }),
        expected: "passes" as const,
      },
    ]),
    {
      title: "rules of the classic and the native provider",
      stack: [aListener("https", {}, listener.native), open({ type: native }), aRule("shop", { type: twin })],
      expected: shadowed(),
    },
    { title: "an open rule without conditions", stack: after(open({ conditions: [] })), expected: shadowed() },
    {
      title: "the same host, no path",
      stack: after(open({ conditions: [host("*.example.com")] }), {
        conditions: [host("shop.example.com"), path("/a")],
      }),
      expected: shadowed(),
    },
    {
      title: "another host",
      stack: after(open({ conditions: [host("a.example.com")] }), { conditions: [host("b.example.com")] }),
      expected: "passes",
    },
    { title: "an open rule behind", stack: after(open({ priority: 11 })), expected: "passes" },
    { title: "an open rule of the same priority", stack: after(open({ priority: 10 })), expected: "passes" },
    {
      title: "priorities as text",
      stack: after(open({ priority: "9" }), { priority: "10" }),
      expected: shadowed("open", "9"),
    },
    {
      title: "an earlier rule that signs in too",
      stack: after(open({ actions: [signIn, forward] })),
      expected: "passes",
    },
    {
      title: "an earlier rule that asks for a token",
      stack: after(open({ actions: [validation, forward] })),
      expected: "passes",
    },
    {
      title: "an earlier rule that redirects",
      stack: after(open({ actions: [{ type: "redirect", redirect: { host: "new.example.com" } }] })),
      expected: "passes",
    },
    {
      title: "a rule that does not sign in",
      stack: after(open(), { actions: [forward] }),
      expected: "passes",
    },
    {
      title: "a rule that asks for a token",
      stack: after(open(), { actions: [validation, forward] }),
      expected: shadowed(),
    },
    {
      title: "an earlier rule for one method",
      stack: after(open({ conditions: [path("/*"), { httpRequestMethod: { values: ["OPTIONS"] } }] })),
      expected: "passes",
    },
    {
      title: "an earlier rule of another listener",
      stack: [https, aListener("other"), open({ listener: "other" }), aRule("shop")],
      expected: "passes",
    },
    {
      title: "rules of one listener made elsewhere",
      stack: [open({ listener: `${arn}1` }), aRule("shop", { listener: `${arn}1` })],
      expected: shadowed(),
    },
    {
      title: "rules of two listeners made elsewhere",
      stack: [open({ listener: `${arn}1` }), aRule("shop", { listener: `${arn}2` })],
      expected: "passes",
    },
    {
      title: "a rule by the listener, one by its ARN",
      stack: [aListener("https", { arn: `${arn}1` }), open({ listener: `${arn}1` }), aRule("shop")],
      expected: shadowed(),
    },
    {
      title: "a redirecting listener beside, which an output of a component stands for too",
      stack: [
        https,
        aListener("http", { protocol: "HTTP", port: 80 }),
        ...[open(), aRule("shop")].map((rule) => ({ ...rule, dependsOn: { listenerArn: ["https", "http"] } })),
      ],
      expected: shadowed(),
    },
    {
      title: "two listeners that may be meant",
      stack: [
        https,
        aListener("other"),
        ...[open(), aRule("shop")].map((rule) => ({ ...rule, dependsOn: { listenerArn: ["https", "other"] } })),
      ],
      expected: "passes",
    },
    {
      title: "two listeners that may be meant, told apart by the ARN",
      stack: [
        aListener("https", { arn: `${arn}1` }),
        aListener("other", { arn: `${arn}2` }),
        ...[open({ listener: `${arn}1` }), aRule("shop", { listener: `${arn}1` })].map((rule) => ({
          ...rule,
          dependsOn: { listenerArn: ["https", "other"] },
        })),
      ],
      expected: shadowed(),
    },
    {
      title: "listener unknown, from nowhere",
      stack: [open(), aRule("shop")].map((rule) => ({ ...rule, dependsOn: {} })),
      expected: "passes",
    },
    {
      title: "a public path",
      stack: after(open({ conditions: [path("/health")] }), { conditions: [path("/health")] }),
      config: { publicPaths: ["/health"] },
      expected: "passes",
    },
    {
      title: "more than the public paths",
      stack: after(open({ conditions: [path("/health*")] }), { conditions: [path("/health")] }),
      config: { publicPaths: ["/health"] },
      expected: shadowed(),
    },
    {
      title: "no path, which is not public",
      stack: after(open({ conditions: [] })),
      config: { publicPaths: ["/health"] },
      expected: shadowed(),
    },
    { title: "everything public", stack: after(open()), config: { publicPaths: ["/*"] }, expected: "passes" },
    {
      title: "a path that may be public",
      stack: after(open({ conditions: [path("/*", unknown)] })),
      config: { publicPaths: ["/health"] },
      expected: shadowed(),
    },
    {
      title: "paths that may all be public",
      stack: after(open({ conditions: [path("/health", unknown)] }), { conditions: [path("/health")] }),
      config: { publicPaths: ["/health"] },
      expected: { unknownAt: "conditions.0.pathPattern.values.1" },
    },
    {
      title: "an earlier rule of unknown priority",
      stack: after(open({ priority: unknown })),
      expected: { unknownAt: "priority" },
    },
    {
      title: "an earlier rule without a priority",
      stack: after({ ...open(), inputs: { ...open().inputs, priority: null } }),
      expected: "passes",
    },
    {
      title: "a rule of unknown priority",
      stack: after(open(), { priority: unknown }),
      expected: { unknownAt: "priority" },
    },
    {
      title: "an earlier rule for an unknown path",
      stack: after(open({ conditions: [path(unknown)] })),
      expected: { unknownAt: "conditions.0.pathPattern.values.0" },
    },
    {
      title: "an earlier rule for an unknown path of another host",
      stack: after(open({ conditions: [path(unknown), host("a.com")] }), { conditions: [host("b.com")] }),
      expected: "passes",
    },
    {
      title: "a header of unknown name",
      stack: after(open({ conditions: [{ httpHeader: { httpHeaderName: unknown, values: ["*"] } }] }), {
        conditions: [{ httpHeader: { httpHeaderName: "a", values: ["1"] } }],
      }),
      expected: { unknownAt: "conditions.0.httpHeader.httpHeaderName" },
    },
    {
      title: "an unknown expression",
      stack: after(open({ conditions: [{ pathPattern: { regexValues: [unknown] } }] })),
      expected: { unknownAt: "conditions.0.pathPattern.regexValues.0" },
    },
    {
      title: "an earlier rule behind, all else of it unknown",
      stack: after(open({ priority: 20, actions: unknown, conditions: [unknown] })),
      expected: "passes",
    },
    {
      title: "an earlier rule with unknown actions",
      stack: after(open({ actions: unknown })),
      expected: { unknownAt: "actions" },
    },
    { title: "unknown actions", stack: after(open(), { actions: unknown }), expected: { unknownAt: "actions" } },
    {
      title: "one that is known to shadow, another unknown",
      stack: [https, open({ priority: unknown }, "unsure"), open(), aRule("shop")],
      expected: shadowed(),
    },
  ]);

  it("agrees with sending all small requests through the listener", async () => {
    const pattern = fc
      .string({ unit: fc.constantFrom("a", "*", "?"), minLength: 1, maxLength: 2 })
      .map((text) => `/${text}`);
    const rule = fc.record({ priority: fc.integer({ min: 1, max: 4 }), paths: fc.array(pattern, { maxLength: 2 }) });
    const requests = words(["a", "b"], 4).map((word) => `/${word}`);
    const takes = (paths: readonly string[], request: string) =>
      paths.length === 0 || paths.some((own) => matches(own, request));
    await fc.assert(
      fc.asyncProperty(rule, rule, fc.constantFrom(classic, native), async (earlier, own, type) => {
        const conditions = ({ paths }: typeof own) => (paths.length > 0 ? [path(...paths)] : []);
        const isReached = requests.some(
          (request) => takes(own.paths, request) && !(earlier.priority < own.priority && takes(earlier.paths, request)),
        );
        const { violations } = await validateStack(ruleNotShadowed, [
          https,
          open({ type, priority: earlier.priority, conditions: conditions(earlier) }),
          aRule("shop", { type, priority: own.priority, conditions: conditions(own) }),
        ]);
        assert.equal(violations.length, isReached ? 0 : 1);
      }),
    );
  });
});
