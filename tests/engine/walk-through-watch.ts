import type { WalkThrough } from "./walk-through-resources";

const alarm = (name: string): string => `aws:cloudwatch/metricAlarm:MetricAlarm auth-alarm-${name}`;

/** A topic with all that belongs to it. */
function topic(name: string, region: string): WalkThrough["resources"] {
  return {
    [`aws:kms/key:Key auth-${name}-key`]: { region, enableKeyRotation: true },
    [`aws:sns/topic:Topic auth-${name}`]: { region },
    [`aws:sns/topicPolicy:TopicPolicy auth-${name}-policy`]: { region },
    [`aws:sns/topicSubscription:TopicSubscription auth-${name}-to-sign-in-team@example.test`]: {
      region,
      protocol: "email",
      endpoint: "sign-in-team@example.test",
    },
  };
}

const bucketSetting = (type: string): string => `aws:s3/${type.charAt(0).toLowerCase()}${type.slice(1)}:${type}`;

/** What the example that is looked after makes. */
export const watched: WalkThrough = {
  resources: {
    "aws:cognito/userPool:UserPool auth-user-pool": {},
    "aws:lambda/permission:Permission auth-trigger-postConfirmation": {},
    "aws:cognito/userPoolClient:UserPoolClient auth-client-loadBalancer": {},
    "aws:acm/certificate:Certificate auth-certificate": { region: "us-east-1" },
    "aws:route53/record:Record auth-certificate-record": {},
    "aws:acm/certificateValidation:CertificateValidation auth-certificate-validation": {},
    "aws:cognito/userPoolDomain:UserPoolDomain auth-domain-custom": { domain: "auth.example.test" },
    "aws:route53/record:Record auth-alias-a": {},
    "aws:route53/record:Record auth-alias-aaaa": {},
    "aws:lb/listenerRule:ListenerRule auth-route-web": { priority: 100 },
    "aws:cloudwatch/dashboard:Dashboard auth-dashboard": { dashboardName: "cognito-auth-dev-auth" },
    [alarm("failedSignIns-loadBalancer")]: { threshold: 20, evaluationPeriods: 1 },
    [alarm("throttling-loadBalancer")]: { threshold: 10 },
    [alarm("claimsTooLarge")]: { threshold: 1, dimensions: { LoadBalancer: "app/shop/50dc6c495c0c9188" } },
    [alarm("authenticationErrors")]: { threshold: 5, evaluationPeriods: 3 },
    [alarm("triggerErrors-postConfirmation")]: { threshold: 1 },
    [alarm("triggerDuration-postConfirmation")]: { threshold: 4000, dimensions: { FunctionName: "shop-trigger" } },
    [alarm("certificateExpiry-domain")]: { threshold: 30, region: "us-east-1", treatMissingData: "ignore" },
    ...topic("alarms", "eu-central-1"),
    ...topic("certificate-alarms", "us-east-1"),
    "aws:s3/bucket:Bucket auth-trail": {},
    [`${bucketSetting("BucketPublicAccessBlock")} auth-trail-access`]: {
      blockPublicAcls: true,
      blockPublicPolicy: true,
    },
    [`${bucketSetting("BucketOwnershipControls")} auth-trail-ownership`]: {},
    [`${bucketSetting("BucketServerSideEncryptionConfiguration")} auth-trail-encryption`]: {},
    [`${bucketSetting("BucketVersioning")} auth-trail-versions`]: { versioningConfiguration: { status: "Enabled" } },
    [`${bucketSetting("BucketLifecycleConfiguration")} auth-trail-retention`]: {},
    [`${bucketSetting("BucketPolicy")} auth-trail-policy`]: {},
    "aws:cloudtrail/trail:Trail auth-trail": { enableLogFileValidation: true, isMultiRegionTrail: false },
  },
};
