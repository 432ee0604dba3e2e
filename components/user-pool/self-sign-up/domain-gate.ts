import { join } from "node:path";
import type * as lambda from "@pulumi/aws/lambda";
import type * as pulumi from "@pulumi/pulumi";
import { defaults } from "../../defaults";
import { ownFunction } from "../../own-function";
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

  return ownFunction(
    `${name}-sign-up`,
    {
      description: "Lets only addresses of the allowed e-mail domains sign up.",
      roleDescription: "Lets the pre sign-up function write its log.",
      source: SOURCE,
      statements: next === undefined ? [] : [{ Effect: "Allow", Action: "lambda:InvokeFunction", Resource: next }],
      // Cognito waits five seconds (Cognito developer guide, "Things to know about Lambda triggers").
      timeoutSeconds: 5,
      environment: {
        ALLOWED_DOMAINS: mapList(selfSignUp.allowedEmailDomains ?? [], (domains) =>
          [...new Set(domains.map((domain) => domain.toLowerCase()))].sort().join(","),
        ),
        ALLOW_SUBDOMAINS: map(selfSignUp.allowSubdomains ?? standard.allowSubdomains, String),
        AUTO_CONFIRM: map(selfSignUp.autoConfirm ?? standard.autoConfirm, String),
        ...(next === undefined ? {} : { NEXT_FUNCTION: next }),
      },
      region,
      tags,
    },
    opts,
  );
}
