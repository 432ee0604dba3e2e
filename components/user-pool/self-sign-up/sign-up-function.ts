import { join } from "node:path";
import * as pulumi from "@pulumi/pulumi";
import { defaults } from "../../defaults";
import { type MadeFunction, ownFunction } from "../../own-function";
import { map, mapList } from "../../validation/input";
import { LINKING_SOURCE, permitLinking } from "../../identity-provider/linking/linking";
import type { TrustedProvider } from "../../identity-provider/linking/args";
import type { UserPoolArgs } from "../args";
import { calledArn } from "../triggers/functions";

/** The source of the function; it lies beside this file, here and in the compiled package. */
export const SOURCE = join(__dirname, "pre-sign-up.js");

/** A pool's settings, and what has to be done once the pool is there. */
interface WithSignUpFunction<A> {
  readonly settings: A;
  /** The function, where there is one. */
  readonly functionArn?: pulumi.Output<string>;
  readonly permit: (userPoolArn: pulumi.Output<string>) => void;
}

/**
 * The same settings with a pre sign-up function of our own before the given one, where e-mail domains are restricted or
 * identities are joined to accounts. It knows nothing of the pool, which it is told of by each event, so neither waits for
 * the other; what it may do in the pool comes after both.
 */
export function withSignUpFunction<A extends UserPoolArgs>(
  name: string,
  args: A,
  opts: pulumi.CustomResourceOptions,
): WithSignUpFunction<A> {
  const trusted = args.trustedProviders ?? {};
  const links = Object.keys(trusted).length > 0;
  if (args.selfSignUp?.allowedEmailDomains === undefined && !links) {
    return { settings: args, permit: () => undefined };
  }
  const { made, role } = signUpFunction(name, args, opts);
  return {
    settings: { ...args, triggers: { ...args.triggers, preSignUp: { functionArn: made.arn } } },
    functionArn: made.arn,
    permit: (userPoolArn) => {
      if (links) {
        permitLinking(name, role, userPoolArn, opts);
      }
    },
  };
}

function signUpFunction(name: string, args: UserPoolArgs, opts: pulumi.CustomResourceOptions): MadeFunction {
  const { selfSignUp = {}, trustedProviders = {}, verifyingProviders = [], region, tags } = args;
  const { allowedEmailDomains } = selfSignUp;
  const links = Object.keys(trustedProviders).length > 0;
  const next = args.triggers?.preSignUp === undefined ? undefined : calledArn(args.triggers.preSignUp);
  const standard = defaults.userPool.selfSignUp;

  return ownFunction(
    `${name}-sign-up`,
    {
      description: [
        ...(allowedEmailDomains === undefined ? [] : ["Lets only addresses of the allowed e-mail domains sign up."]),
        ...(links ? ["Joins identities of trusted providers to accounts with the same address."] : []),
      ].join(" "),
      roleDescription: "Lets the pre sign-up function write its log.",
      source: SOURCE,
      modules: links ? { "link-identity.js": LINKING_SOURCE } : {},
      statements: next === undefined ? [] : [{ Effect: "Allow", Action: "lambda:InvokeFunction", Resource: next }],
      // Cognito waits five seconds (Cognito developer guide, "Things to know about Lambda triggers").
      timeoutSeconds: 5,
      // With less, loading the SDK and the first calls of a cold start may take longer than that.
      memorySize: links || next !== undefined ? 1024 : 256,
      environment: {
        ...(allowedEmailDomains === undefined
          ? { ANY_DOMAIN: "true" }
          : {
              ALLOWED_DOMAINS: mapList(allowedEmailDomains, (domains) => lowered(domains).join(",")),
              ALLOW_SUBDOMAINS: map(selfSignUp.allowSubdomains ?? standard.allowSubdomains, String),
              AUTO_CONFIRM: map(selfSignUp.autoConfirm ?? standard.autoConfirm, String),
              ...(verifyingProviders.length > 0 && {
                VERIFYING_PROVIDERS: JSON.stringify([...new Set(verifyingProviders)].sort()),
              }),
            }),
        ...(links && {
          TRUSTED_PROVIDERS: trustedJson(trustedProviders),
          CASE_SENSITIVE: map(args.signIn?.caseSensitive ?? defaults.userPool.signIn.caseSensitive, String),
        }),
        ...(next === undefined ? {} : { NEXT_FUNCTION: next }),
      },
      region,
      tags,
    },
    opts,
  );
}

function lowered(domains: string[]): string[] {
  return [...new Set(domains.map((domain) => domain.toLowerCase()))].sort();
}

/** Whom the function trusts with which addresses, in its words. */
function trustedJson(providers: Record<string, TrustedProvider>): pulumi.Output<string> {
  const trusted = Object.entries(providers)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, { tellsVerified = true, emailDomains, subjectAttribute }]) => [
      name,
      {
        tellsVerified,
        domains: emailDomains === undefined ? undefined : mapList(emailDomains, lowered),
        subjectAttribute,
      },
    ]);
  return pulumi.jsonStringify(Object.fromEntries(trusted));
}
