import { resourceRule } from "../../../definition/resource-rule";
import type { SignIn } from "../actions";
import { signingIn } from "./belonging";
import { failing } from "./sign-ins";

export const scopeOpenid = resourceRule({
  name: "alb-auth-scope-openid",
  displayName: "Sign-in asks for openid",
  description:
    "Load balancers that sign users in must ask for the scope openid, because without it they get no ID token and fail.",
  severity: "medium",
  level: "mandatory",
  tags: ["alb", "authentication"],
  remediationSteps:
    "Leave scope out, which means openid, or name openid among the others, with spaces between: in authenticateCognito and " +
    "authenticateOidc, authenticateCognitoConfig and authenticateOidcConfig with aws-native.",
  url: "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/listener-authenticate-users.html",
  covers: {},
  appliesTo: signingIn,
  check({ actions }, _settings, report) {
    for (const { scopes } of failing(actions, asksForOpenid)) {
      const found = scopes.value.length === 0 ? "no scope" : `the scopes ${scopes.value.join(" ")}`;
      report(`asks for ${found}, openid is required; set ${scopes.argument} to ${withOpenid(scopes.value)}`);
    }
  },
  fix({ actions }) {
    for (const { scopes } of failing(actions, asksForOpenid)) scopes.set(withOpenid(scopes.value));
  },
});

function asksForOpenid({ scopes }: SignIn) {
  return scopes.map((names) => names.includes("openid"));
}

function withOpenid(scopes: readonly string[]): string {
  return ["openid", ...scopes].join(" ");
}
