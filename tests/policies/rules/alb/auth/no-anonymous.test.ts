import { noAnonymous } from "../../../../../policies/rules/alb/auth/no-anonymous";
import { unknown } from "../../../harness/engine";
import { itJudgesActions } from "./providers";

const forward = { type: "forward", targetGroupArn: unknown };
const cognito = (authenticateCognito: unknown) => ({ type: "authenticate-cognito", authenticateCognito });
const oidc = (authenticateOidc: unknown) => ({ type: "authenticate-oidc", authenticateOidc });
const when = (onUnauthenticatedRequest: unknown) => ({ onUnauthenticatedRequest, userPoolArn: unknown });
const passing = (argument: string) => ({
  problem: `lets unauthenticated requests through, authenticate or deny is required; set ${argument}.onUnauthenticatedRequest to authenticate`,
});

describe("alb-auth-no-anonymous", () => {
  itJudgesActions(noAnonymous, [
    { title: "left out, which means to authenticate", actions: [cognito({}), forward], expected: "passes" },
    { title: "null", actions: [cognito(when(null)), forward], expected: "passes" },
    { title: "authenticate", actions: [cognito(when("authenticate")), forward], expected: "passes" },
    { title: "deny", actions: [oidc(when("deny")), forward], expected: "passes" },
    { title: "no sign-in at all", actions: [forward], expected: "passes" },
    { title: "no actions", actions: [], expected: "passes" },
    { title: "none given", actions: undefined, expected: "passes" },
    {
      title: "a block left over",
      actions: [{ ...forward, authenticateCognito: when("allow") }],
      expected: "passes",
    },
    { title: "the other's block", actions: [{ ...cognito({}), authenticateOidc: when("allow") }], expected: "passes" },
    {
      title: "allow",
      actions: [cognito(when("allow")), forward],
      mended: [cognito(when("authenticate")), forward],
      expected: passing("~0.authenticateCognito"),
    },
    {
      title: "allow, with another provider of identities",
      actions: [oidc(when("allow")), forward],
      mended: [oidc(when("authenticate")), forward],
      expected: passing("~0.authenticateOidc"),
    },
    {
      title: "allow in the second action",
      actions: [forward, cognito(when("allow"))],
      expected: passing("~1.authenticateCognito"),
    },
    {
      title: "allow, for this name",
      actions: [cognito(when("allow"))],
      config: { allowFor: ["sh*"] },
      expected: "passes",
    },
    {
      title: "allow, for another name",
      actions: [cognito(when("allow"))],
      config: { allowFor: ["cart", "sho"] },
      expected: passing("~0.authenticateCognito"),
    },
    {
      title: "unknown",
      actions: [cognito(when(unknown)), forward],
      expected: { unknownAt: "@0.authenticateCognito.onUnauthenticatedRequest" },
    },
    { title: "block unknown", actions: [cognito(unknown), forward], expected: { unknownAt: "@0.authenticateCognito" } },
    { title: "actions unknown", actions: unknown, expected: { unknownAt: "@" } },
    { title: "an action unknown", actions: [unknown, forward], expected: { unknownAt: "@0" } },
    {
      title: "type unknown, allow",
      actions: [{ ...cognito(when("allow")), type: unknown }],
      expected: { unknownAt: "@0.type" },
    },
    { title: "type unknown, deny", actions: [{ ...cognito(when("deny")), type: unknown }], expected: "passes" },
    { title: "type unknown, no block", actions: [{ ...forward, type: unknown }], expected: "passes" },
  ]);
});
