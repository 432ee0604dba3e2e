import type * as pulumi from "@pulumi/pulumi";
import { defaults } from "../defaults";
import { type ArnKind, checkArn } from "../validation/arn";
import { known } from "../validation/input";
import { under } from "../validation/path";
import type { Problem } from "../validation/problem";
import { checkRetentionDays } from "../validation/retention";
import { checkClosedSets, type ClosedSets } from "../validation/words";
import { LogDestination, type LoggingSettings, type UserActivity } from "./args";

/** Cognito API reference, CloudWatchLogsConfigurationType, S3ConfigurationType and FirehoseConfigurationType. */
const DESTINATIONS: Record<LogDestination, ArnKind> = {
  cloudWatch: {
    what: "a log group, without :* at its end",
    service: "logs",
    resource: /^log-group:[\w./#-]{1,512}$/,
    example: "arn:aws:logs:eu-central-1:123456789012:log-group:/aws/vendedlogs/cognito",
  },
  s3: {
    what: "an S3 bucket",
    service: "s3",
    resource: /^[a-z0-9.-]{3,63}(\/\S*)?$/,
    example: "arn:aws:s3:::cognito-activity",
    isGlobal: true,
  },
  firehose: {
    what: "a Firehose stream",
    service: "firehose",
    resource: /^deliverystream\/[\w.-]{1,64}$/,
    example: "arn:aws:firehose:eu-central-1:123456789012:deliverystream/cognito-activity",
  },
};

/** The closed sets of the logging's settings. */
export const LOGGING_SETS: ClosedSets = { "userActivity.destination": LogDestination };

/** What AWS would refuse of a user pool's logging. */
export function checkUserPoolLogging(settings: LoggingSettings, at: string): Problem[] {
  const words = checkClosedSets(settings, at, LOGGING_SETS);
  if (words.length > 0) {
    return words;
  }
  const { notificationErrors, userActivity } = settings;
  const problems: Problem[] = [];
  if (notificationErrors === undefined && userActivity === undefined) {
    const rule = "must have notificationErrors or userActivity";
    return [{ path: at === "" ? "notificationErrors" : at, rule, remedy: "set one of them, or leave it out" }];
  }
  if (notificationErrors !== undefined) {
    const path = under(at, "notificationErrors");
    const { logGroupArn, retentionDays } = notificationErrors;
    problems.push(
      ...checkArn(logGroupArn, under(path, "logGroupArn"), DESTINATIONS.cloudWatch),
      ...checkRetention(retentionDays, path, logGroupArn === undefined ? undefined : "logGroupArn"),
    );
  }
  return userActivity === undefined
    ? problems
    : [...problems, ...checkActivity(userActivity, under(at, "userActivity"))];
}

function checkActivity({ destination, arn, retentionDays }: UserActivity, path: string): Problem[] {
  const kind = destination ?? defaults.logging.destination;
  const { what, example } = DESTINATIONS[kind];
  const missing: Problem = {
    path: under(path, "arn"),
    rule: `must be given where the destination is ${kind}`,
    remedy: `write the ARN of ${what}, such as "${example}"`,
  };
  return [
    ...(kind !== "cloudWatch" && arn === undefined ? [missing] : []),
    ...checkArn(arn, under(path, "arn"), DESTINATIONS[kind]),
    ...checkRetention(retentionDays, path, arn === undefined && kind === "cloudWatch" ? undefined : "arn"),
  ];
}

/** For how long a log group of ours keeps what it gets; somebody else's destination is not touched. */
function checkRetention(days: pulumi.Input<number> | undefined, at: string, given: string | undefined): Problem[] {
  const path = under(at, "retentionDays");
  const got = known(days);
  if (days !== undefined && given !== undefined) {
    const rule = `is for a log group that is made, and ${under(at, given)} says where it goes`;
    return [{ path, rule, got, remedy: "leave it out, and set it there", isWarning: true }];
  }
  return checkRetentionDays(days, path);
}

/** Cognito developer guide, "Exporting logs": threat protection writes the log of user activity. */
export function checkActivitySource(
  logging: LoggingSettings | undefined,
  protection: { standard?: pulumi.Input<string>; custom?: pulumi.Input<string> } = {},
  paths: { logging: string; protection: string },
): Problem[] {
  const modes = [protection.standard, protection.custom];
  const isOff = modes.every((mode) => mode === undefined || known(mode) === "off");
  return logging?.userActivity === undefined || !isOff
    ? []
    : [
        {
          path: under(paths.logging, "userActivity"),
          rule: "stays empty while threat protection is off",
          remedy: `set ${under(paths.protection, "standard")} to audit or enforced`,
          isWarning: true,
        },
      ];
}
