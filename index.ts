import { CognitoAuth } from "./components";
import { readConfig } from "./program/config";

const args = readConfig();
const auth = new CognitoAuth("auth", args);

export = {
  userPoolId: auth.userPoolId,
  userPoolArn: auth.userPoolArn,
  issuer: auth.issuer,
  jwksUri: auth.jwksUri,
  clientIds: auth.clientIds,
  clientSecrets: auth.clientSecrets,
  previousClientIds: auth.previousClientIds,
  previousClientSecrets: auth.previousClientSecrets,
  domainName: auth.domainName,
  signInUrls: auth.signInUrls,
  signOutUrls: auth.signOutUrls,
  sessionCookieNames: auth.sessionCookieNames,
  listenerRuleArns: auth.listenerRuleArns,
  // Pulumi warns of an output without a value, and only a domain of your own has these.
  ...(auth.certificateArn && { certificateArn: auth.certificateArn }),
  ...(auth.dnsRecords && { dnsRecords: auth.dnsRecords }),
  // So too with an identity pool.
  ...(auth.identityPoolId && { identityPoolId: auth.identityPoolId }),
  ...(auth.identityPoolRoleArns && { identityPoolRoleArns: auth.identityPoolRoleArns }),
  // So too with replicas.
  ...(auth.replicaArns && { replicaArns: auth.replicaArns }),
  ...(auth.replicaEndpoints && { replicaEndpoints: auth.replicaEndpoints }),
  // And with a load balancer that is made.
  ...(auth.loadBalancerDnsName && { loadBalancerDnsName: auth.loadBalancerDnsName }),
  ...(auth.loadBalancerSecurityGroupId && { loadBalancerSecurityGroupId: auth.loadBalancerSecurityGroupId }),
  // So too with what is watched and recorded.
  ...(auth.dashboardUrl && { dashboardUrl: auth.dashboardUrl }),
  ...(auth.alarmTopicArn && { alarmTopicArn: auth.alarmTopicArn }),
  ...(auth.certificateAlarmTopicArn && { certificateAlarmTopicArn: auth.certificateAlarmTopicArn }),
  ...(auth.trailArn && { trailArn: auth.trailArn }),
  // What has to be entered at the providers, where there are some.
  ...(args.identityProviders && {
    identityProviderRedirectUrls: auth.identityProviderRedirectUrls,
    samlEntityIds: auth.samlEntityIds,
    samlAcsUrls: auth.samlAcsUrls,
    samlLogoutUrls: auth.samlLogoutUrls,
    samlEncryptionCertificates: auth.samlEncryptionCertificates,
  }),
};
