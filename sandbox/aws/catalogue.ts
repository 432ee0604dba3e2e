import type { FunctionDefinition, ResourceDefinition } from "./definition.ts";
import { Refused } from "./definition.ts";
import * as acm from "./services/acm.ts";
import * as cloudtrail from "./services/cloudtrail.ts";
import * as cloudwatch from "./services/cloudwatch.ts";
import * as identity from "./services/cognito-identity.ts";
import * as cognito from "./services/cognito.ts";
import * as replicas from "./services/cognito-replicas.ts";
import * as iam from "./services/iam.ts";
import * as kms from "./services/kms.ts";
import * as keys from "./services/kms-keys.ts";
import * as lambda from "./services/lambda.ts";
import * as balancing from "./services/load-balancing.ts";
import * as logs from "./services/logs.ts";
import * as dns from "./services/route53.ts";
import * as s3 from "./services/s3.ts";
import * as groups from "./services/security-groups.ts";
import * as session from "./services/session.ts";
import * as sns from "./services/sns.ts";
import * as vpc from "./services/vpc.ts";
import * as waf from "./services/waf.ts";

const services = [
  acm,
  cognito,
  identity,
  replicas,
  balancing,
  dns,
  iam,
  lambda,
  logs,
  groups,
  waf,
  cloudtrail,
  cloudwatch,
  keys,
  s3,
  sns,
];

const resources = new Map<string, ResourceDefinition>(
  services
    .flatMap((service) => service.resources)
    .flatMap((definition) => definition.tokens.map((token) => [token, definition])),
);

const functions = new Map<string, FunctionDefinition>(
  [
    ...balancing.functions,
    ...dns.functions,
    ...kms.functions,
    ...replicas.functions,
    ...s3.functions,
    ...session.functions,
    ...vpc.functions,
    ...waf.functions,
  ].flatMap((definition) => definition.tokens.map((token) => [token, definition])),
);

export function definitionOf(token: string): ResourceDefinition {
  const definition = resources.get(token);
  if (definition === undefined) throw new Refused(`the sandbox does not simulate ${token}`);
  return definition;
}

export function functionOf(token: string): FunctionDefinition {
  const definition = functions.get(token);
  if (definition === undefined) throw new Refused(`the sandbox does not simulate the function ${token}`);
  return definition;
}
