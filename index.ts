import { CognitoAuth } from "./components";
import { readConfig } from "./program/config";

const args = readConfig();
const auth = new CognitoAuth("auth", args);

const outputs = {
  userPoolId: auth.userPoolId,
  userPoolArn: auth.userPoolArn,
  issuer: auth.issuer,
  jwksUri: auth.jwksUri,
  clientIds: auth.clientIds,
  clientSecrets: auth.clientSecrets,
  previousClientIds: auth.previousClientIds,
  previousClientSecrets: auth.previousClientSecrets,
  domainName: auth.domainName,
  certificateArn: auth.certificateArn,
  dnsRecords: auth.dnsRecords,
  signInUrls: auth.signInUrls,
  signOutUrls: auth.signOutUrls,
  sessionCookieNames: auth.sessionCookieNames,
  listenerRuleArns: auth.listenerRuleArns,
  loadBalancerDnsName: auth.loadBalancerDnsName,
  loadBalancerSecurityGroupId: auth.loadBalancerSecurityGroupId,
  identityPoolId: auth.identityPoolId,
  identityPoolRoleArns: auth.identityPoolRoleArns,
  dashboardUrl: auth.dashboardUrl,
  alarmTopicArn: auth.alarmTopicArn,
  certificateAlarmTopicArn: auth.certificateAlarmTopicArn,
  trailArn: auth.trailArn,
  replicaArns: auth.replicaArns,
  replicaEndpoints: auth.replicaEndpoints,
  // What has to be entered at the providers, where there are some.
  ...(args.identityProviders && {
    identityProviderRedirectUrls: auth.identityProviderRedirectUrls,
    samlEntityIds: auth.samlEntityIds,
    samlAcsUrls: auth.samlAcsUrls,
    samlLogoutUrls: auth.samlLogoutUrls,
    samlEncryptionCertificates: auth.samlEncryptionCertificates,
  }),
};

// Pulumi warns of an output without a value, and many belong to what a stack need not have.
export = Object.fromEntries(Object.entries(outputs).filter(([, output]) => (output as unknown) !== undefined));
