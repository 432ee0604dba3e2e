import { known } from "../../validation/input";
import { checkText } from "../../validation/limits";
import { under } from "../../validation/path";
import type { Problem } from "../../validation/problem";
import { checkRegion } from "../../validation/region";
import type { UserPoolSettings } from "../args";
import type { Sms } from "./args";
import { smsUses } from "./usage";

/** IAM API reference, AssumeRole.ExternalId. */
const EXTERNAL_ID = {
  range: { min: 2, max: 1224, unit: "characters" },
  pattern: /^[\w+=,.@:/-]*$/,
  allowed: "letters, digits and _ + = , . @ : / -",
} as const;

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
  const problems = checkSmsSettings(sms, path);
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

/** The same of the settings alone, whatever uses them. */
export function checkSmsSettings(sms: Sms, path: string): Problem[] {
  const role = known(sms.roleArn);
  const problems = [
    ...checkText(sms.externalId, under(path, "externalId"), EXTERNAL_ID),
    ...checkRegion(sms.region, under(path, "region")),
  ];
  if (role !== undefined && (!ROLE.test(role) || role.length > LONGEST_ARN)) {
    problems.push({
      path: under(path, "roleArn"),
      rule: "must be the ARN of an IAM role",
      got: role,
      remedy: 'write one such as "arn:aws:iam::123456789012:role/sms", or leave it out and one is made',
    });
  }
  return problems;
}
