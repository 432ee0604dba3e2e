import * as pulumi from "@pulumi/pulumi";
import type { CognitoAuthArgs, MonitoringArgs } from "../../../components";
import { checkMonitoring } from "../../../components/monitoring/checks";
import { checkWatch } from "../../../components/whole/watch-checks";
import { table } from "../problem-table";

const TOPIC = "arn:aws:sns:eu-central-1:123456789012:ops";
const POOL = "arn:aws:cognito-idp:eu-central-1:123456789012:userpool/eu-central-1_AbCdEfGhI";
const CERTIFICATE = "arn:aws:acm:us-east-1:123456789012:certificate/0a1b";

const args = (others: Partial<MonitoringArgs>): MonitoringArgs => ({ userPoolArn: POOL, ...others });

describe("what is wrong with a watch alone", () => {
  table(checkMonitoring, "", [
    ["nothing", args({})],
    [
      "nothing with everything",
      args({
        clientIds: { web: "abc" },
        threatProtection: true,
        loadBalancerArn: "arn:aws:elasticloadbalancing:eu-central-1:123456789012:loadbalancer/app/shop/50dc",
        functionArns: { preSignUp: "arn:aws:lambda:eu-central-1:123456789012:function:gate" },
        domainCertificateArn: CERTIFICATE,
        topicArn: TOPIC,
        certificateTopicArn: TOPIC.replace("eu-central-1", "us-east-1"),
        alarms: {
          risk: { threshold: 0.5, periodMinutes: 1440, periods: 7 },
          claimsTooLarge: { periodMinutes: 10_080 },
        },
        region: "eu-central-1",
      }),
    ],
    [
      "nothing of what comes later",
      args({ topicArn: pulumi.output("ops"), alarms: { risk: { enabled: false, periods: pulumi.output(0) } } }),
    ],
    [
      "the name of the dashboard",
      args({ dashboard: { name: "my shop" } }),
      'dashboard.name: may contain only letters, digits, hyphens and underscores (got "my shop"); leave the others out',
    ],
    [
      "a dashboard without a name",
      args({ dashboard: { name: "" } }),
      'dashboard.name: must have 1 to 255 characters (got ""); it has 0, so write a longer one',
    ],
    [
      "what is no topic",
      args({ topicArn: "ops", certificateTopicArn: POOL }),
      'topicArn: must be the ARN of an SNS topic (got "ops"); write one such as "arn:aws:sns:eu-central-1:123456789012:alarms"',
      `certificateTopicArn: must be the ARN of an SNS topic (got "${POOL}"); write one such as ` +
        '"arn:aws:sns:eu-central-1:123456789012:alarms"',
    ],
    [
      "topics elsewhere",
      args({
        userPoolArn: POOL.replaceAll("eu-central-1", "eu-west-1"),
        topicArn: TOPIC,
        certificateTopicArn: TOPIC,
        region: "eu-west-1",
      }),
      `topicArn: must be a topic in eu-west-1, the region of the alarms (got "${TOPIC}"); alarms reach topics of their own ` +
        "region only; name another, or leave it out and one is made",
      `certificateTopicArn: must be a topic in us-east-1, the region of the alarms (got "${TOPIC}"); alarms reach topics of ` +
        "their own region only; name another, or leave it out and one is made",
    ],
    [
      "what is watched from elsewhere",
      args({ functionArns: { preSignUp: "arn:aws:lambda:us-east-1:123456789012:function:gate" }, region: "eu-west-1" }),
      `userPoolArn: is not in eu-west-1, where the alarms are, so that they stay silent (got "${POOL}"); set the region to ` +
        "eu-central-1, or watch what there is in eu-west-1",
      'functionArns.preSignUp: is not in eu-west-1, where the alarms are, so that they stay silent (got "arn:aws:lambda:us-east-1:123456789012:function:gate"); ' +
        "set the region to us-east-1, or watch what there is in eu-west-1",
    ],
    [
      "thresholds",
      args({
        alarms: {
          failedSignIns: { threshold: 0 },
          certificateExpiry: { daysBefore: -1 },
          throttling: { threshold: NaN },
        },
      }),
      "alarms.failedSignIns.threshold: must be a number above 0 (got 0); to have no such alarm, set enabled to false",
      "alarms.throttling.threshold: must be a number above 0 (got null); to have no such alarm, set enabled to false",
      "alarms.certificateExpiry.daysBefore: must be a number above 0 (got -1); to have no such alarm, set enabled to false",
    ],
    [
      "periods of no length",
      args({ alarms: { failedSignIns: { periodMinutes: 0, periods: 0 }, claimsTooLarge: { periodMinutes: 10_081 } } }),
      "alarms.failedSignIns.periodMinutes: must be a whole number, 1 to 10080 minutes (got 0); 1 is the nearest",
      "alarms.failedSignIns.periods: must be a whole number, 1 to 10080 periods (got 0); 1 is the nearest",
      "alarms.claimsTooLarge.periodMinutes: must be a whole number, 1 to 10080 minutes (got 10081); 10080 is the nearest",
    ],
    [
      "more than a day of short periods, also of the default's",
      args({ alarms: { failedSignIns: { periods: 289 }, throttling: { periods: 288 } } }),
      "alarms.failedSignIns.periods: must be at most 288 periods of 5 minutes (got 289); together they may be a day, or " +
        "seven days where periodMinutes is 60 or more",
    ],
    [
      "more than seven days of long ones",
      args({
        alarms: { failedSignIns: { periodMinutes: 60, periods: 169 }, throttling: { periodMinutes: 60, periods: 168 } },
      }),
      "alarms.failedSignIns.periods: must be at most 168 periods of 60 minutes (got 169); together they may be seven days",
    ],
    [
      "addresses",
      args({ emails: ["ops", "ops@example.test", "ops@example.test"] }),
      'emails[0]: must be an e-mail address (got "ops"); write one such as "ops@example.com"',
      'emails[2]: must stand here once (got "ops@example.test"); leave it out',
    ],
    [
      "addresses beside a topic",
      args({ topicArn: TOPIC, emails: ["ops@example.test"] }),
      'emails: are for topics that are made, and topicArn says where alarms go (got ["ops@example.test"]); leave them out, ' +
        "and subscribe them there",
    ],
    [
      "addresses for the topic that is made beside it",
      args({ topicArn: TOPIC, emails: ["a@b.test"], domainCertificateArn: CERTIFICATE }),
    ],
    [
      "a certificate that nobody hears of",
      args({ topicArn: TOPIC, domainCertificateArn: CERTIFICATE }),
      "certificateTopicArn: is not given, so a topic is made in us-east-1 for the domain's certificate that nobody listens " +
        "to; name a topic there, or give emails",
    ],
    [
      "a certificate whose alarm is off",
      args({ topicArn: TOPIC, domainCertificateArn: CERTIFICATE, alarms: { certificateExpiry: { enabled: false } } }),
    ],
    [
      "risk that nothing tells of",
      args({ alarms: { risk: {} } }),
      "alarms.risk: watches nothing while threat protection is off, and is not made; turn threat protection on, or leave it out",
    ],
    [
      "ARNs of something else",
      args({
        userPoolArn: TOPIC,
        loadBalancerArn: TOPIC,
        functionArns: { preSignUp: TOPIC },
        domainCertificateArn: TOPIC,
        loadBalancerCertificateArn: TOPIC,
      }),
      `userPoolArn: must be the ARN of a user pool (got "${TOPIC}"); write one such as ` +
        '"arn:aws:cognito-idp:eu-central-1:123456789012:userpool/eu-central-1_AbCdEfGhI"',
      `loadBalancerArn: must be the ARN of an Application Load Balancer or its listener (got "${TOPIC}"); write one such as ` +
        '"arn:aws:elasticloadbalancing:eu-central-1:123456789012:loadbalancer/app/shop/50dc6c495c0c9188"',
      `functionArns.preSignUp: must be the ARN of a Lambda function (got "${TOPIC}"); write one such as ` +
        '"arn:aws:lambda:eu-central-1:123456789012:function:welcome"',
      `domainCertificateArn: must be the ARN of a certificate of ACM (got "${TOPIC}"); write one such as ` +
        '"arn:aws:acm:us-east-1:123456789012:certificate/0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9"',
      `loadBalancerCertificateArn: must be the ARN of a certificate of ACM (got "${TOPIC}"); write one such as ` +
        '"arn:aws:acm:us-east-1:123456789012:certificate/0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9"',
    ],
    [
      "a region that is none",
      args({ region: "Frankfurt" }),
      'region: must be the name of an AWS region (got "Frankfurt"); write one such as "eu-west-1"',
    ],
  ]);
});

describe("what is wrong with the watch of a whole", () => {
  const custom = { name: "auth.example.test", hostedZoneName: "example.test" };
  table<CognitoAuthArgs>(checkWatch, "", [
    ["nothing without one", { domain: { custom } }],
    [
      "nothing with risk that is told of",
      { monitoring: { alarms: { risk: {} } }, userPool: { threatProtection: { custom: "audit" } } },
    ],
    [
      "risk while threat protection is off",
      { monitoring: { alarms: { risk: {} } }, userPool: { threatProtection: { standard: "off" } } },
      "monitoring.alarms.risk: watches nothing while threat protection is off, and is not made; turn threat protection on, or " +
        "leave it out",
    ],
    [
      "a certificate that nobody hears of",
      { monitoring: { topicArn: TOPIC }, domain: { custom } },
      "monitoring.certificateTopicArn: is not given, so a topic is made in us-east-1 for the domain's certificate that nobody " +
        "listens to; name a topic there, or give emails",
    ],
    [
      "a topic in another region",
      { monitoring: { topicArn: TOPIC }, region: "eu-west-1" },
      `monitoring.topicArn: must be a topic in eu-west-1, the region of the alarms (got "${TOPIC}"); alarms reach topics of ` +
        "their own region only; name another, or leave it out and one is made",
    ],
  ]);
});
