import * as pulumi from "@pulumi/pulumi";

/** What a provider has to be told of the pool (Cognito developer guide, "Adding user pool sign-in through a third party"). */

/** Where a provider that speaks OAuth sends people back. */
export function redirectUrl(domainName: pulumi.Input<string>): pulumi.Output<string> {
  return pulumi.interpolate`https://${domainName}/oauth2/idpresponse`;
}

/** Who the pool is to a SAML provider. */
export function entityId(userPoolId: pulumi.Input<string>): pulumi.Output<string> {
  return pulumi.interpolate`urn:amazon:cognito:sp:${userPoolId}`;
}

/** Where a SAML provider sends its assertions. */
export function acsUrl(domainName: pulumi.Input<string>): pulumi.Output<string> {
  return pulumi.interpolate`https://${domainName}/saml2/idpresponse`;
}

/** Where a SAML provider answers to a sign-out. */
export function logoutUrl(domainName: pulumi.Input<string>): pulumi.Output<string> {
  return pulumi.interpolate`https://${domainName}/saml2/logout`;
}
