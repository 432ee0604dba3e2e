import { known } from "../../validation/input";
import { checkText } from "../../validation/limits";
import { under } from "../../validation/path";
import type { Problem } from "../../validation/problem";
import type { UserPoolSettings } from "../args";
import { smsUses } from "./usage";

/** IAM API reference, AssumeRole.ExternalId. */
const EXTERNAL_ID = {
  range: { min: 2, max: 1224, unit: "characters" },
  pattern: /^[\w+=,.@:/-]*$/,
  allowed: "letters, digits and _ + = , . @ : / -",
} as const;

/** Cognito API reference, RegionCodeType. */
const REGION = /^[a-z]{2,}(?:-[a-z]+)+-\d{1,2}$/;

/** Cognito API reference, SmsConfigurationType.SnsCallerArn. */
const ROLE = /^arn:[\w-]+:iam::\d{12}:role\/[\w+=,.@/-]+$/;
const LONGEST_ARN = 2048;

/** What AWS would refuse of the way that text messages are sent. */
export function checkSms(settings: UserPoolSettings, at: string): Problem[] {
  const { sms } = settings;
  if (sms === undefined) {
    return [];
  }
  const path = under(at, "sms");
  const region = known(sms.region);
  const role = known(sms.roleArn);
  const problems = checkText(sms.externalId, under(path, "externalId"), EXTERNAL_ID);
  if (region !== undefined && !REGION.test(region)) {
    problems.push({
      path: under(path, "region"),
      rule: "must be the name of an AWS region",
      got: region,
      remedy: 'write one such as "eu-west-1"',
    });
  }
  if (role !== undefined && (!ROLE.test(role) || role.length > LONGEST_ARN)) {
    problems.push({
      path: under(path, "roleArn"),
      rule: "must be the ARN of an IAM role",
      got: role,
      remedy: 'write one such as "arn:aws:iam::123456789012:role/sms", or leave it out and one is made',
    });
  }
  if (smsUses(settings).length === 0) {
    problems.push({
      path,
      rule: "is used by nothing that sends text messages, and keeps the role for them",
      remedy: "leave it out if this pool has never sent any",
      isWarning: true,
    });
  }
  return problems;
}
