import { anyTrue } from "../../../definition/property";
import { resourceRule } from "../../../definition/resource-rule";
import { clients } from "./client";

export const logoutUrl = resourceRule({
  name: "cognito-client-logout-url",
  displayName: "Users can sign out",
  description:
    "App clients with sign-in pages must have a logout URL, because otherwise the session at Cognito goes on and signs the next person in.",
  severity: "low",
  level: "advisory",
  tags: ["cognito", "app-client", "oauth"],
  remediationSteps:
    "Set logoutUrls to the page that users see after they signed out, and send them to the logout endpoint.",
  url: "https://docs.aws.amazon.com/cognito/latest/developerguide/logout-endpoint.html",
  covers: { stave: ["CTL.COGNITO.CLIENT.NOLOGOUT.001"] },
  appliesTo: clients,
  check({ grants, logoutUrls }, _settings, report) {
    if (logoutUrls.length > 0) return;
    const signsIn = grants.map((grant) => grant.map((name) => name === "code" || name === "implicit"));
    if (anyTrue(signsIn)) report("it has no logout URL, one is required where users sign in; set logoutUrls");
  },
});
