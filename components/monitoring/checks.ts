import type * as pulumi from "@pulumi/pulumi";
import { type ArnKind, checkArn, parseArn } from "../validation/arn";
import { known } from "../validation/input";
import { checkRange, checkText } from "../validation/limits";
import { under } from "../validation/path";
import type { Problem } from "../validation/problem";
import { checkRegion } from "../validation/region";
import { checkTags } from "../validation/tags";
import { CERTIFICATE_REGION } from "../sign-in-domain/custom-checks";
import { defaults } from "../defaults";
import type { Alarm, Alarms } from "./alarms/args";
import { isOn } from "./alarms/planned";
import type { MonitoringArgs, MonitoringSettings } from "./args";

/** SNS API reference, CreateTopic.Name. */
const TOPIC: ArnKind = {
  what: "an SNS topic",
  service: "sns",
  resource: /^[\w-]{1,256}$/,
  example: "arn:aws:sns:eu-central-1:123456789012:alarms",
};

const POOL: ArnKind = {
  what: "a user pool",
  service: "cognito-idp",
  resource: /^userpool\/[\w-]+_[0-9a-zA-Z]+$/,
  example: "arn:aws:cognito-idp:eu-central-1:123456789012:userpool/eu-central-1_AbCdEfGhI",
};

const BALANCER: ArnKind = {
  what: "an Application Load Balancer or its listener",
  service: "elasticloadbalancing",
  resource: /^(loadbalancer\/app\/[^/]+\/[^/]+|listener\/app\/[^/]+\/[^/]+\/[^/]+)$/,
  example: "arn:aws:elasticloadbalancing:eu-central-1:123456789012:loadbalancer/app/shop/50dc6c495c0c9188",
};

const FUNCTION: ArnKind = {
  what: "a Lambda function",
  service: "lambda",
  resource: /^function:[\w-]{1,64}(:(\$LATEST|[\w-]{1,128}))?$/,
  example: "arn:aws:lambda:eu-central-1:123456789012:function:welcome",
};

const CERTIFICATE: ArnKind = {
  what: "a certificate of ACM",
  service: "acm",
  resource: /^certificate\/[\w-]+$/,
  example: "arn:aws:acm:us-east-1:123456789012:certificate/0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9",
};

/** CloudWatch API reference, PutDashboard.DashboardName. */
const DASHBOARD_NAME = {
  range: { min: 1, max: 255, unit: "characters" },
  pattern: /^[\w-]+$/,
  allowed: "letters, digits, hyphens and underscores",
} as const;

/** CloudWatch API reference, PutMetricAlarm.Period and .EvaluationPeriods. */
const PERIOD = { min: 1, max: 10_080, unit: "minutes" } as const;
const PERIODS = { min: 1, max: 10_080, unit: "periods" } as const;
const HOUR = 60;
const DAY = 1440;
const WEEK = 10_080;

const ALARMS = Object.keys(defaults.monitoring.alarms) as (keyof Alarms)[];

/** What AWS would refuse of how a sign-in is watched, and what would tell nobody anything. */
export function checkMonitoringSettings(settings: MonitoringSettings, at: string, region?: string): Problem[] {
  const { dashboard, alarms = {}, topicArn, certificateTopicArn, emails } = settings;
  return [
    ...checkText(dashboard?.name, under(at, "dashboard", "name"), DASHBOARD_NAME),
    ...ALARMS.flatMap((key) => checkAlarm(key, alarms[key], under(at, "alarms", key))),
    ...checkArn(topicArn, under(at, "topicArn"), TOPIC),
    ...checkArn(certificateTopicArn, under(at, "certificateTopicArn"), TOPIC),
    ...(region !== undefined ? checkTopicHome(known(topicArn), region, under(at, "topicArn")) : []),
    ...checkTopicHome(known(certificateTopicArn), CERTIFICATE_REGION, under(at, "certificateTopicArn")),
    ...checkEmails(emails, under(at, "emails")),
  ];
}

/** The same for the component by itself, with what it watches. */
export function checkMonitoring(args: MonitoringArgs, at: string): Problem[] {
  const functions = Object.entries(args.functionArns ?? {});
  const region = checkRegion(args.region, under(at, "region"));
  const home = region.length > 0 ? undefined : known(args.region);
  const watched = (arn: pulumi.Input<string> | undefined, path: string, kind: ArnKind) => {
    const problems = checkArn(arn, path, kind);
    return problems.length > 0 ? problems : checkWatchedHome(known(arn), home, path);
  };
  return [
    ...checkMonitoringSettings(args, at, home),
    ...watched(args.userPoolArn, under(at, "userPoolArn"), POOL),
    ...watched(args.loadBalancerArn, under(at, "loadBalancerArn"), BALANCER),
    ...functions.flatMap(([key, arn]) => watched(arn, under(at, "functionArns", key), FUNCTION)),
    ...checkArn(args.domainCertificateArn, under(at, "domainCertificateArn"), CERTIFICATE),
    ...checkArn(args.loadBalancerCertificateArn, under(at, "loadBalancerCertificateArn"), CERTIFICATE),
    ...checkRisk(args, args.threatProtection === true, at),
    ...checkHearers(args, args.domainCertificateArn !== undefined, at),
    ...region,
    ...checkTags(args.tags, under(at, "tags")),
  ];
}

/** CloudWatch has the numbers where they arise, and an alarm elsewhere never hears of them. */
function checkWatchedHome(arn: string | undefined, home: string | undefined, path: string): Problem[] {
  const region = arn === undefined ? undefined : parseArn(arn)?.region;
  return home === undefined || region === undefined || region === home
    ? []
    : [
        {
          path,
          rule: `is not in ${home}, where the alarms are, so that they stay silent`,
          got: arn,
          remedy: `set the region to ${region}, or watch what there is in ${home}`,
          isWarning: true,
        },
      ];
}

/** Amazon SNS reaches alarms in its own region alone (CloudWatch API reference, PutMetricAlarm.AlarmActions). */
export function checkTopicHome(arn: string | undefined, home: string, path: string): Problem[] {
  const topic = arn === undefined ? undefined : parseArn(arn);
  return topic?.service !== TOPIC.service || topic.region === home
    ? []
    : [
        {
          path,
          rule: `must be a topic in ${home}, the region of the alarms`,
          got: arn,
          remedy: "alarms reach topics of their own region only; name another, or leave it out and one is made",
        },
      ];
}

/** An alarm that was asked for and has nothing to watch. */
export function checkRisk({ alarms }: MonitoringSettings, isProtected: boolean, at: string): Problem[] {
  return isProtected || alarms?.risk === undefined || alarms.risk.enabled === false
    ? []
    : [
        {
          path: under(at, "alarms", "risk"),
          rule: "watches nothing while threat protection is off, and is not made",
          remedy: "turn threat protection on, or leave it out",
          isWarning: true,
        },
      ];
}

/** Topics that nobody listens to, and people that no topic writes to. */
export function checkHearers(settings: MonitoringSettings, watchesDomain: boolean, at: string): Problem[] {
  const { topicArn, certificateTopicArn, emails = [], alarms } = settings;
  const home = parseArn(known(topicArn) ?? "")?.region;
  const makesOther =
    watchesDomain &&
    isOn(alarms, "certificateExpiry") &&
    certificateTopicArn === undefined &&
    home !== CERTIFICATE_REGION;
  if (topicArn === undefined || makesOther === emails.length > 0) {
    return [];
  }
  return [
    makesOther
      ? {
          path: under(at, "certificateTopicArn"),
          rule: `is not given, so a topic is made in ${CERTIFICATE_REGION} for the domain's certificate that nobody listens to`,
          remedy: "name a topic there, or give emails",
          isWarning: true,
        }
      : {
          path: under(at, "emails"),
          rule: `are for topics that are made, and ${under(at, "topicArn")} says where alarms go`,
          got: emails,
          remedy: "leave them out, and subscribe them there",
          isWarning: true,
        },
  ];
}

function checkAlarm(key: keyof Alarms, settings: Alarms[keyof Alarms] = {}, at: string): Problem[] {
  if (key === "certificateExpiry") {
    const { daysBefore } = settings as NonNullable<Alarms["certificateExpiry"]>;
    return checkThreshold(known(daysBefore), under(at, "daysBefore"));
  }
  const { threshold, periodMinutes, periods } = settings as Alarm;
  const problems = [
    ...checkThreshold(known(threshold), under(at, "threshold")),
    ...checkRange(periodMinutes, under(at, "periodMinutes"), PERIOD),
    ...checkRange(periods, under(at, "periods"), PERIODS),
  ];
  const [minutes, count] = [
    known(periodMinutes ?? defaults.monitoring.alarms[key].periodMinutes),
    known(periods ?? defaults.monitoring.alarm.periods),
  ];
  if (problems.length > 0 || minutes === undefined || count === undefined) {
    return problems;
  }
  const longest = minutes < HOUR ? DAY : WEEK;
  return minutes * count <= longest
    ? []
    : [
        {
          path: under(at, "periods"),
          rule: `must be at most ${Math.floor(longest / minutes)} periods of ${minutes} minutes`,
          got: count,
          remedy:
            minutes < HOUR
              ? "together they may be a day, or seven days where periodMinutes is 60 or more"
              : "together they may be seven days",
        },
      ];
}

/** CloudWatch takes any number; what is counted is never below nought, so such an alarm would never be over. */
function checkThreshold(value: number | undefined, path: string): Problem[] {
  return value === undefined || (Number.isFinite(value) && value > 0)
    ? []
    : [
        {
          path,
          rule: "must be a number above 0",
          got: value,
          remedy: "to have no such alarm, set enabled to false",
          isWarning: Number.isFinite(value),
        },
      ];
}

/** SNS refuses what is no address (SNS API reference, Subscribe.Endpoint). */
function checkEmails(emails: readonly string[] = [], path: string): Problem[] {
  return emails.flatMap((email, index) => {
    const at = under(path, index);
    if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) {
      return [
        { path: at, rule: "must be an e-mail address", got: email, remedy: 'write one such as "ops@example.com"' },
      ];
    }
    return emails.indexOf(email) === index
      ? []
      : [{ path: at, rule: "must stand here once", got: email, remedy: "leave it out" }];
  });
}
