import type * as cloudwatch from "@pulumi/aws/cloudwatch";
import type { input } from "@pulumi/aws/types";
import type * as pulumi from "@pulumi/pulumi";
import { defaults } from "../../defaults";
import { map } from "../../validation/input";
import type { MonitoringArgs } from "../args";
import {
  BALANCER,
  balancerName,
  CERTIFICATES,
  COGNITO,
  functionName,
  LAMBDA,
  poolId,
  RISKY_OPERATIONS,
  THROTTLES,
} from "../metrics";
import type { Alarm, Alarms } from "./args";

/** An alarm that is to be made. */
export interface PlannedAlarm {
  readonly alarm: keyof Alarms;
  /** Which of many it is about; undefined for the one alarm of a kind. */
  readonly key: string | undefined;
  /** True for one in us-east-1, whatever the region of the rest. */
  readonly isDomainCertificate: boolean;
  readonly inputs: cloudwatch.MetricAlarmArgs;
}

type Counted = Exclude<keyof Alarms, "certificateExpiry">;
type Query = input.cloudwatch.MetricAlarmMetricQuery;

const MINUTE = 60;
const DAY = 86_400;

export function isOn(alarms: Alarms | undefined, alarm: keyof Alarms): boolean {
  return alarms?.[alarm]?.enabled !== false;
}

/** The alarms that the settings ask for, of what there is to watch. */
export function plannedAlarms(args: MonitoringArgs): PlannedAlarm[] {
  const pool = map(args.userPoolArn, poolId);
  return [
    ...Object.entries(args.clientIds ?? {}).flatMap(([key, id]) => clientAlarms(args, key, { pool, id })),
    ...(args.threatProtection === true ? riskAlarms(args, pool) : []),
    ...(args.loadBalancerArn === undefined ? [] : balancerAlarms(args, map(args.loadBalancerArn, balancerName))),
    ...Object.entries(args.functionArns ?? {}).flatMap(([key, arn]) => functionAlarms(args, key, arn)),
    ...certificateAlarms(args),
  ].filter(({ alarm }) => isOn(args.alarms, alarm));
}

function clientAlarms(
  { alarms }: MonitoringArgs,
  key: string,
  { pool, id }: { pool: pulumi.Input<string>; id: pulumi.Input<string> },
): PlannedAlarm[] {
  const dimensions = { UserPool: pool, UserPoolClient: id };
  const signIns = (stat: string) => ({ metricName: "SignInSuccesses", stat });
  return [
    // A sign-in that fails counts as one of zero, so all of them less their sum are those that failed.
    computed(alarms, "failedSignIns", key, {
      description: `Sign-ins with the client ${key} fail: somebody tries passwords, or nobody gets in.`,
      label: "Failed sign-ins",
      expression: "attempts - successes",
      metrics: { attempts: signIns("SampleCount"), successes: signIns("Sum") },
      namespace: COGNITO,
      dimensions,
    }),
    computed(alarms, "throttling", key, {
      description: `Cognito turns requests with the client ${key} away for being too many; look at the account's quotas.`,
      label: "Throttled requests",
      expression: THROTTLES.map((_, index) => `FILL(m${index}, 0)`).join(" + "),
      metrics: Object.fromEntries(THROTTLES.map((metricName, index) => [`m${index}`, { metricName, stat: "Sum" }])),
      namespace: COGNITO,
      dimensions,
    }),
  ];
}

function riskAlarms({ alarms }: MonitoringArgs, pool: pulumi.Input<string>): PlannedAlarm[] {
  return [
    computed(alarms, "risk", undefined, {
      description: "Threat protection finds risky sign-ins, sign-ups or new passwords; look at the users' histories.",
      label: "Risky requests",
      expression: RISKY_OPERATIONS.map((_, index) => `FILL(m${index}, 0)`).join(" + "),
      metrics: Object.fromEntries(
        RISKY_OPERATIONS.map((operation, index) => [
          `m${index}`,
          { metricName: "Risk", stat: "Sum", dimensions: { Operation: operation } },
        ]),
      ),
      namespace: COGNITO,
      dimensions: { UserPoolId: pool },
    }),
  ];
}

function balancerAlarms({ alarms }: MonitoringArgs, balancer: pulumi.Input<string>): PlannedAlarm[] {
  const single = (alarm: Counted, metricName: string, description: string) =>
    measured(alarms, alarm, undefined, {
      description,
      namespace: BALANCER,
      metricName,
      statistic: "Sum",
      dimensions: { LoadBalancer: balancer },
    });
  return [
    single(
      "claimsTooLarge",
      "ELBAuthUserClaimsSizeExceeded",
      "People cannot get in because their claims have more than 11 kilobytes; they are in too many groups.",
    ),
    single(
      "authenticationErrors",
      "ELBAuthError",
      "The load balancer cannot sign people in: look at its client's secret, and whether it reaches the sign-in domain.",
    ),
  ];
}

function functionAlarms({ alarms }: MonitoringArgs, key: string, arn: pulumi.Input<string>): PlannedAlarm[] {
  const dimensions = { FunctionName: map(arn, functionName) };
  return [
    computed(alarms, "triggerErrors", key, {
      description: `The function of the trigger ${key} fails or is throttled, and with it what people try to do.`,
      label: "Failed calls",
      expression: "FILL(errors, 0) + FILL(throttles, 0)",
      metrics: {
        errors: { metricName: "Errors", stat: "Sum" },
        throttles: { metricName: "Throttles", stat: "Sum" },
      },
      namespace: LAMBDA,
      dimensions,
    }),
    measured(alarms, "triggerDuration", key, {
      description: `The function of the trigger ${key} comes near the 5 seconds after which Cognito gives up.`,
      namespace: LAMBDA,
      metricName: "Duration",
      statistic: "Maximum",
      dimensions,
    }),
  ];
}

function certificateAlarms(args: MonitoringArgs): PlannedAlarm[] {
  const { alarms, domainCertificateArn, loadBalancerCertificateArn } = args;
  const daysBefore = alarms?.certificateExpiry?.daysBefore ?? defaults.monitoring.alarms.certificateExpiry.daysBefore;
  const of = (key: string, what: string, arn: pulumi.Input<string> | undefined): PlannedAlarm[] =>
    arn === undefined
      ? []
      : [
          {
            alarm: "certificateExpiry",
            key,
            isDomainCertificate: key === "domain",
            inputs: {
              alarmDescription: `The certificate of the ${what} ends soon; look for its validation record, or import the next.`,
              namespace: CERTIFICATES,
              metricName: "DaysToExpiry",
              dimensions: { CertificateArn: arn },
              statistic: "Minimum",
              period: DAY,
              evaluationPeriods: 1,
              comparisonOperator: "LessThanOrEqualToThreshold",
              threshold: daysBefore,
              // ACM says nothing more once a certificate has ended: what was wrong then still is.
              treatMissingData: "ignore",
            },
          },
        ];
  return [
    ...of("domain", "sign-in domain", domainCertificateArn),
    ...of("loadBalancer", "load balancer", loadBalancerCertificateArn),
  ];
}

type Dimensions = Record<string, pulumi.Input<string>>;

/** An alarm of one metric. */
function measured(
  alarms: Alarms | undefined,
  alarm: Counted,
  key: string | undefined,
  {
    description,
    ...metric
  }: { description: string; namespace: string; metricName: string; statistic: string; dimensions: Dimensions },
): PlannedAlarm {
  const { period, ...rest } = conditions(alarms?.[alarm], alarm);
  return {
    alarm,
    key,
    isDomainCertificate: false,
    inputs: { alarmDescription: description, ...metric, period, ...rest },
  };
}

/** An alarm of what is computed of several metrics. */
function computed(
  alarms: Alarms | undefined,
  alarm: Counted,
  key: string | undefined,
  given: {
    description: string;
    label: string;
    expression: string;
    metrics: Record<string, { metricName: string; stat: string; dimensions?: Dimensions }>;
    namespace: string;
    dimensions: Dimensions;
  },
): PlannedAlarm {
  const { period, ...rest } = conditions(alarms?.[alarm], alarm);
  const metrics = Object.entries(given.metrics).map(([id, { metricName, stat, dimensions }]): Query => ({
    id,
    metric: {
      namespace: given.namespace,
      metricName,
      stat,
      period,
      dimensions: { ...given.dimensions, ...dimensions },
    },
  }));
  const result: Query = { id: "result", expression: given.expression, label: given.label, returnData: true };
  return {
    alarm,
    key,
    isDomainCertificate: false,
    inputs: { alarmDescription: given.description, metricQueries: [result, ...metrics], ...rest },
  };
}

function conditions(settings: Alarm = {}, alarm: Counted) {
  const own = defaults.monitoring.alarms[alarm];
  return {
    period: map(settings.periodMinutes ?? own.periodMinutes, (minutes) => minutes * MINUTE),
    evaluationPeriods: settings.periods ?? defaults.monitoring.alarm.periods,
    comparisonOperator: "GreaterThanOrEqualToThreshold",
    threshold: settings.threshold ?? own.threshold,
    // What does not happen is not counted at all: without data there is nothing wrong.
    treatMissingData: "notBreaching",
  };
}
