import { createHash } from "node:crypto";
import { partition } from "../account.ts";
import type { Cloud, CloudObject } from "../cloud.ts";
import { Refused, type Problem, type ResourceDefinition } from "../definition.ts";
import { canonical, text, texts, type Properties } from "../property-values.ts";
import { roleByArn } from "./iam.ts";

export const functionType = "aws:lambda/function:Function";
const permissionType = "aws:lambda/permission:Permission";
const service = "operation error Lambda:";

/** Finds a function by its name or its ARN, which may end with an alias or a version. */
export function findFunction(cloud: Cloud, named: string, region: string): CloudObject | undefined {
  const name = /^arn:[^:]+:lambda:([^:]+):\d+:function:([^:]+)/.exec(named);
  return cloud
    .all(functionType)
    .find((found) => found.region === (name?.[1] ?? region) && found.properties.name === (name?.[2] ?? named));
}

/** Whether a service may call a function for one of its own resources. */
export function isPermitted(
  cloud: Cloud,
  named: string,
  { principal, sourceArn, region }: { principal: string; sourceArn: string; region: string },
): boolean {
  const id = findFunction(cloud, named, region)?.id;
  return cloud
    .all(permissionType)
    .some(
      ({ properties }) =>
        findFunction(cloud, text(properties.function), region)?.id === id &&
        properties.principal === principal &&
        (properties.sourceArn === undefined || properties.sourceArn === sourceArn),
    );
}

function checkFunction(inputs: Properties): Problem[] {
  const problems: Problem[] = [];
  const sources = ["code", "imageUri", "s3Bucket"].filter((property) => property in inputs);
  if (sources.length !== 1) {
    problems.push({ property: "code", reason: "one of `filename,image_uri,s3_bucket` must be specified" });
  }
  const timeout = inputs.timeout;
  if (typeof timeout === "number" && (timeout < 1 || timeout > 900)) {
    problems.push({ property: "timeout", reason: `expected timeout to be in the range (1 - 900), got ${timeout}` });
  }
  const strange = texts(inputs.architectures).find((name) => !["arm64", "x86_64"].includes(name));
  if (strange !== undefined) {
    const reason = `expected architectures.0 to be one of ["x86_64" "arm64"], got ${strange}`;
    problems.push({ property: "architectures", reason });
  }
  return problems;
}

/** AWS takes code as a zip file; its hash changes with what is in it. */
function codeHash(inputs: Properties): string {
  return createHash("sha256").update(canonical(inputs.code)).digest("base64");
}

const lambdaFunction: ResourceDefinition = {
  tokens: [functionType],
  required: ["role"],
  replaces: ["name", "packageType"],
  nameLength: 64,
  tagged: true,
  defaults: {
    architectures: ["x86_64"],
    memorySize: 128,
    packageType: "Zip",
    publish: false,
    reservedConcurrentExecutions: -1,
    skipDestroy: false,
    timeout: 3,
  },
  computed: ["arn", "codeSha256", "invokeArn", "lastModified", "qualifiedArn", "sourceCodeSize", "version"],
  check: checkFunction,
  create({ account, cloud, inputs, region }) {
    const name = text(inputs.name);
    const refusal = `creating Lambda Function (${name}): ${service} CreateFunction,`;
    if (findFunction(cloud, name, region) !== undefined) {
      throw new Refused(`${refusal} ResourceConflictException: Function already exist: ${name}`);
    }
    if (roleByArn(cloud, text(inputs.role)) === undefined) {
      throw new Refused(
        `${refusal} InvalidParameterValueException: The role defined for the function cannot be assumed by Lambda.`,
      );
    }
    const arn = `arn:${partition}:lambda:${region}:${account}:function:${name}`;
    return {
      id: name,
      outputs: {
        arn,
        codeSha256: codeHash(inputs),
        invokeArn: `arn:${partition}:apigateway:${region}:lambda:path/2015-03-31/functions/${arn}/invocations`,
        lastModified: "2026-01-01T00:00:00.000+0000",
        qualifiedArn: `${arn}:$LATEST`,
        sourceCodeSize: 1024,
        version: "$LATEST",
      },
    };
  },
  update: ({ inputs }) => ({ codeSha256: codeHash(inputs) }),
  remove({ cloud, current }) {
    // Its resource policy goes with it.
    for (const permission of cloud.all(permissionType)) {
      if (findFunction(cloud, text(permission.properties.function), permission.region)?.id === current.id) {
        cloud.remove(permissionType, permission.id);
      }
    }
  },
};

const permission: ResourceDefinition = {
  tokens: [permissionType],
  required: ["action", "function", "principal"],
  replaces: [
    ...["action", "eventSourceToken", "function", "functionUrlAuthType", "principal", "principalOrgId", "qualifier"],
    ...["sourceAccount", "sourceArn", "statementId", "statementIdPrefix"],
  ],
  computed: ["statementId", "statementIdPrefix"],
  create({ cloud, fingerprint, inputs, region }) {
    const named = text(inputs.function);
    const id = text(inputs.statementId) || `terraform-${fingerprint.slice(0, 26)}`;
    if (findFunction(cloud, named, region) === undefined) {
      throw new Refused(
        `adding Lambda Permission (${named}/${id}): ${service} AddPermission, ResourceNotFoundException: Function not ` +
          `found: ${named}`,
      );
    }
    return { id, outputs: { statementId: id, statementIdPrefix: "" } };
  },
};

export const resources: readonly ResourceDefinition[] = [lambdaFunction, permission];
