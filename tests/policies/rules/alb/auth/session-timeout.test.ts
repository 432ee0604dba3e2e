import assert from "node:assert/strict";
import fc from "fast-check";
import { sessionTimeout } from "../../../../../policies/rules/alb/auth/session-timeout";
import { unknown } from "../../../harness/engine";
import { validate } from "../../../harness/validate";
import { type ActionsCase, classic, itJudgesActions, made, native } from "./providers";
import * as listener from "../listener/providers";

const cognito = (seconds?: unknown) => ({
  type: "authenticate-cognito",
  authenticateCognito: { userPoolArn: unknown, ...(seconds !== undefined && { sessionTimeout: seconds }) },
});
const oidc = (seconds: unknown) => ({ type: "authenticate-oidc", authenticateOidc: { sessionTimeout: seconds } });
const forward = { type: "forward" };
const long = (found: string, block = "~0.authenticateCognito", most = "43200"): ActionsCase["expected"] => ({
  problem: `sessions last ${found}, ${most} at most are required; set ${block}.sessionTimeout to ${most} or less`,
});

describe("alb-auth-session-timeout", () => {
  itJudgesActions(sessionTimeout, [
    { title: "twelve hours", actions: [cognito(43200), forward], expected: "passes" },
    { title: "twelve hours as text", actions: [cognito("43200"), forward], expected: "passes" },
    { title: "a second", actions: [oidc(1), forward], expected: "passes" },
    { title: "no sign-in", actions: [forward], expected: "passes" },
    {
      title: "a second more",
      actions: [cognito(43201), forward],
      mended: [cognito(43200), forward],
      expected: long("43201 seconds"),
    },
    {
      title: "another provider of identities",
      actions: [oidc(86400), forward],
      mended: [oidc(43200), forward],
      expected: long("86400 seconds", "~0.authenticateOidc"),
    },
    { title: "too long, as text", actions: [cognito("86400")], expected: long("86400 seconds") },
    {
      title: "left out",
      actions: [cognito(), forward],
      mended: [cognito(43200), forward],
      expected: long("604800 seconds by default"),
    },
    { title: "null", actions: [cognito(null), forward], expected: long("604800 seconds by default") },
    {
      title: "left out, seven days allowed",
      actions: [cognito(), forward],
      config: { maxSeconds: 604800 },
      expected: "passes",
    },
    {
      title: "an hour more than allowed",
      actions: [cognito(7200)],
      config: { maxSeconds: 3600 },
      mended: [cognito(3600)],
      expected: long("7200 seconds", "~0.authenticateCognito", "3600"),
    },
    {
      title: "unknown",
      actions: [cognito(unknown), forward],
      expected: { unknownAt: "@0.authenticateCognito.sessionTimeout" },
    },
    { title: "actions unknown", actions: unknown, expected: { unknownAt: "@" } },
    { title: "unknown, but not used", actions: [{ ...cognito(unknown), type: "forward" }], expected: "passes" },
  ]);

  it("tells what is known to be too long before it asks for what is unknown", async () => {
    const inputs = { actions: [cognito(unknown), cognito(86400)] };
    const outcome = await validate(sessionTimeout, { type: classic, name: "shop", inputs });
    assert.equal(outcome.violations.length, 1);
    assert.equal(outcome.undecided.length, 1);
  });

  for (const maxSeconds of [0, 604801, 1.5, "3600"]) {
    it(`refuses to be configured with ${JSON.stringify(maxSeconds)}`, async () => {
      await assert.rejects(
        validate(sessionTimeout, { type: classic, name: "shop", inputs: {} }, { maxSeconds }),
        /^Error: alb-auth-session-timeout: data\/maxSeconds must be/,
      );
    });
  }

  it("passes exactly what is short enough, whichever provider", async () => {
    const seconds = fc.integer({ min: 1, max: 604800 });
    const type = fc.constantFrom(classic, native, listener.classic, listener.native);
    await fc.assert(
      fc.asyncProperty(seconds, seconds, type, async (actual, maxSeconds, token) => {
        const list = token.endsWith("Rule") ? "actions" : "defaultActions";
        const resource = made(token, "shop", { [list]: [cognito(actual)] });
        const outcome = await validate(sessionTimeout, resource, { maxSeconds });
        assert.equal(outcome.violations.length, actual > maxSeconds ? 1 : 0);
      }),
    );
  });
});
