import { readFileSync } from "node:fs";
import * as cloudwatch from "@pulumi/aws/cloudwatch";
import * as iam from "@pulumi/aws/iam";
import * as lambda from "@pulumi/aws/lambda";
import * as pulumi from "@pulumi/pulumi";
import { defaults } from "./defaults";
import { FUNCTION_NAME, fittingName, LOG_GROUP_NAME, ROLE_NAME } from "./fitting-name";
import { mapValues } from "./records";

/** What one of our own small Lambda functions is made of. */
export interface OwnFunction {
  /** What it does, in a sentence. */
  readonly description: string;
  /** What its role is for, in a sentence. */
  readonly roleDescription: string;
  /** The file with its source, plain JavaScript without dependencies that exports `handler`. */
  readonly source: string;
  /** Further files beside it, by the name under which it requires them. */
  readonly modules?: Readonly<Record<string, string>>;
  /** What it may do beside writing its own log. */
  readonly statements?: readonly object[];
  readonly timeoutSeconds: number;
  /** In megabytes; the processor's share grows with it. Default: 256. */
  readonly memorySize?: number;
  /** Its settings; never a secret, since whoever may look at the function reads them. */
  readonly environment: Record<string, pulumi.Input<string>>;
  readonly retentionDays?: pulumi.Input<number>;
  readonly region?: pulumi.Input<string>;
  readonly tags?: pulumi.Input<Record<string, pulumi.Input<string>>>;
}

/** A function, and its role for what it may do besides. */
export interface MadeFunction {
  readonly made: lambda.Function;
  readonly role: iam.Role;
}

/** A small Lambda function with a log group of its own and a role that may write to it and nothing else unless told. */
export function ownFunction(name: string, own: OwnFunction, opts: pulumi.CustomResourceOptions): MadeFunction {
  const { region, tags } = own;
  const logs = new cloudwatch.LogGroup(
    `${name}-logs`,
    {
      name: fittingName(`${name}-logs`, LOG_GROUP_NAME),
      retentionInDays: own.retentionDays ?? defaults.logging.retentionDays,
      region,
      tags,
    },
    opts,
  );
  const role = new iam.Role(
    `${name}-role`,
    {
      name: fittingName(`${name}-role`, ROLE_NAME),
      description: own.roleDescription,
      assumeRolePolicy: JSON.stringify({
        Version: "2012-10-17",
        Statement: [{ Effect: "Allow", Principal: { Service: "lambda.amazonaws.com" }, Action: "sts:AssumeRole" }],
      }),
      tags,
    },
    opts,
  );
  const policy = new iam.RolePolicy(
    `${name}-policy`,
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
          ...(own.statements ?? []),
        ],
      }),
    },
    opts,
  );
  const made = new lambda.Function(
    name,
    {
      name: fittingName(name, FUNCTION_NAME),
      description: own.description,
      // The newest of Lambda developer guide, "Supported runtimes".
      runtime: "nodejs24.x",
      architectures: ["arm64"],
      handler: "index.handler",
      // As text, so that the state does not name a folder of the machine that deploys.
      code: new pulumi.asset.AssetArchive(mapValues({ "index.js": own.source, ...own.modules }, text)),
      role: role.arn,
      timeout: own.timeoutSeconds,
      memorySize: own.memorySize ?? 256,
      loggingConfig: { logFormat: "JSON", logGroup: logs.name },
      environment: { variables: own.environment },
      region,
      tags,
    },
    // What it may do comes first: whoever has its ARN may call it as soon as it is there.
    { ...opts, dependsOn: policy },
  );
  return { made, role };
}

function text(path: string): pulumi.asset.StringAsset {
  return new pulumi.asset.StringAsset(readFileSync(path, "utf8"));
}
