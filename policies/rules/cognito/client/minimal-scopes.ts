import { demandKnown, knownValues } from "../../../definition/property";
import { resourceRule } from "../../../definition/resource-rule";
import { enumerated } from "../../../definition/wording";
import { clients } from "./client";

export const minimalScopes = resourceRule({
  name: "cognito-client-minimal-scopes",
  displayName: "Scopes are few",
  description:
    "App clients must not ask for scopes that let a token change the account itself, because a stolen one would do so.",
  severity: "medium",
  level: "advisory",
  tags: ["cognito", "app-client", "oauth"],
  remediationSteps:
    "Take the denied scopes out of allowedOauthScopes (allowedOAuthScopes with aws-native). Only applications that let users change their own attributes or passkeys with the access token need aws.cognito.signin.user.admin.",
  url: "https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-define-resource-servers.html",
  covers: { stave: ["CTL.COGNITO.CLIENT.ALLSCOPES.001"] },
  settings: {
    denied: {
      type: "array",
      items: { type: "string" },
      default: ["aws.cognito.signin.user.admin"],
      description: "The scopes that app clients must not have.",
    },
  },
  appliesTo: clients,
  check({ scopes, scopesArgument }, { denied }, report) {
    const found = knownValues(scopes).filter((scope) => denied.includes(scope));
    if (found.length > 0) report(`${enumerated(found)} is allowed, it is denied; take it out of ${scopesArgument}`);
    demandKnown(scopes);
  },
});
