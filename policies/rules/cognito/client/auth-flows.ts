import { demandKnown, knownValues } from "../../../definition/property";
import { resourceRule } from "../../../definition/resource-rule";
import { enumerated } from "../../../definition/wording";
import { clients } from "./client";

export const authFlows = resourceRule({
  name: "cognito-client-auth-flows",
  displayName: "Passwords stay with the user",
  description:
    "App clients must not take plain passwords, because with SRP or passkeys a password never leaves the user's device.",
  severity: "medium",
  level: "mandatory",
  tags: ["cognito", "app-client", "password"],
  remediationSteps:
    "Take the denied flows out of explicitAuthFlows and use ALLOW_USER_SRP_AUTH, ALLOW_USER_AUTH or the sign-in pages. For a move of users by a migration trigger, which needs the password, write an exemption with a last day.",
  url: "https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-authentication-flow-methods.html",
  covers: {},
  settings: {
    denied: {
      type: "array",
      items: { type: "string" },
      default: [
        "ALLOW_USER_PASSWORD_AUTH",
        "USER_PASSWORD_AUTH",
        "ALLOW_ADMIN_USER_PASSWORD_AUTH",
        "ADMIN_NO_SRP_AUTH",
      ],
      description: "The flows that app clients must not have, in Cognito's words.",
    },
  },
  appliesTo: clients,
  check({ authFlows }, { denied }, report) {
    const found = knownValues(authFlows).filter((flow) => denied.includes(flow));
    if (found.length > 0) {
      report(`${enumerated(found)} is allowed, it is denied; take it out of explicitAuthFlows`);
    }
    demandKnown(authFlows);
  },
});
