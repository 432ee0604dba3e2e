import type * as cognito from "@pulumi/aws/cognito";
import { getCallerIdentity } from "@pulumi/aws/getCallerIdentity";
import { getPartition } from "@pulumi/aws/getPartition";
import { getRegion } from "@pulumi/aws/getRegion";
import * as iam from "@pulumi/aws/iam";
import * as pulumi from "@pulumi/pulumi";
import type { UserPoolArgs } from "../args";
import { fittingName, ROLE_NAME } from "../../fitting-name";
import { hasSmsFactor, usesSms } from "./usage";

/** The pool's SMS configuration, and the resources that have to be there before the pool. */
export interface SmsSending {
  readonly inputs: cognito.UserPoolArgs;
  readonly before: pulumi.Resource[];
}

/** What the pool needs to send text messages: nothing, a role that is given, or one of its own. */
export function smsSending(name: string, settings: UserPoolArgs, opts: pulumi.CustomResourceOptions): SmsSending {
  if (!usesSms(settings)) {
    return { inputs: {}, before: [] };
  }
  const { sms = {} } = settings;
  const externalId = sms.externalId ?? defaultExternalId(name);
  const { roleArn, before } =
    sms.roleArn === undefined ? ownRole(name, settings, externalId, opts) : { roleArn: sms.roleArn, before: [] };
  return {
    inputs: {
      smsConfiguration: { snsCallerArn: roleArn, externalId, snsRegion: sms.region },
      smsAuthenticationMessage: hasSmsFactor(settings) ? settings.mfa?.smsMessage : undefined,
    },
    before,
  };
}

/** IAM API reference, AssumeRole.ExternalId: at most 1224 characters of these. */
function defaultExternalId(name: string): string {
  return [pulumi.getProject(), pulumi.getStack(), name]
    .join("-")
    .replace(/[^\w+=,.@:/-]+/g, "-")
    .slice(0, 1224);
}

function ownRole(
  name: string,
  { region, tags }: UserPoolArgs,
  externalId: pulumi.Input<string>,
  opts: pulumi.CustomResourceOptions,
) {
  const role = new iam.Role(
    `${name}-sms-role`,
    {
      name: fittingName(`${name}-sms-role`, ROLE_NAME),
      description: "Lets a Cognito user pool send text messages",
      assumeRolePolicy: trustPolicy(externalId, region, { parent: opts.parent }),
      tags,
    },
    opts,
  );
  const policy = new iam.RolePolicy(
    `${name}-sms-role-policy`,
    {
      role: role.name,
      policy: JSON.stringify({
        Version: "2012-10-17",
        // Telephone numbers have no ARN that could stand here (Amazon SNS developer guide, "Identity-based policies").
        Statement: [{ Effect: "Allow", Action: "sns:Publish", Resource: "*" }],
      }),
    },
    opts,
  );
  return { roleArn: role.arn, before: [policy] };
}

/**
 * Lets Cognito take on the role for the user pools of this account and region alone (IAM user guide, "The confused deputy
 * problem"). The pool's own ARN cannot stand here, because the pool needs the role first.
 */
function trustPolicy(
  externalId: pulumi.Input<string>,
  region: pulumi.Input<string | undefined>,
  opts: pulumi.InvokeOptions,
): pulumi.Output<string> {
  const account = getCallerIdentity({}, opts).then(({ accountId }) => accountId);
  const partition = getPartition({}, opts).then((found) => found.partition);
  const home = region ?? getRegion({}, opts).then((found) => found.region);
  const sourceArn = pulumi.interpolate`arn:${partition}:cognito-idp:${home}:${account}:userpool/*`;
  return pulumi.jsonStringify({
    Version: "2012-10-17",
    Statement: [
      {
        Effect: "Allow",
        Principal: { Service: "cognito-idp.amazonaws.com" },
        Action: "sts:AssumeRole",
        Condition: {
          StringEquals: { "sts:ExternalId": externalId, "aws:SourceAccount": account },
          ArnLike: { "aws:SourceArn": sourceArn },
        },
      },
    ],
  });
}
