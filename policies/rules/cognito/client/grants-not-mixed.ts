import { demandKnown, knownValues } from "../../../definition/property";
import { resourceRule } from "../../../definition/resource-rule";
import { enumerated } from "../../../definition/wording";
import { clients } from "./client";

export const grantsNotMixed = resourceRule({
  name: "cognito-client-grants-not-mixed",
  displayName: "Machines have clients of their own",
  description:
    "App clients must not mix the grant of machines with those of users, because a leaked secret would then open both doors.",
  severity: "high",
  level: "mandatory",
  tags: ["cognito", "app-client", "oauth"],
  remediationSteps: "Make one app client with client_credentials alone for the machine, and another one for users.",
  url: "https://docs.aws.amazon.com/cognito/latest/developerguide/federation-endpoints-oauth-grants.html",
  covers: { stave: ["CTL.COGNITO.CLIENT.ALLFLOWS.001", "CTL.COGNITO.CLIENT.CLIENTCREDS.001"] },
  appliesTo: clients,
  check({ grants, grantsArgument }, _settings, report) {
    const names = knownValues(grants);
    const users = names.filter((grant) => grant !== "client_credentials");
    if (users.length > 0 && users.length < names.length) {
      const found = enumerated(users);
      report(`client_credentials stands beside ${found}, a client of its own is required; split ${grantsArgument}`);
      return;
    }
    // One that is unknown can only mix with others.
    if (grants.length > 1) demandKnown(grants);
  },
});
