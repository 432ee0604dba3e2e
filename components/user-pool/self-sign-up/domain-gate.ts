import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as cloudwatch from "@pulumi/aws/cloudwatch";
import * as iam from "@pulumi/aws/iam";
import * as lambda from "@pulumi/aws/lambda";
import * as pulumi from "@pulumi/pulumi";
import { defaults } from "../../defaults";
import { map, mapList } from "../../validation/input";
import type { UserPoolArgs } from "../args";
import { calledArn } from "../triggers/functions";

/** The source of the function; it lies beside this file, here and in the compiled package. */
export const SOURCE = join(__dirname, "pre-sign-up.js");

/**
 * The same settings with a pre sign-up function of our own before the given one, where e-mail domains are restricted. It
 * knows nothing of the pool, so neither waits for the other.
 */
export function withDomainGate<A extends UserPoolArgs>(name: string, args: A, opts: pulumi.CustomResourceOptions): A {
  if (args.selfSignUp?.allowedEmailDomains === undefined) {
    return args;
  }
  return { ...args, triggers: { ...args.triggers, preSignUp: { functionArn: domainGate(name, args, opts).arn } } };
}

function domainGate(name: string, args: UserPoolArgs, opts: pulumi.CustomResourceOptions): lambda.Function {
  const { selfSignUp = {}, region, tags } = args;
  const next = args.triggers?.preSignUp === undefined ? undefined : calledArn(args.triggers.preSignUp);
  const standard = defaults.userPool.selfSignUp;

  const logs = new cloudwatch.LogGroup(
    `${name}-sign-up-logs`,
    { retentionInDays: defaults.logging.retentionDays, region, tags },
    opts,
  );
  const role = new iam.Role(
    `${name}-sign-up-role`,
    {
      description: "Lets the pre sign-up function write its log.",
      assumeRolePolicy: JSON.stringify({
        Version: "2012-10-17",
        Statement: [{ Effect: "Allow", Principal: { Service: "lambda.amazonaws.com" }, Action: "sts:AssumeRole" }],
      }),
      tags,
    },
    opts,
  );
  const policy = new iam.RolePolicy(
    `${name}-sign-up-policy`,
    {
      role: role.name,
      policy: pulumi.jsonStringify({
        Version: "2012-10-17",
        Statement: [
          {
            Effect: "Allow",
            Action: ["logs:CreateLogStream", "logs:PutLogEvents"],
            Resource: pulumi.interpolate`${logs.arn}:*`,
          },
          ...(next === undefined ? [] : [{ Effect: "Allow", Action: "lambda:InvokeFunction", Resource: next }]),
        ],
      }),
    },
    opts,
  );
  return new lambda.Function(
    `${name}-sign-up`,
    {
      description: "Lets only addresses of the allowed e-mail domains sign up.",
      runtime: "nodejs24.x",
      architectures: ["arm64"],
      handler: "index.handler",
      // As text, so that the state does not name a folder of the machine that deploys.
      code: new pulumi.asset.AssetArchive({ "index.js": new pulumi.asset.StringAsset(readFileSync(SOURCE, "utf8")) }),
      role: role.arn,
      // Cognito waits five seconds (Cognito developer guide, "Things to know about Lambda triggers").
      timeout: 5,
      memorySize: 256,
      loggingConfig: { logFormat: "JSON", logGroup: logs.name },
      environment: {
        variables: {
          ALLOWED_DOMAINS: mapList(selfSignUp.allowedEmailDomains ?? [], (domains) =>
            [...new Set(domains.map((domain) => domain.toLowerCase()))].sort().join(","),
          ),
          ALLOW_SUBDOMAINS: map(selfSignUp.allowSubdomains ?? standard.allowSubdomains, String),
          AUTO_CONFIRM: map(selfSignUp.autoConfirm ?? standard.autoConfirm, String),
          ...(next === undefined ? {} : { NEXT_FUNCTION: next }),
        },
      },
      region,
      tags,
    },
    // What it may do comes first: the pool may call it as soon as it is there.
    { ...opts, dependsOn: policy },
  );
}
