import { scopeOpenid } from "../../../../../policies/rules/alb/auth/scope-openid";
import { unknown } from "../../../harness/engine";
import { type ActionsCase, itJudgesActions } from "./providers";

const cognito = (scope?: unknown) => ({
  type: "authenticate-cognito",
  authenticateCognito: { userPoolArn: unknown, ...(scope !== undefined && { scope }) },
});
const oidc = (scope: unknown) => ({ type: "authenticate-oidc", authenticateOidc: { scope } });
const without = (found: string, remedy: string, block = "~0.authenticateCognito"): ActionsCase["expected"] => ({
  problem: `asks for ${found}, openid is required; set ${block}.scope to ${remedy}`,
});

describe("alb-auth-scope-openid", () => {
  itJudgesActions(scopeOpenid, [
    { title: "left out, which means openid", actions: [cognito()], expected: "passes" },
    { title: "null", actions: [cognito(null)], expected: "passes" },
    { title: "openid", actions: [cognito("openid")], expected: "passes" },
    { title: "openid among others", actions: [oidc("email  openid profile")], expected: "passes" },
    { title: "no sign-in", actions: [{ type: "forward" }], expected: "passes" },
    {
      title: "others only",
      actions: [cognito("email profile")],
      mended: [cognito("openid email profile")],
      expected: without("the scopes email profile", "openid email profile"),
    },
    {
      title: "something like it",
      actions: [oidc("openid2")],
      mended: [oidc("openid openid2")],
      expected: without("the scopes openid2", "openid openid2", "~0.authenticateOidc"),
    },
    { title: "empty", actions: [cognito(" ")], mended: [cognito("openid")], expected: without("no scope", "openid") },
    { title: "unknown", actions: [cognito(unknown)], expected: { unknownAt: "@0.authenticateCognito.scope" } },
    { title: "not used", actions: [{ ...cognito("email"), type: "forward" }], expected: "passes" },
  ]);
});
