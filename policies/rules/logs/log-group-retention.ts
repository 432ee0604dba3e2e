import { type Inputs, Property } from "../../definition/property";
import { resourceKind } from "../../definition/resource-kind";
import { resourceRule } from "../../definition/resource-rule";

/** The numbers of days that CloudWatch Logs takes. */
const DAYS = [1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653];

const read = (inputs: Inputs) => ({
  // The classic provider writes zero for logs that are kept for ever.
  retention: Property.at(inputs, "retentionInDays").map((days) => Number(days ?? 0)),
});

const logGroups = resourceKind("log group", {
  "aws:cloudwatch/logGroup:LogGroup": read,
  "aws-native:logs:LogGroup": read,
});

export const logGroupRetention = resourceRule({
  name: "log-group-retention",
  displayName: "Logs are kept long enough, not for ever",
  description:
    "Log groups must say how long they keep logs, long enough to look into an incident and no longer than anybody pays for.",
  severity: "medium",
  level: "advisory",
  framework: {
    name: "AWS Foundational Security Best Practices",
    version: "1.0.0",
    reference: "CloudWatch.16",
    specification: "CloudWatch log groups should be retained for a specified time period",
  },
  tags: ["logs", "retention"],
  remediationSteps:
    "Set retentionInDays to a number of days that CloudWatch Logs takes; without one it keeps logs for ever.",
  url: "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/Working-with-log-groups-and-streams.html",
  covers: {
    securityHub: ["CloudWatch.16"],
    awsConfig: ["cw-loggroup-retention-period-check"],
    cdkNag: ["CloudWatchLogGroupRetentionPeriod"],
    checkov: ["CKV_AWS_66", "CKV_AWS_338"],
    stave: ["CTL.COGNITO.COMPLIANCE.LOGRETENTION.001"],
  },
  settings: {
    minDays: {
      type: "integer",
      enum: DAYS,
      default: 365,
      description: "The days that logs must be kept at least, of those that CloudWatch Logs takes.",
    },
  },
  appliesTo: logGroups,
  check({ retention }, { minDays }, report) {
    const days = retention.value;
    if (days >= minDays) return;
    const found = days > 0 ? `for ${String(days)} days` : "for ever";
    const how = retention.isSet ? "" : " by default";
    report(
      `logs are kept ${found}${how}, a time of ${String(minDays)} days at least is required; ` +
        `set ${retention.argument} to ${String(minDays)} or more`,
    );
  },
  fix({ retention }, { minDays }) {
    retention.set(minDays);
  },
});
