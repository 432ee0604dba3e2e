import { resourceRule } from "../../../definition/resource-rule";
import { identityPools } from "./identity-pool";

export const identityPoolNoGuest = resourceRule({
  name: "cognito-identity-pool-no-guest",
  displayName: "No AWS credentials for guests",
  description: "Identity pools must not let guests in, because everybody on the internet gets AWS credentials then.",
  severity: "high",
  level: "mandatory",
  framework: {
    name: "AWS Foundational Security Best Practices",
    version: "1.0.0",
    reference: "Cognito.2",
    specification: "Cognito identity pools should not allow unauthenticated identities",
  },
  tags: ["cognito", "identity-pool"],
  remediationSteps:
    "Set allowUnauthenticatedIdentities to false. Where an application needs guests, write an exemption with the reason and keep their role tiny.",
  url: "https://docs.aws.amazon.com/cognito/latest/developerguide/identity-pools.html",
  covers: {
    prowler: ["cognito_identity_pool_guest_access_disabled"],
    securityHub: ["Cognito.2"],
    awsConfig: ["cognito-identity-pool-unauth-access-check", "cognito-identity-pool-unauthenticated-logins"],
    cdkNag: ["AwsSolutions-COG7"],
    checkov: ["CKV_AWS_366"],
    cfnNag: ["W57"],
    steampipe: ["cognito_identity_pools_restrict_unauthenticated_identities"],
    stave: ["CTL.COGNITO.IDENTITY.GUEST.001"],
  },
  appliesTo: identityPools,
  check({ allowsGuests }, _settings, report) {
    if (allowsGuests.value)
      report(`guests are allowed, users who signed in are required; set ${allowsGuests.argument} to false`);
  },
  fix({ allowsGuests }) {
    allowsGuests.set(false);
  },
});
