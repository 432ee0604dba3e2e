import * as cloudwatch from "@pulumi/aws/cloudwatch";
import * as cognito from "@pulumi/aws/cognito";
import * as pulumi from "@pulumi/pulumi";
import { defaults } from "../defaults";
import { admitted, placed } from "../validation/placement";
import type { UserActivity, UserPoolLoggingArgs } from "./args";
import { checkUserPoolLogging } from "./checks";

/** The logs of a user pool: messages that did not arrive, and what users do. */
export class UserPoolLogging extends pulumi.ComponentResource {
  /** The ARNs of the log groups that were made, by what they hold: notificationErrors, userActivity. */
  public readonly logGroupArns: pulumi.Output<Record<string, string>>;

  public constructor(name: string, args: UserPoolLoggingArgs, opts?: pulumi.ComponentResourceOptions) {
    const subject = `UserPoolLogging "${name}"`;
    super("cognito-auth:index:UserPoolLogging", name, admitted(subject, args, opts, checkUserPoolLogging), opts);
    const { placement, settings } = placed(this, subject, args, opts, checkUserPoolLogging);
    const { notificationErrors, userActivity, userPoolId, region, tags } = settings;
    const children: pulumi.CustomResourceOptions = { parent: this, dependsOn: placement.preflight.done };
    const made: Record<string, pulumi.Output<string>> = {};

    const ownGroup = (key: string, role: string, retentionDays?: pulumi.Input<number>): pulumi.Output<string> => {
      const group = new cloudwatch.LogGroup(
        `${name}-${role}-logs`,
        {
          // Below this path CloudWatch Logs has one policy for all groups, which cannot grow too long (CloudWatch Logs
          // user guide, "Enable logging from AWS services"). Cognito adds it when the delivery is set up. It does not
          // write to a group with a KMS key.
          name: pulumi.interpolate`/aws/vendedlogs/cognito/${userPoolId}/${role}`,
          retentionInDays: retentionDays ?? defaults.logging.retentionDays,
          region,
          tags,
        },
        children,
      );
      made[key] = group.arn;
      return group.arn;
    };

    const logConfigurations: cognito.LogDeliveryConfigurationArgs["logConfigurations"] = [];
    if (notificationErrors !== undefined) {
      const { logGroupArn, retentionDays } = notificationErrors;
      logConfigurations.push({
        eventSource: "userNotification",
        logLevel: "ERROR",
        cloudWatchLogsConfiguration: {
          logGroupArn: logGroupArn ?? ownGroup("notificationErrors", "notification-errors", retentionDays),
        },
      });
    }
    if (userActivity !== undefined) {
      const arn = userActivity.arn ?? ownGroup("userActivity", "user-activity", userActivity.retentionDays);
      logConfigurations.push({ eventSource: "userAuthEvents", logLevel: "INFO", ...destination(userActivity, arn) });
    }
    new cognito.LogDeliveryConfiguration(`${name}-log-delivery`, { userPoolId, region, logConfigurations }, children);

    this.logGroupArns = pulumi.output(made);
    this.registerOutputs({ logGroupArns: this.logGroupArns });
  }
}

function destination({ destination: kind = defaults.logging.destination }: UserActivity, arn: pulumi.Input<string>) {
  switch (kind) {
    case "cloudWatch":
      return { cloudWatchLogsConfiguration: { logGroupArn: arn } };
    case "s3":
      return { s3Configuration: { bucketArn: arn } };
    case "firehose":
      return { firehoseConfiguration: { streamArn: arn } };
  }
}
