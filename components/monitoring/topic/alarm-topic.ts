import * as kms from "@pulumi/aws/kms";
import * as sns from "@pulumi/aws/sns";
import type * as pulumi from "@pulumi/pulumi";
import { fittingName, TOPIC_NAME } from "../../fitting-name";
import { defaults } from "../../defaults";
import { parseArn } from "../../validation/arn";

/** What a topic is made with. */
export interface TopicMaking {
  /** The ARN of the pool, whose account and partition the topic is for. */
  readonly userPoolArn: pulumi.Output<string>;
  readonly emails: readonly string[];
  readonly region: pulumi.Input<string> | undefined;
  readonly tags: sns.TopicArgs["tags"];
}

/**
 * An encrypted topic that CloudWatch alarms of this account publish to, and nobody else. AWS's own key for SNS does not let
 * CloudWatch in, so it has one of its own (CloudWatch user guide, "Notifying users on alarm changes").
 */
export function alarmTopic(
  name: string,
  { userPoolArn, emails, region, tags }: TopicMaking,
  opts: pulumi.CustomResourceOptions,
): pulumi.Output<string> {
  const key = new kms.Key(
    `${name}-key`,
    {
      description: "Encrypts what alarms tell",
      enableKeyRotation: true,
      deletionWindowInDays: defaults.monitoring.keyDeletionDays,
      policy: userPoolArn.apply(keyPolicy),
      region,
      tags,
    },
    opts,
  );
  const topic = new sns.Topic(
    name,
    { name: fittingName(name, TOPIC_NAME), kmsMasterKeyId: key.arn, region, tags },
    opts,
  );
  const policy = new sns.TopicPolicy(
    `${name}-policy`,
    { arn: topic.arn, policy: topic.arn.apply(topicPolicy), region },
    opts,
  );
  for (const email of emails) {
    new sns.TopicSubscription(
      `${name}-to-${email}`,
      { topic: topic.arn, protocol: "email", endpoint: email, region },
      opts,
    );
  }
  // Whoever has it can publish: the policy is there.
  return policy.arn;
}

/** SNS developer guide, "Enable compatibility between event sources from AWS services and encrypted topics". */
export function keyPolicy(userPoolArn: string): string {
  const { partition = "aws", account = "" } = parseArn(userPoolArn) ?? {};
  return JSON.stringify({
    Version: "2012-10-17",
    Statement: [
      {
        // KMS developer guide, "Default key policy": without it nobody could change or delete the key.
        Sid: "Account",
        Effect: "Allow",
        Principal: { AWS: `arn:${partition}:iam::${account}:root` },
        Action: "kms:*",
        Resource: "*",
      },
      {
        Sid: "Alarms",
        Effect: "Allow",
        Principal: { Service: "cloudwatch.amazonaws.com" },
        Action: ["kms:Decrypt", "kms:GenerateDataKey*"],
        Resource: "*",
        Condition: { StringEquals: { "aws:SourceAccount": account } },
      },
    ],
  });
}

/** SNS developer guide, "Example cases for Amazon SNS access control": alarms of this account and region alone. */
export function topicPolicy(topicArn: string): string {
  const { partition = "aws", account = "", region = "" } = parseArn(topicArn) ?? {};
  return JSON.stringify({
    Version: "2012-10-17",
    Statement: [
      {
        Sid: "Alarms",
        Effect: "Allow",
        Principal: { Service: "cloudwatch.amazonaws.com" },
        Action: "sns:Publish",
        Resource: topicArn,
        Condition: {
          StringEquals: { "aws:SourceAccount": account },
          ArnLike: { "aws:SourceArn": `arn:${partition}:cloudwatch:${region}:${account}:alarm:*` },
        },
      },
      {
        Sid: "TlsOnly",
        Effect: "Deny",
        Principal: "*",
        Action: "sns:Publish",
        Resource: topicArn,
        Condition: { Bool: { "aws:SecureTransport": "false" } },
      },
    ],
  });
}
