import { resourceRule } from "../../../definition/resource-rule";
import { asFound } from "../../../definition/wording";
import { clients } from "./client";

export const preventUserExistenceErrors = resourceRule({
  name: "cognito-client-prevent-user-existence-errors",
  displayName: "Clients hide who has an account",
  description:
    "App clients must answer alike whether an account exists, because otherwise anybody can find out who has one.",
  severity: "medium",
  level: "mandatory",
  tags: ["cognito", "app-client"],
  remediationSteps: 'Set preventUserExistenceErrors to "ENABLED". Without it AWS answers in the old way, which tells.',
  url: "https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pool-managing-errors.html",
  covers: {
    prowler: ["cognito_user_pool_client_prevent_user_existence_errors"],
    stave: ["CTL.COGNITO.CLIENT.ENUMERATION.001"],
  },
  appliesTo: clients,
  check({ userExistenceErrors }, _settings, report) {
    const { argument, value } = userExistenceErrors;
    if (value === "ENABLED") return;
    const found = asFound(userExistenceErrors);
    report(`errors about users are ${found}, ENABLED is required, which hides them; set ${argument} to ENABLED`);
  },
  fix({ userExistenceErrors }) {
    userExistenceErrors.set("ENABLED");
  },
});
