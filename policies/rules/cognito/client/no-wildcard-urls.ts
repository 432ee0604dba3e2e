import { demandKnown } from "../../../definition/property";
import { resourceRule } from "../../../definition/resource-rule";
import { clients } from "./client";
import { knownUrls, urlProperties } from "./urls";

export const noWildcardUrls = resourceRule({
  name: "cognito-client-no-wildcard-urls",
  displayName: "URLs are written out",
  description:
    "App clients must write their URLs out, because with a wildcard somebody else's page may get the code of a sign-in.",
  severity: "critical",
  level: "mandatory",
  tags: ["cognito", "app-client", "oauth"],
  remediationSteps:
    "Write each URL out in callbackUrls, logoutUrls and defaultRedirectUri; Cognito compares them character by character.",
  url: "https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-app-idp-settings.html",
  covers: { stave: ["CTL.COGNITO.CLIENT.WILDCARDCB.001"] },
  appliesTo: clients,
  check(client, _settings, report) {
    for (const { argument, url } of knownUrls(client).filter((one) => one.url.includes("*"))) {
      report(`"${url}" has a wildcard, whole URLs are required; write it out in ${argument}`);
    }
    demandKnown(urlProperties(client));
  },
});
