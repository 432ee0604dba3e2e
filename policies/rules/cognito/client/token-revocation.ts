import { resourceRule } from "../../../definition/resource-rule";
import { clients } from "./client";

export const tokenRevocation = resourceRule({
  name: "cognito-client-token-revocation",
  displayName: "Tokens can be revoked",
  description:
    "App clients must let tokens be revoked, because a sign-out or a stolen device has no effect on them otherwise.",
  severity: "medium",
  level: "mandatory",
  tags: ["cognito", "app-client", "token"],
  remediationSteps: "Set enableTokenRevocation to true, or take it away: AWS turns revocation on for new clients.",
  url: "https://docs.aws.amazon.com/cognito/latest/developerguide/token-revocation.html",
  covers: {
    prowler: ["cognito_user_pool_client_token_revocation_enabled"],
    stave: ["CTL.COGNITO.CLIENT.TOKEN.REVOCATION.001"],
  },
  settings: {
    explicit: {
      type: "boolean",
      default: false,
      description: "Whether it must be written out, for clients that are older than the default.",
    },
  },
  appliesTo: clients,
  check({ tokenRevocation }, { explicit }, report) {
    const { argument, isSet, value } = tokenRevocation;
    if (!value) report(`token revocation is off, it is required; set ${argument} to true`);
    else if (explicit && !isSet)
      report(`token revocation is not written out, it is required to be; set ${argument} to true`);
  },
  fix({ tokenRevocation }) {
    tokenRevocation.set(true);
  },
});
