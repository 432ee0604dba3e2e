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

/**
 * The name at AWS for a resource of which neither Pulumi nor AWS would take the logical name: readable, and the same in
 * every run. None where Pulumi can choose.
 */
export function fittingName(logicalName: string, { longest, strange }: NameRule): string | undefined {
  const readable = logicalName.replace(strange, "-");
  if (readable === logicalName && logicalName.length + SUFFIX <= longest) {
    return undefined;
  }
  const whole = [pulumi.getProject(), pulumi.getStack(), logicalName].join("/");
  const hash = createHash("sha256").update(whole).digest("hex").slice(0, SUFFIX);
  return `${readable.slice(0, longest - SUFFIX - 1)}-${hash}`;
}
