import { createHash } from "node:crypto";
import * as pulumi from "@pulumi/pulumi";

/** What a service takes as the name of a resource. */
export interface NameRule {
  readonly longest: number;
  /** The characters that it does not take. */
  readonly strange: RegExp;
}

/** IAM API reference, CreateRole.RoleName. */
export const ROLE_NAME: NameRule = { longest: 64, strange: /[^\w+=,.@-]+/g };
/** Lambda API reference, CreateFunction.FunctionName. */
export const FUNCTION_NAME: NameRule = { longest: 64, strange: /[^\w-]+/g };
/** CloudWatch Logs API reference, CreateLogGroup.logGroupName. */
export const LOG_GROUP_NAME: NameRule = { longest: 512, strange: /[^\w./#-]+/g };
/** Amazon SNS API reference, CreateTopic.Name. */
export const TOPIC_NAME: NameRule = { longest: 256, strange: /[^\w-]+/g };

/** What Pulumi puts behind a logical name where it chooses: a hyphen and seven random digits. */
const SUFFIX = 8;

/** True if a logical name is short enough for Pulumi to choose a name: it shortens none. */
export function hasRoom(logicalName: string, longest: number): boolean {
  return logicalName.length + SUFFIX <= longest;
}

/** Eight digits that tell what a name comes from from anything else, the same in every run. */
export function digest(origin: string): string {
  return createHash("sha256").update(origin).digest("hex").slice(0, 8);
}

/** As much of a name as a service takes, with digits for what had to go. */
export function shortened(name: string, { longest, strange }: NameRule, digits: string): string {
  return `${name.replace(strange, "-").slice(0, longest - digits.length - 1)}-${digits}`;
}

/**
 * The name at AWS for a resource of which neither Pulumi nor AWS would take the logical name: readable, and the same in
 * every run. None where Pulumi can choose.
 */
export function fittingName(logicalName: string, rule: NameRule): string | undefined {
  if (logicalName.search(rule.strange) < 0 && hasRoom(logicalName, rule.longest)) {
    return undefined;
  }
  return shortened(logicalName, rule, digest([pulumi.getProject(), pulumi.getStack(), logicalName].join("/")));
}
