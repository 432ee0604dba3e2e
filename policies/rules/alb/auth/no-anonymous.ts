import { wildcards } from "../../../definition/exemptions";
import { anyOf } from "../../../definition/resource-kind";
import { resourceRule } from "../../../definition/resource-rule";
import type { Action, SignIn } from "../actions";
import { listeners } from "../listener/listener";
import { listenerRules } from "./listener-rule";
import { failing } from "./sign-ins";

export const noAnonymous = resourceRule({
  name: "alb-auth-no-anonymous",
  displayName: "Nobody passes unauthenticated",
  description:
    "Load balancers that sign users in must not let anybody else through, because targets take who arrives for signed in.",
  severity: "high",
  level: "mandatory",
  tags: ["alb", "authentication"],
  remediationSteps:
    "Leave onUnauthenticatedRequest out or set it to authenticate, or to deny where a redirect is of no use, as for an API: in " +
    "authenticateCognito and authenticateOidc, authenticateCognitoConfig and authenticateOidcConfig with aws-native. Where " +
    "targets are meant to serve both, name the listener or rule in allowFor.",
  url: "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/listener-authenticate-users.html",
  covers: { stave: ["CTL.ELB.AUTH.UNAUTHENTICATED.ALLOW.001"] },
  settings: {
    allowFor: {
      type: "array",
      items: { type: "string", minLength: 1 },
      uniqueItems: true,
      default: [],
      description:
        "Names of listeners and rules whose targets serve unauthenticated requests too; * stands for any characters.",
    },
  },
  appliesTo: anyOf<{ readonly name: string; readonly actions: readonly Action[] }>(listeners, listenerRules),
  check({ name, actions }, { allowFor }, report) {
    if (allowFor.some((pattern) => wildcards(pattern).test(name))) return;
    for (const { unauthenticated } of failing(actions, stopsAnybody)) {
      report(
        `lets unauthenticated requests through, authenticate or deny is required; set ${unauthenticated.argument} to authenticate`,
      );
    }
  },
  fix({ actions }) {
    for (const { unauthenticated } of failing(actions, stopsAnybody)) unauthenticated.set("authenticate");
  },
});

function stopsAnybody({ unauthenticated }: SignIn) {
  return unauthenticated.map((what) => what !== "allow");
}
